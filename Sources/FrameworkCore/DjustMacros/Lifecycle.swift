import SwiftOutline

/// The methods that the framework calls by themselves.
enum Lifecycle {
    /// One way to write a method.
    struct Form {
        /// The types of its parameters, which have no labels.
        var types: [String]
        /// How to write it.
        var signature: String
    }

    /// The methods and how each may be written.
    static let methods: [(name: String, forms: [Form])] = [
        (
            "mount",
            [
                Form(types: [], signature: "func mount()"),
                Form(types: ["Request"], signature: "func mount(_ request: Request)"),
                Form(
                    types: ["Request", "RouteParameters"],
                    signature: "func mount(_ request: Request, _ parameters: RouteParameters)"
                ),
            ]
        ),
        ("didResume", [Form(types: [], signature: "func didResume()")]),
    ]

    /// Names that no handler may have: the methods above, and those that views have in djust.
    private static let reserved: Set<String> = [
        "mount", "didresume", "handleparams", "handleinfo", "handletick", "handleasyncresult", "disconnect", "context",
    ]

    /// Whether a handler cannot have a name.
    static func isReserved(_ name: String) -> Bool { reserved.contains(folded(name)) }

    /// The form in which a method is written; nil when the framework would not call it.
    static func form(of declaration: SwiftDeclaration, among forms: [Form]) -> Int? {
        guard let function = declaration.asFunction, !declaration.isStatic, function.genericParameters == nil else {
            return nil
        }
        return forms.firstIndex { form in
            form.types.count == function.parameters.count
                && zip(form.types, function.parameters).allSatisfy { type, parameter in
                    parameter.label == nil && !parameter.isInout && !parameter.isVariadic
                        && (parameter.type?.text == type || parameter.type?.text == "Djust.\(type)")
                }
        }
    }

    /// Methods that look like one of the framework's and would never be called.
    static func problems(_ members: [SwiftDeclaration], _ source: MacroSource) -> [MacroProblem] {
        var problems: [MacroProblem] = []
        for (name, forms) in methods {
            let similar = members.filter { $0.kind == .func && folded($0.name) == folded(name) }
            let right = similar.filter { $0.name == name && form(of: $0, among: forms) != nil }
            if right.count > 1, let second = right.dropFirst().first {
                problems.append(
                    MacroProblem(
                        message: "There are two '\(name)', and only one would be called; leave one.",
                        source: source,
                        range: second.nameRange
                    )
                )
            }
            guard right.isEmpty else { continue }
            for method in similar where method.attribute("EventHandler") == nil {
                problems.append(
                    MacroProblem(
                        message: "This '\(method.name)' would never be called; \(advice(method, name, forms)).",
                        source: source,
                        range: method.nameRange
                    )
                )
            }
        }
        return problems
    }

    private static func advice(_ method: SwiftDeclaration, _ name: String, _ forms: [Form]) -> String {
        if method.isStatic { return "it belongs to the class, and '\(name)' is called on each view: remove 'static'" }
        let count = method.asFunction?.parameters.count ?? 0
        let types = Set(method.asFunction?.parameters.compactMap { $0.type?.text } ?? [])
        // The shortest form that has room for what the method takes.
        let wanted = forms.first { $0.types.count >= count && types.isSubset(of: $0.types) } ?? forms.last
        return "write `\(wanted?.signature ?? name)`"
    }
}
