import Checks
import Testing

@Suite struct `Tags and filters of the project` {
    private func findings(_ template: String) throws -> [String] {
        let swift = """
            let shop = TemplateLibrary("shop") {
                TemplateFilter("euros") { (cents: Int) in "\\(cents)" }
                SimpleTag("stars", TagParameter<Int>("count"), TagParameter("of", default: 5)) { count, _ in count }
                SimpleTag("box", .context, TagParameter<String>.keyword("size"), .rest("a"), .keywords("b")) { 1 }
                SimpleTag("other", parameters.first) { 1 }
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
        let template =
            "{% load shop %}{% panel %}{{ 5|euros }}{% stars 5 %}{% card %}{% panelend %}"
            + "{% stars 1 of=3 as best %}{{ best }}{% box 1 2 size='m' kind=3 %}{% other 1 a=2 %}"
        #expect(try findings(template) == [])
    }

    @Test(arguments: [
        ("{{ 5|euros }}", "there is no filter `euros` (DJT-002)"),
        ("{% load shop %}{% panel %}", "`{% panel %}` is never closed (DJT-003)"),
        ("{% load shop %}{% stars 5 off=3 %}", "`stars` has no parameter `off` (DJT-006)"),
        ("{% load shop %}{% stars %}", "`stars` needs `count` (DJT-006)"),
        ("{% load shop %}{% panel 1 %}{% panelend %}", "`panel` takes no argument in this place (DJT-006)"),
        ("{% load shpo %}", "there is no template library `shpo` (DJT-012)"),
        ("{% load shpo %}{% star 5 %}{{ 5|euro }}", "there is no template library `shpo` (DJT-012)"),
    ])
    func `are checked like others`(template: String, message: String) throws {
        #expect(try findings(template) == [message])
    }
}
