internal import Djust

/// An image without a text in its place.
struct Y002ImageWithoutText: PageRule {
    let metadata = RuleMetadata(
        id: "Y002",
        name: "image-without-text",
        summary: "An `<img>` has no `alt`.",
        tags: [.templates, .accessibility],
        why:
            "A screen reader says the name of the file instead, and nothing stands in its place when it does not load.",
        advice: "Write `alt` with what the image says, or `alt=\"\"` when it only decorates.",
        triggering: [.page("<div dj-view=\"PageView\" dj-root>\u{2193}<img src=\"/a.png\" data-alt=\"A\"></div>\n")],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><img src=\"/a.png\" alt=\"\"><img src=\"/b.png\" alt=\"{{ name }}\"></div>\n",
                view: "@State var name = \"\""
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for element in page.elements(named: "img") where !element.has("alt") {
            let isSilent = ["presentation", "none"].contains(element.attribute("role")?.staticValue ?? "")
            // Another library writes it in the browser.
            let isBound = [":alt", "v-bind:alt", "x-bind:alt"].contains(where: element.has)
            guard !element.isNamed, !isSilent, !isBound else { continue }
            findings.append(
                metadata.finding(
                    "this image has no text in its place, so a screen reader says the name of its file",
                    at: element.span,
                    hint: "write alt=\"\u{2026}\" with what it says, or alt=\"\" when it only decorates"
                )
            )
        }
    }
}
