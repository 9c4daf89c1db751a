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

    /// The same error with a note on each diagnostic.
    package func noting(_ message: String, at span: SourceSpan) -> TemplateError {
        var noted = self
        for index in noted.diagnostics.indices { noted.diagnostics[index].notes.append(.init(message, at: span)) }
        return noted
    }

    /// The same error with a note for each step of a chain of templates that extend one another.
    func noting(_ chain: [ChainStep]) -> TemplateError {
        chain.reversed().reduce(self) { error, step in
            step.span.map { error.noting("`\(step.name)` is extended from here", at: $0) } ?? error
        }
    }

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
