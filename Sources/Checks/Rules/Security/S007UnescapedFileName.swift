internal import Djust

/// The name of an uploaded file that is written without escaping.
struct S007UnescapedFileName: PageRule {
    let metadata = RuleMetadata(
        id: "S007",
        name: "unescaped-file-name",
        summary: "The name of an uploaded file is written without escaping.",
        tags: [.templates, .security],
        why:
            "Whoever uploads chooses the name. A file called `<img src=x onerror=\u{2026}>` runs a script in the page of who sees it.",
        advice: "Delete `|safe`.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root>{% for file in files %}<p>\u{2193}{{ file.client_name|safe }}</p>{% endfor %}</div>\n",
                view: "@State var files: [UploadEntry] = []"
            )
        ],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root>{% for file in files %}<p>{{ file.client_name }}</p>{% endfor %}</div>\n",
                view: "@State var files: [UploadEntry] = []"
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        TemplateWalk.visit(page.template.nodes) { node in
            guard case .variable(let variable) = node,
                variable.expression.filters.contains(where: { $0.filter.name == "safe" }),
                isFileName(variable.expression)
            else { return }
            findings.append(
                metadata.finding(
                    "whoever uploads a file chooses its name, and 'safe' lets it be markup",
                    at: variable.span,
                    hint: "delete '|safe'"
                )
            )
        }
    }

    private func isFileName(_ expression: FilterExpression) -> Bool {
        guard case .variable(let path) = expression.operand else { return false }
        let last = path.stepCount > 0 ? path.step(path.stepCount - 1).text : path.head.name
        return SwiftName.matches(last, "clientName")
    }
}
