/// A body for every item: `{% for a, b in items reversed %}…{% empty %}…{% endfor %}`.
enum ForTag: Tag {
    static let name = "for"
    static let dividers = ["empty"]
    static let end: String? = "endfor"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let header = header(tag, &parser)
        let (body, divider) = parser.body(of: tag, self)
        var terminator = divider
        var empty: [TemplateNode] = []
        var emptySpan: SourceSpan?
        if let divider, divider.name == "empty" {
            emptySpan = divider.span
            parser.reportArguments(of: divider)
            (empty, terminator) = parser.lastBody(of: tag, self)
        }
        let end = terminator?.span ?? tag.span
        guard let header else { return nil }
        return .forTag(
            ForNode(
                span: tag.span.through(end),
                variables: header.variables,
                source: header.source,
                isReversed: header.isReversed,
                body: body,
                empty: empty,
                tagSpan: tag.span,
                emptySpan: emptySpan,
                endSpan: end
            )
        )
    }

    private struct Header {
        let variables: [Symbol]
        let source: FilterExpression
        let isReversed: Bool
    }

    private static func header(_ tag: TagToken, _ parser: inout TemplateParser) -> Header? {
        var arguments = tag.arguments[...]
        let isReversed = arguments.last?.text == "reversed"
        if isReversed { arguments = arguments.dropLast() }
        guard arguments.count >= 3, let source = arguments.last, arguments.dropLast().last?.text == "in" else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`for` needs a name, `in` and what to go through",
                    hint: "`{% for item in items %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        var variables: [Symbol] = []
        let names = arguments.dropLast(2).map(\.text).joined(separator: " ")
        for part in names.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let name = String(decoding: part.filter { !TemplateBytes.isSpace($0) }, as: UTF8.self)
            let hasSpace = part.split(whereSeparator: TemplateBytes.isSpace).count > 1
            guard !name.isEmpty, !hasSpace, !name.utf8.contains(where: { "\"'|".utf8.contains($0) }) else {
                parser.report(
                    Diagnostic(
                        .tagArguments,
                        "`\(names)` is not a list of names",
                        hint: "separate names with commas: `{% for key, value in pairs %}`",
                        at: tag.arguments.first.map { $0.through(arguments.dropLast(2).last ?? $0) } ?? tag.span
                    )
                )
                return nil
            }
            variables.append(Symbol(name))
        }
        return Header(variables: variables, source: parser.expression(source), isReversed: isReversed)
    }
}
