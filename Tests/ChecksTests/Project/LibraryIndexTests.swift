import Checks
import Testing

@Suite struct `Tags and filters of the project` {
    private func findings(_ template: String) throws -> [String] {
        let swift = """
            let shop = TemplateLibrary("shop") {
                TemplateFilter("euros") { (cents: Int) in "\\(cents)" }
                SimpleTag("stars", TagParameter<Int>("count")) { count in count }
                SimpleBlockTag("panel", end: "panelend") { (content: Markup) in content }
                more
            }
            let more: [any TemplateWord] = [InclusionTag("card", template: "card.html") { [:] }]
            """
        let project = try MarkedProject([
            .init("Sources/App/Shop.swift", swift), .init("Templates/a.html", template),
        ])
        return try project.check().findings.map(\.message)
    }

    @Test func `are known to the templates that load them`() throws {
        let template = "{% load shop %}{% panel %}{{ 5|euros }}{% stars 5 %}{% card %}{% panelend %}"
        #expect(try findings(template) == [])
    }

    @Test(arguments: [
        ("{{ 5|euros }}", "there is no filter `euros` (DJT-002)"),
        ("{% load shop %}{% panel %}", "`{% panel %}` is never closed (DJT-003)"),
        ("{% load shpo %}", "there is no template library `shpo` (DJT-012)"),
        ("{% load shpo %}{% star 5 %}{{ 5|euro }}", "there is no template library `shpo` (DJT-012)"),
    ])
    func `are checked like others`(template: String, message: String) throws {
        #expect(try findings(template) == [message])
    }
}
