/// The template that this one fills in: `{% extends "base.html" %}`.
enum ExtendsTag: Tag {
    static let name = "extends"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        guard tag.arguments.count == 1, let argument = tag.arguments.first else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`extends` takes one argument: the name of a template",
                    hint: "`{% extends \"base.html\" %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        if let first = parser.extends {
            parser.report(
                Diagnostic(
                    .extendsNotFirst,
                    "a template can extend only one other",
                    at: tag.span,
                    notes: [.init("the first `extends` is here", at: first.span)]
                )
            )
        } else if let outer = parser.open.last?.tag {
            parser.report(
                Diagnostic(
                    .extendsNotFirst,
                    "`extends` must be the first tag of a template, not inside of `{% \(outer.name) %}`",
                    hint: "move it to the top",
                    at: tag.span,
                    notes: [.init("`{% \(outer.name) %}` is opened here", at: outer.span)]
                )
            )
        } else if parser.hasContent {
            parser.report(
                Diagnostic(
                    .extendsNotFirst,
                    "`extends` must be the first tag of a template",
                    hint: "move it to the top",
                    at: tag.span
                )
            )
        }
        let template = parser.templateName(argument, allowsItself: false)
        let node = ExtendsNode(span: tag.span, template: template)
        if parser.extends == nil { parser.extends = node }
        return .extends(node)
    }
}
