internal import Djust

/// The templates of a project, each parsed once, by name.
struct ParsedTemplates: Sendable {
    private let templates: [String: ParsedTemplate]

    /// Takes parsed templates by the names that other templates know them by.
    init(_ templates: [String: ParsedTemplate]) { self.templates = templates }

    /// The names.
    var names: [String] { templates.keys.sorted() }

    /// The template of a name.
    subscript(name: String) -> ParsedTemplate? { templates[name] }

    /// The name that an expression writes out, nil when it is only known while rendering.
    ///
    /// A name such as `./part.html` begins at the template that has the expression, the owner.
    static func name(_ expression: FilterExpression, in owner: String) -> String? {
        guard let name = expression.literalText else { return nil }
        guard name.hasPrefix("./") || name.hasPrefix("../") else { return name }
        var segments = owner.split(separator: "/").dropLast().map(String.init)
        for segment in name.split(separator: "/") {
            switch segment {
            case ".": break
            case "..": _ = segments.popLast()
            default: segments.append(String(segment))
            }
        }
        return segments.joined(separator: "/")
    }
}

/// A name of a template where one template, or a view, writes it.
struct TemplateReference: Sendable {
    /// The name.
    let name: String
    /// Where it is written.
    let span: SourceSpan
}
