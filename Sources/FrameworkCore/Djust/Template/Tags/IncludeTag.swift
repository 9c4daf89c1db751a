/// Another template in this place: `{% include "name.html" with a=b only %}`.
enum IncludeTag: Tag {
    static let name = "include"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        guard let name = tag.arguments.first else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`include` needs the name of a template",
                    hint: "`{% include \"part.html\" %}`",
                    at: tag.span
                )
            )
            return nil
        }
        let template = parser.templateName(name, allowsItself: true)
        var bindings: [Binding] = []
        var isOnly = false
        var hasWith = false
        var rest = tag.arguments.dropFirst()
        while let option = rest.first {
            switch option.text {
            case "only" where !isOnly:
                isOnly = true
                rest = rest.dropFirst()
            case "with" where !hasWith:
                hasWith = true
                rest = rest.dropFirst()
                bindings = parser.namedArguments(&rest, allowsAs: false)
                if bindings.isEmpty { report(option, "`with` needs at least one `name=value`", &parser) }
            default:
                report(option, "`\(option.text)` is no option of `include`", &parser)
                rest = []
            }
        }
        parser.includes.append(template)
        let node = IncludeNode(
            span: tag.span,
            template: template,
            bindings: bindings,
            isOnly: isOnly,
            origin: parser.name,
            loaded: nil
        )
        return .include(node)
    }

    private static func report(_ span: SourceSpan, _ message: String, _ parser: inout TemplateParser) {
        parser.report(
            Diagnostic(.tagArguments, message, hint: "`{% include \"part.html\" with name=value only %}`", at: span)
        )
    }
}
