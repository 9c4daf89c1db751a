/// A part that extending templates may replace: `{% block name %}…{% endblock name %}`.
enum BlockTag: Tag {
    static let name = "block"
    static let end: String? = "endblock"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        if tag.arguments.count != 1 {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`block` takes one name",
                    hint: "`{% block content %}`",
                    at: tag.argumentsSpan
                )
            )
        }
        let name = tag.arguments.first?.text ?? ""
        let number = parser.beginBlock(name, at: tag)
        let (body, terminator) = parser.body(of: tag, self)
        if let terminator, terminator.text != "endblock", terminator.text != "endblock \(name)" {
            parser.report(
                Diagnostic(
                    .unexpectedTag,
                    "this ends a block `\(terminator.argumentsSpan.text)`, but the open block is `\(name)`",
                    hint: "write `{% endblock %}` or `{% endblock \(name) %}`",
                    at: terminator.span,
                    notes: [.init("the block `\(name)` is opened here", at: tag.span)]
                )
            )
        }
        let end = terminator?.span ?? tag.span
        let block = BlockNode(span: tag.span.through(end), name: name, body: body, tagSpan: tag.span, endSpan: end)
        parser.endBlock(block, number: number)
        return .block(block)
    }
}
