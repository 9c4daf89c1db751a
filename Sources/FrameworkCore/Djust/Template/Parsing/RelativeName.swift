/// Names of templates that begin with `./` or `../`: they count from the template that they are written in.
enum RelativeName {
    /// The full name; nil when it leads out of the template directories.
    ///
    /// Other names stay as they are.
    static func resolved(_ name: String, from origin: String) -> String? {
        guard name.hasPrefix("./") || name.hasPrefix("../") else { return name }
        var parts = origin.split(separator: "/").dropLast().map(String.init)
        for part in name.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }
}

extension TemplateParser {
    /// Reads an argument that names a template; a name written out is made full.
    mutating func templateName(_ span: SourceSpan) -> FilterExpression {
        let expression = expression(span)
        guard let name = expression.literalText else { return expression }
        guard let full = RelativeName.resolved(name, from: self.name) else {
            report(
                Diagnostic(
                    .templateName,
                    "`\(name)` leads out of the template directories",
                    hint: "the name counts from `\(self.name)`",
                    at: span
                )
            )
            return expression
        }
        return full == name ? expression : FilterExpression(operand: .literal(.safe(full)), filters: [], span: span)
    }
}
