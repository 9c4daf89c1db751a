/// `{% comment "note" %}…{% endcomment %}`: what stands between is not even read.
enum CommentTag: Tag {
    static let name = "comment"
    static let end: String? = "endcomment"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        guard let terminator = parser.skip(to: "endcomment") else {
            parser.reportUnclosed(tag, end: "endcomment")
            return nil
        }
        return .comment(CommentNode(span: tag.span.through(terminator.span)))
    }
}
