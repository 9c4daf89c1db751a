internal import Djust

/// A text where escaping for HTML does not help.
struct S021UnescapedPlace: PageRule {
    let metadata = RuleMetadata(
        id: "S021",
        name: "unescaped-place",
        summary: "A text stands where escaping for HTML does not keep it from being code.",
        tags: [.templates, .security],
        why: """
            What is written is escaped: `<`, `>`, `&` and quotes become references. In a script, in a style sheet, in an \
            attribute such as `onclick` or without quotes that is not enough, and whoever wrote the text writes the code.
            """,
        advice: """
            Hand data to scripts with `json_script` or in `data-` attributes, put quotes around values, and let an `{% if %}` \
            choose among styles that stand in the template.
            """,
        triggering: [
            .page(
                "<p dj-view=\"PageView\" dj-root></p>\n<script>const name = \"\u{2193}{{ name }}\"</script>\n",
                view: "@State var name = \"\""
            ),
            .page(
                """
                <div dj-view="PageView" dj-root>
                <p onclick="show('\u{2193}{{ name }}')" style="color: \u{2193}{{ color }}" title=\u{2193}{{ name }}>Hi</p>
                </div>

                """,
                view: "@State var name = \"\"\n    @State var color: String = \"\""
            ),
        ],
        nonTriggering: [
            .page(
                """
                <p dj-view="PageView" dj-root style="width: {{ width }}%" title="{{ name }}" data-name="{{ name }}"></p>
                <script>const width = {{ width }}, name = "{{ name|escapejs }}"</script>
                {{ name|json_script:"name" }}

                """,
                view: "@State var name = \"\"\n    @State var width = 5",
                note: "A number does no harm."
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard !page.views.isEmpty else { return }
        let places = TemplateContexts(page.template)
        var texts = KnownTexts(page.views, in: project)
        check(page.template.nodes, depth: 0, places, &texts, into: &findings)
    }

    /// Deeper bodies are not looked at; the parser's own limit is lower.
    private static let depthLimit = 200

    private func check(
        _ nodes: [TemplateNode],
        depth: Int,
        _ places: TemplateContexts,
        _ texts: inout KnownTexts,
        into findings: inout [Finding]
    ) {
        guard depth < Self.depthLimit else { return }
        for node in nodes {
            if case .variable(let variable) = node, let place = places.context(of: node), let danger = place.danger,
                // Addresses are the business of the view: most of them come from there as a whole.
                danger != .address, texts.isText(variable.expression)
            {
                findings.append(metadata.finding(danger.sentence, at: variable.span, hint: hint(danger, place)))
            }
            if case .output = node {
                texts.enter(node)
                continue
            }
            var inner = texts
            inner.enter(node)
            for body in node.bodies { check(body, depth: depth + 1, places, &inner, into: &findings) }
        }
    }

    private func hint(_ danger: HTMLOutputDanger, _ place: HTMLOutputPlace) -> String {
        if danger == .script, place.context.isInsideTag {
            return "write it into a 'data-' attribute and read that in the script"
        }
        return danger.remedy.replacing("`", with: "'")
    }
}
