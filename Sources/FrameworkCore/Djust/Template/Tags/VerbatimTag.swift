/// `{% verbatim name %}…{% endverbatim name %}`: text that is not read as a template.
enum VerbatimTag: Tag {
    static let name = "verbatim"
    static let end: String? = "endverbatim"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let text = parser.takeText()
        guard parser.skip(to: "endverbatim") != nil else {
            parser.reportUnclosed(tag, end: "end" + tag.text)
            return nil
        }
        return text.map { .text(TextNode(span: $0)) }
    }
}
