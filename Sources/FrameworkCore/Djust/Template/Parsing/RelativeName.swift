/// Names of templates that begin with `./` or `../`: they count from the template that they are written in.
enum RelativeName {
    /// The full name; nil when it leads out of the template directories.
    ///
    /// Other names stay as they are.
    static func resolved(_ name: String, from origin: String) -> String? {
        guard isRelative(name) else { return name }
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

    /// Whether a name counts from the template that it is written in.
    static func isRelative(_ name: String) -> Bool { name.hasPrefix("./") || name.hasPrefix("../") }

    /// What is wrong with a name that leads out of the template directories.
    static func outside(_ name: String, origin: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .templateName,
            "`\(name)` leads out of the template directories",
            hint: "the name counts from `\(origin)`",
            at: span
        )
    }
}

extension TemplateParser {
    /// Reads an argument that names a template; a name written out is made full.
    /// - Parameters:
    ///   - span: The argument.
    ///   - allowsItself: Whether a relative name may lead back to the template that it is written in.
    /// - Returns: The name.
    mutating func templateName(_ span: SourceSpan, allowsItself: Bool) -> FilterExpression {
        let expression = expression(span)
        guard let name = expression.literalText, RelativeName.isRelative(name) else { return expression }
        guard let full = RelativeName.resolved(name, from: self.name) else {
            report(RelativeName.outside(name, origin: self.name, at: span))
            return expression
        }
        if full == self.name, !allowsItself {
            report(
                Diagnostic(
                    .templateName,
                    "`\(name)` is this template itself",
                    hint: "a relative name cannot stand for the next template of the same name: write `\"\(full)\"`",
                    at: span
                )
            )
        }
        return FilterExpression(operand: .literal(.safe(full)), filters: [], span: span)
    }
}
