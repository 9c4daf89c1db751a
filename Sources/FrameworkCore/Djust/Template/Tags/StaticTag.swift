/// `{% static "app.css" as name %}`: the address of a static file.
enum StaticTag: Tag {
    static let name = "static"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let (arguments, symbol) = tag.splitName()
        guard arguments.count == 1, let path = arguments.first else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`static` takes the path of a file",
                    hint: "`{% static \"app.css\" %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        return .output(OutputNode(span: tag.span, tag: StaticOutput(path: parser.expression(path), symbol: symbol)))
    }
}

/// Writes the address of a static file, or names it.
struct StaticOutput: OutputTag {
    /// The path below the directory of static files.
    let path: FilterExpression
    /// The name that the address gets instead of being written.
    let symbol: Symbol?

    var expressions: [FilterExpression] { [path] }
    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let name = try path.evaluate(in: &context).text
        let prefix = context.environment.staticPrefix
        let path = URLText.quoted(
            name.utf8.first == UInt8(ascii: "/") ? String(name.dropFirst()) : name,
            keeping: .slash
        )
        let address = prefix + path
        if let symbol { return context.define(symbol, .string(address)) }
        if context.autoescape { output.append(escaped: address) } else { output.append(address) }
    }
}
