internal import Djust

/// A live element that is a part of a table.
struct T017TableSection: PageRule {
    let metadata = RuleMetadata(
        id: "T017",
        name: "table-section",
        summary: "`dj-view` or `dj-root` stands on a part of a table.",
        tags: [.templates, .liveview],
        why: """
            What a browser makes of `<tr>` or `<tbody>` depends on the table around it. Content of the view that is read \
            without that table is moved out of it or dropped, and rows vanish without a word.
            """,
        advice: "Put the attributes on an element around the table, or on the table.",
        triggering: [
            .page("<table><tbody \u{2193}dj-view=\"PageView\" \u{2193}dj-root><tr><td>1</td></tr></tbody></table>\n")
        ],
        nonTriggering: [
            .page("<table dj-view=\"PageView\" dj-root><tbody data-dj-root><tr><td>1</td></tr></tbody></table>\n")
        ]
    )

    private static let sections: Set<String> = [
        "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "col", "colgroup",
    ]

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for name in ["dj-view", "dj-root"] {
            for (element, attribute) in page.attributes(written: name) where Self.sections.contains(element.name) {
                findings.append(
                    metadata.finding(
                        "'\(attribute.name)' on a <\(element.name)> loses rows: a browser reads it only inside its table",
                        at: attribute.nameSpan,
                        hint: "move it to the <table>, or to an element around it"
                    )
                )
            }
        }
    }
}
