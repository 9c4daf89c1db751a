/// The reader's language: `{% get_current_language as name %}`.
enum CurrentLanguageTag: Tag {
    static let name = "get_current_language"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        LocaleFactOutput.parse(tag, with: &parser) { localization in
            localization.language.map(Value.string) ?? .none
        }
    }
}

/// Whether the reader's language runs from right to left: `{% get_current_language_bidi as name %}`.
enum CurrentLanguageDirectionTag: Tag {
    static let name = "get_current_language_bidi"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        LocaleFactOutput.parse(tag, with: &parser) { localization in
            .bool(localization.language.map(Language.isRightToLeft) ?? false)
        }
    }
}

/// The languages that the app is offered in, as pairs of code and name: `{% get_available_languages as name %}`.
enum AvailableLanguagesTag: Tag {
    static let name = "get_available_languages"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        LocaleFactOutput.parse(tag, with: &parser) { localization in
            .list(
                localization.languages.map { language in
                    let name = localization.translated(Message(language.listName))
                    return .sequence(ValueSequence(.tuple, [.string(language.code), .string(name)]))
                }
            )
        }
    }
}

/// Names something that is known of the reader.
struct LocaleFactOutput: OutputTag {
    /// The name that it gets.
    let symbol: Symbol
    /// What is known.
    let fact: @Sendable (Localization) -> Value

    var definitions: [Symbol] { [symbol] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        context.define(symbol, fact(context.localization))
    }

    /// Reads a tag that takes `as name` and nothing else.
    static func parse(
        _ tag: TagToken,
        with parser: inout TemplateParser,
        fact: @escaping @Sendable (Localization) -> Value
    ) -> TemplateNode? {
        guard tag.arguments.count == 2, tag.arguments[0].text == "as" else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`\(tag.name)` takes `as` and a name",
                    hint: "`{% \(tag.name) as name %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        let output = LocaleFactOutput(symbol: Symbol(tag.arguments[1].text), fact: fact)
        return .output(OutputNode(span: tag.span, tag: output))
    }
}
