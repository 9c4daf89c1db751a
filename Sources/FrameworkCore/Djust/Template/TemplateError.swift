/// Why a template cannot be used: everything that is wrong with it, in the order of the text.
package struct TemplateError: Error, Sendable {
    /// At least one.
    package var diagnostics: [Diagnostic]

    /// Takes what is wrong.
    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// Takes the one thing that is wrong.
    package init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }

    /// What the first diagnostic is about.
    package var code: TemplateErrorCode? { diagnostics.first.flatMap { TemplateErrorCode(rawValue: $0.id) } }

    /// The same error at another place: where the template that could not be found is named.
    package func moved(to span: SourceSpan) -> TemplateError {
        var moved = self
        guard !moved.diagnostics.isEmpty else { return moved }
        moved.diagnostics[0].span = span
        return moved
    }
}

extension TemplateError: CustomStringConvertible {
    package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
