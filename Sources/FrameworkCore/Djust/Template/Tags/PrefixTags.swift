/// `{% get_static_prefix as name %}`: what stands before the paths of static files.
enum StaticPrefixTag: Tag {
    static let name = "get_static_prefix"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        PrefixOutput.parse(tag, &parser) { $0.staticPrefix }
    }
}

/// `{% get_media_prefix as name %}`: what stands before the paths of uploaded files.
enum MediaPrefixTag: Tag {
    static let name = "get_media_prefix"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        PrefixOutput.parse(tag, &parser) { $0.mediaPrefix }
    }
}

/// Writes a prefix of addresses, or names it.
struct PrefixOutput: OutputTag {
    /// Finds the prefix.
    let prefix: @Sendable (RenderEnvironment) -> String
    /// The name that the prefix gets instead of being written.
    let symbol: Symbol?

    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }

    /// Reads either tag.
    static func parse(
        _ tag: TagToken,
        _ parser: inout TemplateParser,
        _ prefix: @escaping @Sendable (RenderEnvironment) -> String
    ) -> TemplateNode? {
        let arguments = tag.arguments
        if !arguments.isEmpty, arguments.count != 2 || arguments[0].text != "as" {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`\(tag.name)` takes nothing but `as` and a name",
                    hint: "`{% \(tag.name) as prefix %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        let symbol = arguments.last.map { Symbol($0.text) }
        return .output(OutputNode(span: tag.span, tag: PrefixOutput(prefix: prefix, symbol: symbol)))
    }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let text = prefix(context.environment)
        if let symbol { context.define(symbol, .string(text)) } else { output.append(text) }
    }
}
