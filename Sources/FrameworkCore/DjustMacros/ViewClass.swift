import SwiftOutline

/// What a view class declares, in the order of the schema.
///
/// What an error is reported for is left out, so that the error is the only one.
struct ViewClass {
    let declaration: SwiftDeclaration
    /// The properties marked `@State`, then those marked `@Computed`.
    let states: [StateProperty]
    let computed: [SwiftDeclaration]
    /// The names of properties inside `#if`, which are refused; their setters are written all the same.
    let refused: Set<String>
    let handlers: [EventHandler]
    let source: MacroSource

    init(_ declaration: SwiftDeclaration, _ source: MacroSource) {
        self.declaration = declaration
        self.source = source
        let keywords = Dictionary(grouping: declaration.members, by: \.keywordRange)
        // `@State var a = 1, b = 2` is refused by the compiler.
        let members = declaration.members.filter { !$0.isConditional && keywords[$0.keywordRange]?.count == 1 }
        refused = Set(
            declaration.members.filter { $0.isConditional && $0.attribute("State") != nil }
                .compactMap { StateProperty($0, source)?.reference }
        )
        states = members.filter { $0.attribute("State") != nil }.compactMap { StateProperty($0, source) }
            .filter(\.isUsable)
        computed = members.filter { $0.attribute("Computed") != nil && ComputedMacro.problem($0, source) == nil }
        handlers = members.filter { $0.attribute("EventHandler") != nil }.compactMap { EventHandler($0, source) }
            .filter { $0.problems.isEmpty }
    }

    /// The `mount` that the framework is to call, and which form it has.
    var mount: (function: SwiftFunctionDetail, form: Lifecycle.Form)? {
        guard let forms = Lifecycle.methods.first(where: { $0.name == "mount" })?.forms else { return nil }
        for member in declaration.members where member.kind == .func && member.name == "mount" {
            if let form = Lifecycle.form(of: member, among: forms), let function = member.asFunction {
                return (function, forms[form])
            }
        }
        return nil
    }

    /// The access that the members need to satisfy the protocol.
    var access: String {
        if declaration.has(.public) || declaration.has(.open) { return "public " }
        return declaration.has(.package) ? "package " : ""
    }
}
