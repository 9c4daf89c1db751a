/// What is known of a language: `{% get_language_info for "de" as name %}`.
enum LanguageInfoTag: Tag {
    static let name = "get_language_info"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        LanguageInfoOutput.parse(tag, isList: false, with: &parser)
    }
}

/// What is known of several languages: `{% get_language_info_list for codes as name %}`.
enum LanguageInfoListTag: Tag {
    static let name = "get_language_info_list"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        LanguageInfoOutput.parse(tag, isList: true, with: &parser)
    }
}

/// Names what is known of a language, or of every language of a list.
struct LanguageInfoOutput: OutputTag {
    /// The code, or a list of codes or of pairs of code and name.
    let languages: FilterExpression
    /// Whether there are several.
    let isList: Bool
    /// The name that it gets.
    let symbol: Symbol

    var expressions: [FilterExpression] { [languages] }
    var definitions: [Symbol] { [symbol] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let value = try languages.evaluate(in: &context)
        guard isList else { return context.define(symbol, try info(value, in: context)) }
        guard let items = value.iterated, value.stringValue?.isEmpty ?? true else { throw unknown(value) }
        var infos: [Value] = []
        for item in items {
            // A text of the list is a code; anything else is a pair that begins with one.
            let code = item.stringValue == nil ? item.iterated?.first ?? item : item
            infos.append(try info(code, in: context))
        }
        context.define(symbol, .list(infos))
    }

    private func info(_ value: Value, in context: borrowing RenderContext) throws -> Value {
        guard let code = value.stringValue, let language = Language.of(code) else { throw unknown(value) }
        return language.value(for: context.localization)
    }

    private func unknown(_ value: Value) -> TemplateError {
        let nearest = NearestName.of(value.text, among: Language.knownCodes)
        return TemplateError(
            Diagnostic(
                .tagFailed,
                "`\(value.text)` is no language that is known",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "name it by its code: `de`, `pt-br`",
                at: languages.span
            )
        )
    }

    /// Reads a tag that takes `for language as name`.
    static func parse(_ tag: TagToken, isList: Bool, with parser: inout TemplateParser) -> TemplateNode? {
        guard tag.arguments.count == 4, tag.arguments[0].text == "for", tag.arguments[2].text == "as" else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`\(tag.name)` takes `for`, \(isList ? "languages" : "a language"), `as` and a name",
                    hint: "`{% \(tag.name) for \(isList ? "codes" : "\"de\"") as name %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        let output = LanguageInfoOutput(
            languages: parser.expression(tag.arguments[1]),
            isList: isList,
            symbol: Symbol(tag.arguments[3].text)
        )
        return .output(OutputNode(span: tag.span, tag: output))
    }
}
