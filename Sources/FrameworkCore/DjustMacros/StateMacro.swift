import SwiftOutline

/// `@State`: storage behind the property, and accessors that note every change.
enum StateMacro {
    static func expand(_ request: MacroRequest) -> MacroExpansion {
        guard let declaration = request.declaration.declaration else { return MacroExpansion() }
        let placement = Placement.of(request, declaration)
        guard let property = StateProperty(declaration, request.declaration) else {
            let problem = MacroProblem(
                message: "@State goes before a stored variable: `@State var count = 0`.",
                source: request.declaration,
                range: declaration.keywordRange
            )
            return MacroExpansion(problems: request.role == .peer ? [problem] : [])
        }
        let problem = placement.problems.first ?? property.problem
        let isBroken = problem != nil || !placement.isView
        switch request.role {
        case .peer:
            return MacroExpansion(source: isBroken ? "" : property.storage, problems: problem.map { [$0] } ?? [])
        case .accessor:
            return MacroExpansion(source: isBroken ? property.brokenAccessors : property.accessors)
        default: return MacroExpansion()
        }
    }
}
