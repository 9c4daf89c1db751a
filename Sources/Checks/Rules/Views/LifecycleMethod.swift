internal import Djust
internal import SwiftOutline

/// The methods of a view that the framework calls by themselves, and those that it has in djust and not here.
struct LifecycleMethod {
    /// The name.
    let name: String
    /// The types of the parameters in each of the ways to write it, which have no labels; none when nothing calls it.
    let forms: [[String]]
    /// Whether it is only found in the body of the class, where the macro sees it.
    let isWrittenInClass: Bool

    /// The methods by their names.
    static let all = [
        LifecycleMethod(
            name: "mount",
            forms: [[], ["Request"], ["Request", "RouteParameters"]],
            isWrittenInClass: true
        ),
        LifecycleMethod(name: "didResume", forms: [[]], isWrittenInClass: false),
        LifecycleMethod(name: "handleParams", forms: [], isWrittenInClass: true),
        LifecycleMethod(name: "handleInfo", forms: [], isWrittenInClass: true),
        LifecycleMethod(name: "handleTick", forms: [], isWrittenInClass: true),
        LifecycleMethod(name: "handleAsyncResult", forms: [], isWrittenInClass: true),
        LifecycleMethod(name: "disconnect", forms: [], isWrittenInClass: true),
    ]

    /// Whether the framework calls a method that is written so.
    func isForm(_ declaration: SwiftDeclaration) -> Bool {
        guard declaration.name == name, let function = declaration.asFunction, !declaration.isStatic,
            function.genericParameters == nil
        else { return false }
        return forms.contains { types in
            types.count == function.parameters.count
                && zip(types, function.parameters).allSatisfy { type, parameter in
                    parameter.label == nil && !parameter.isInout && !parameter.isVariadic
                        && (parameter.type?.text == type || parameter.type?.text == "Djust.\(type)")
                }
        }
    }

    /// How to write it, with room for as many parameters as somebody has written.
    func signature(parameters count: Int) -> String {
        let types = forms.first { $0.count >= count } ?? forms.last ?? []
        let names = ["request", "parameters"]
        return "func \(name)(\(zip(names, types).map { "_ \($0): \($1)" }.joined(separator: ", ")))"
    }
}
