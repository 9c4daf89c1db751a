internal import Djust

/// The names that a template reads, its parents and includes with it.
struct TemplateReads: Sendable {
    /// The first parts of its variables.
    private(set) var names: Set<Symbol> = []
    /// Whether these are all: no tag of the project's own, which may read anything, and no template that is unknown.
    private(set) var isComplete = true

    /// Tags that read variables which they do not show.
    private static let opaque: Set<String> = ["blocktranslate", "blocktrans", "debug"]

    /// Reads a template and what belongs to it.
    init(_ name: String, in templates: ParsedTemplates) {
        var open = [name]
        var seen: Set<String> = []
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            guard let template = templates[next], template.diagnostics.isEmpty else {
                isComplete = false
                return
            }
            TemplateWalk.visit(template.nodes) { node in
                node.visitOwnExpressions { $0.visitVariables { names.insert($0.head) } }
                switch node {
                case .include(let include): follow(include.template, in: next, &open)
                case .extends(let extends): follow(extends.template, in: next, &open)
                case .output(let output): judge(TagText.name(of: output.span))
                case .body(let body): judge(TagText.name(of: body.tagSpan))
                default: break
                }
            }
            if let extends = template.extends { follow(extends.template, in: next, &open) }
        }
    }

    private mutating func follow(_ expression: FilterExpression, in owner: String, _ open: inout [String]) {
        guard let name = ParsedTemplates.name(expression, in: owner) else {
            isComplete = false
            return
        }
        open.append(name)
    }

    private mutating func judge(_ tag: String) {
        if Self.opaque.contains(tag) || TemplateVocabulary.builtin.tags[tag] == nil { isComplete = false }
    }
}
