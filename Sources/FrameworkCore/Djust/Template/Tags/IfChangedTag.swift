/// A body that is written when something differs from the last round of the loop:
/// `{% ifchanged day %}…{% else %}…{% endifchanged %}`; without arguments, when what the body writes differs.
enum IfChangedTag: Tag {
    static let name = "ifchanged"
    static let dividers = ["else"]
    static let end: String? = "endifchanged"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let expressions = tag.arguments.map { parser.expression($0) }
        var (body, terminator) = parser.body(of: tag, self)
        var bodies = [body]
        if let divider = terminator, divider.name == "else" {
            parser.reportArguments(of: divider)
            (body, terminator) = parser.lastBody(of: tag, self)
            bodies.append(body)
        }
        let end = terminator?.span ?? tag.span
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: IfChangedBody(key: TagMemory.Key(tag.span), expressions: expressions),
                bodies: bodies,
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Writes the first body when something has changed, else the second.
struct IfChangedBody: BodyTag {
    /// What the tag is remembered by.
    let key: TagMemory.Key
    /// What is compared; nothing for what the body writes.
    let expressions: [FilterExpression]

    var isPure: Bool { false }
    var hasMemory: Bool { true }

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        guard expressions.isEmpty else {
            var values: [Value] = []
            for expression in expressions { values.append(try expression.evaluateOrNone(in: &context)) }
            let hasChanged = context.note(.values(values), for: key)
            return try bodies.render(hasChanged ? 0 : 1, into: &output, in: &context)
        }
        let text = try bodies.text(0, in: &context)
        guard context.note(.text(text), for: key) else { return try bodies.render(1, into: &output, in: &context) }
        output.append(text)
    }
}
