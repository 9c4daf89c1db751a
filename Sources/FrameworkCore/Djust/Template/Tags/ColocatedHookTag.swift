/// A script beside the markup that it belongs to: `{% colocated_hook "Chart" %}…{% endcolocated_hook %}`.
///
/// The browser leaves the script alone; the client that would run it does not exist yet.
enum ColocatedHookTag: Tag {
    static let name = "colocated_hook"
    static let end: String? = "endcolocated_hook"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let arguments = tag.arguments
        let isGlobal = arguments.count == 2 && arguments[1].text == "global"
        if arguments.count != 1, !isGlobal {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`colocated_hook` takes the name of a hook, and `global` behind it",
                    hint: "`{% colocated_hook \"Chart\" %}`",
                    at: tag.argumentsSpan
                )
            )
        }
        let hook = arguments.first.map { parser.expression($0) }
        let (body, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        guard let hook else { return nil }
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: ColocatedHookBody(hook: hook, span: tag.span),
                bodies: [body],
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Writes the script, which can end neither itself nor the page's other scripts.
struct ColocatedHookBody: BodyTag {
    /// The hook's name.
    let hook: FilterExpression
    /// The tag.
    let span: SourceSpan

    var expressions: [FilterExpression] { [hook] }

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        if context.environment.isDebug {
            throw UnavailableTag.error(ColocatedHookTag.name, "hooks in the client", at: span)
        }
        let name = try hook.evaluate(in: &context).text
        output.append("<script type=\"djust/hook\" data-hook=\"")
        output.append(escaped: name)
        output.append("\">/* COLOCATED HOOK: ")
        output.append(escaped: name.replacing("*/", with: "* /"))
        output.append(" */\n")
        let text = try bodies.text(0, in: &context)
        for offset in text.indices {
            output.append(text[offset])
            if text[offset] == UInt8(ascii: "<"), Self.isDangerous(text[(offset + 1)...]) {
                output.append(UInt8(ascii: "\\"))
            }
        }
        output.append("</script>")
    }

    /// Whether what stands behind a `<` would end the script, or begin a comment in it.
    private static func isDangerous(_ rest: ArraySlice<UInt8>) -> Bool {
        if rest.starts(with: "!--".utf8) { return true }
        return rest.prefix(7).map { $0 | 0x20 }.elementsEqual("/script".utf8)
    }
}
