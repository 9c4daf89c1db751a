import SwiftOutline

/// `@LiveView`: the members that the framework calls, and the conformance.
enum LiveViewMacro {
    static func expand(_ request: MacroRequest) -> MacroExpansion {
        guard let declaration = request.declaration.declaration else { return MacroExpansion() }
        var rules = ViewRules(request, declaration)
        rules.check()
        switch request.role {
        case .member:
            guard rules.isView else { return MacroExpansion(problems: rules.problems) }
            let members = ViewMembers(rules.view, template: rules.template, lacksInitializer: rules.lacksInitializer)
            return MacroExpansion(source: members.source, problems: rules.problems)
        case .extension:
            guard rules.isView, request.needsConformance else { return MacroExpansion(problems: rules.problems) }
            return MacroExpansion(source: "extension \(request.extendedType): Djust.LiveView {\n}")
        default: return MacroExpansion()
        }
    }
}
