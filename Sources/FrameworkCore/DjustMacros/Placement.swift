import SwiftOutline

/// Where `@State`, `@Computed` and `@EventHandler` may stand: in the body of a class that is marked `@LiveView`.
enum Placement {
    /// It stands where it belongs.
    case inView
    /// It stands in something marked `@LiveView` that cannot be a view; that is reported there.
    case inBrokenView
    /// It stands somewhere else.
    case elsewhere(MacroProblem)

    /// Finds out.
    static func of(_ request: MacroRequest, _ declaration: SwiftDeclaration) -> Placement {
        let attribute = "@\(declaration.attributes.first { isOurs($0, request) }?.name ?? "State")"
        let range = declaration.attributes.first { isOurs($0, request) }?.range ?? declaration.keywordRange
        func problem(_ message: String) -> Placement {
            .elsewhere(MacroProblem(message: message, source: request.declaration, range: range))
        }
        guard let enclosing = request.enclosing else {
            return problem("\(attribute) belongs in a class marked @LiveView; there is no class around it.")
        }
        if enclosing.kind == .extension {
            return problem(
                "\(attribute) belongs in the body of the class marked @LiveView, where the macro can see it; "
                    + "move it out of the extension."
            )
        }
        guard enclosing.attribute("LiveView") != nil else {
            return problem(
                "\(attribute) belongs in a class marked @LiveView; write @LiveView(\"….html\") before "
                    + "'\(enclosing.kind.rawValue) \(enclosing.name)'."
            )
        }
        let isView = enclosing.kind == .class && enclosing.has(.final) && enclosing.asType?.genericParameters == nil
        return isView ? .inView : .inBrokenView
    }

    private static func isOurs(_ attribute: SwiftAttribute, _ request: MacroRequest) -> Bool {
        attribute.name == request.macro.dropLast("Macro".count)
    }

    /// Whether an expansion makes sense here.
    var isView: Bool {
        if case .inView = self { true } else { false }
    }

    /// What is to be reported here.
    var problems: [MacroProblem] {
        if case .elsewhere(let problem) = self { [problem] } else { [] }
    }
}
