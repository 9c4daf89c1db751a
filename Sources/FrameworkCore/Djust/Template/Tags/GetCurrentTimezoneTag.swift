/// `{% get_current_timezone as name %}`: the name of the zone that moments are shown in.
enum GetCurrentTimezoneTag: Tag {
    static let name = "get_current_timezone"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        guard tag.arguments.count == 2, tag.arguments[0].text == "as" else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`get_current_timezone` takes `as` and a name for the zone",
                    hint: "`{% get_current_timezone as zone %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        let output = CurrentTimezoneOutput(symbol: Symbol(tag.arguments[1].text))
        return .output(OutputNode(span: tag.span, tag: output))
    }
}

/// Names the name of the zone.
struct CurrentTimezoneOutput: OutputTag {
    /// The name that it gets.
    let symbol: Symbol

    var definitions: [Symbol] { [symbol] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        context.define(symbol, .string(context.localization.zone.text))
    }
}
