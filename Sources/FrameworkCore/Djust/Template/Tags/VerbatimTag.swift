/// `{% verbatim name %}…{% endverbatim name %}`: text that is not read as a template.
enum VerbatimTag: Tag {
    static let name = "verbatim"
    static let end: String? = "endverbatim"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let text = parser.takeText()
        // The lexer makes text of everything up to the end tag, which has the same name as this one.
        guard parser.skip(to: "end" + tag.text) != nil else {
            parser.reportUnclosed(tag, end: "end" + tag.text)
            return nil
        }
        return text.map { .text(TextNode(span: $0)) }
    }
}
