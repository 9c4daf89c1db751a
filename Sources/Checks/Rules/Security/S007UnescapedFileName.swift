internal import Djust

/// The name of an uploaded file that is written without escaping.
struct S007UnescapedFileName: Rule {
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

    func check(_ project: Project, into findings: inout [Finding]) {
        for page in project.pages {
            TemplateWalk.visit(page.template.nodes) { node in
                guard case .variable(let variable) = node, isFileName(variable.expression),
                    variable.expression.filters.contains(where: { $0.filter.name == "safe" })
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
    }

    private func isFileName(_ expression: FilterExpression) -> Bool {
        guard case .variable(let path) = expression.operand else { return false }
        let last = path.stepCount > 0 ? path.step(path.stepCount - 1).text : path.head.name
        return SwiftName.matches(last, "clientName")
    }
}

/// Goes through the nodes of a template.
enum TemplateWalk {
    /// Deeper bodies are not looked at; the parser's own limit is lower.
    private static let depthLimit = 200

    /// Calls a function with every node, those of bodies included, in the order of the text.
    static func visit(_ nodes: [TemplateNode], _ body: (TemplateNode) -> Void) { visit(nodes, depth: 0, body) }

    private static func visit(_ nodes: [TemplateNode], depth: Int, _ body: (TemplateNode) -> Void) {
        guard depth < depthLimit else { return }
        for node in nodes {
            body(node)
            for inner in node.bodies { visit(inner, depth: depth + 1, body) }
        }
    }
}
