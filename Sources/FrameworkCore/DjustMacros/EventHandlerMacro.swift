import SwiftOutline

/// `@EventHandler`: checks a method that the browser can call; `@LiveView` writes the call.
enum EventHandlerMacro {
    static func expand(_ request: MacroRequest) -> MacroExpansion {
        guard request.role == .peer, let declaration = request.declaration.declaration else { return MacroExpansion() }
        let placement = Placement.of(request, declaration)
        if let problem = placement.problems.first { return MacroExpansion(problems: [problem]) }
        guard let handler = EventHandler(declaration, request.declaration) else {
            let message = "@EventHandler goes before a method: `@EventHandler func increment() { … }`."
            let range = declaration.attribute("EventHandler")?.range ?? declaration.keywordRange
            return MacroExpansion(problems: [MacroProblem(message: message, source: request.declaration, range: range)])
        }
        return MacroExpansion(problems: handler.problems)
    }
}
