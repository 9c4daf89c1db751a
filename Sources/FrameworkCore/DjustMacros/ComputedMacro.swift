import SwiftOutline

/// `@Computed`: marks a computed property that the template sees; `@LiveView` does the rest.
enum ComputedMacro {
    static func expand(_ request: MacroRequest) -> MacroExpansion {
        guard request.role == .peer, let declaration = request.declaration.declaration else { return MacroExpansion() }
        let placement = Placement.of(request, declaration)
        let problem = placement.problems.first ?? problem(declaration, request.declaration)
        return MacroExpansion(problems: problem.map { [$0] } ?? [])
    }

    /// What is wrong with a property marked `@Computed`.
    static func problem(_ declaration: SwiftDeclaration, _ source: MacroSource) -> MacroProblem? {
        let range = declaration.attribute("Computed")?.range ?? declaration.keywordRange
        guard let detail = declaration.asVariable else {
            let message = "@Computed goes before a computed property: `@Computed var isEven: Bool { … }`."
            return MacroProblem(message: message, source: source, range: range)
        }
        if let modifier = declaration.modifiers.first(where: { $0.keyword == .static || $0.keyword == .class }) {
            let message = "@Computed values belong to one view; '\(declaration.name)' cannot be static."
            return MacroProblem(message: message, source: source, range: modifier.range)
        }
        guard detail.isComputed else {
            let message =
                "'\(declaration.name)' is stored; write @State instead of @Computed, or give it a body: "
                + "`@Computed var \(declaration.name): \(detail.type?.text ?? "Int") { … }`."
            return MacroProblem(message: message, source: source, range: range)
        }
        if let accessor = detail.accessors.first(where: { $0.name == "get" }),
            source.file.tokens(in: accessor.range).prefix(4).contains(where: {
                $0.keyword == .async || $0.keyword == .throws
            })
        {
            let message = "@Computed is read while the page is rendered, so its getter can neither wait nor throw."
            return MacroProblem(message: message, source: source, range: accessor.range.prefix(3))
        }
        return nil
    }
}

extension Range<Int> {
    /// The first so many numbers.
    fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
