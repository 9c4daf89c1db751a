/// The first body whose condition holds: `{% if a %}…{% elif b %}…{% else %}…{% endif %}`.
enum IfTag: Tag {
    static let name = "if"
    static let dividers = ["elif", "else"]
    static let end: String? = "endif"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var branches: [IfNode.Branch] = []
        var opener = tag
        while true {
            let isElse = opener.name == "else"
            if isElse { parser.reportArguments(of: opener, hint: "`{% elif … %}` takes a condition") }
            let condition = isElse ? nil : parser.condition(opener)
            let (body, terminator) = isElse ? parser.lastBody(of: tag, self) : parser.body(of: tag, self)
            branches.append(IfNode.Branch(condition: condition, body: body, tagSpan: opener.span))
            guard let terminator, terminator.name != end else {
                if let terminator { parser.reportArguments(of: terminator) }
                let end = terminator?.span ?? opener.span
                return .ifTag(IfNode(span: tag.span.through(end), branches: branches, endSpan: end))
            }
            opener = terminator
        }
    }
}
