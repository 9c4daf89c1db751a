/// `{% templatetag openblock %}`: the brackets of the template language as text.
enum TemplateTagTag: Tag {
    static let name = "templatetag"

    private static let texts = [
        "openblock": "{%", "closeblock": "%}", "openvariable": "{{", "closevariable": "}}",
        "openbrace": "{", "closebrace": "}", "opencomment": "{#", "closecomment": "#}",
    ]

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        guard tag.arguments.count == 1, let text = texts[tag.arguments[0].text] else {
            let nearest = tag.arguments.first.flatMap { NearestName.of($0.text, among: texts.keys) }
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`templatetag` takes the name of a bracket",
                    hint: nearest.map { "did you mean `\($0)`?" } ?? "one of "
                        + texts.keys.sorted().joined(separator: ", "),
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        return .text(TextNode(span: tag.span, bytes: Array(text.utf8)[...]))
    }
}
