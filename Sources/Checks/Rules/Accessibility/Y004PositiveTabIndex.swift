internal import Djust

/// A `tabindex` that changes the order of the page.
struct Y004PositiveTabIndex: PageRule {
    let metadata = RuleMetadata(
        id: "Y004",
        name: "positive-tabindex",
        summary: "`tabindex` is greater than 0.",
        tags: [.templates, .accessibility],
        why: "Such an element comes before everything else on the page, so the Tab key jumps about.",
        advice: "Write `tabindex=\"0\"` and put the elements into the order in which they are used.",
        triggering: [.page("<div dj-view=\"PageView\" dj-root><p tabindex=\"\u{2193}2\">Hi</p></div>\n")],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><p tabindex=\"0\" data-tabindex=\"2\">Hi</p><p tabindex=-1>Hi</p></div>\n"
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for element in page.elements(having: "tabindex") {
            for attribute in element.attributes(written: "tabindex") {
                guard let value = attribute.staticValue.flatMap({ Int($0) }), value > 0,
                    let span = attribute.valueSpan
                else { continue }
                findings.append(
                    metadata.finding(
                        "with tabindex=\"\(value)\" the Tab key comes here before the rest of the page",
                        at: span,
                        hint: "write tabindex=\"0\" and let the order of the page decide"
                    )
                )
            }
        }
    }
}
