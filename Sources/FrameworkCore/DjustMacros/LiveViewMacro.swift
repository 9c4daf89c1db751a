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

/// What a view class declares, in the order of the schema.
///
/// What an error is reported for is left out, so that the error is the only one.
struct ViewClass {
    let declaration: SwiftDeclaration
    /// The properties marked `@State`, then those marked `@Computed`.
    let states: [StateProperty]
    let computed: [SwiftDeclaration]
    let handlers: [EventHandler]
    let source: MacroSource

    init(_ declaration: SwiftDeclaration, _ source: MacroSource) {
        self.declaration = declaration
        self.source = source
        let keywords = Dictionary(grouping: declaration.members, by: \.keywordRange)
        // `@State var a = 1, b = 2` is refused by the compiler.
        let members = declaration.members.filter { !$0.isConditional && keywords[$0.keywordRange]?.count == 1 }
        states = members.filter { $0.attribute("State") != nil }.compactMap { StateProperty($0, source) }
            .filter { $0.problem == nil }
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

/// Writes the members of a view.
struct ViewMembers {
    private let view: ViewClass
    private let template: String
    private let lacksInitializer: Bool

    /// - Parameters:
    ///   - template: The template as the schema has it; nil when an error is reported for it.
    ///   - lacksInitializer: Whether an error is reported for a missing `init()`.
    init(_ view: ViewClass, template: String?, lacksInitializer: Bool) {
        self.view = view
        self.template = template ?? ".file(\"\")"
        self.lacksInitializer = lacksInitializer
    }

    /// All members.
    var source: String {
        let members = [storage, indexes, schema, value, encode, restore, handle, mount]
        let missing = lacksInitializer ? ["\(view.access)init() {\nfatalError()\n}"] : []
        return (members + missing).joined(separator: "\n\n")
    }

    private var storage: String { "\(view.access)let _storage = Djust.ViewStorage()" }

    /// The indexes that the setters of `@State` note.
    private var indexes: String {
        let lines = view.states.enumerated().map { "static var \($1.reference): Int {\n\($0)\n}" }
        return "private enum _Index {\n\(lines.joined(separator: "\n"))\n}"
    }

    private var schema: String {
        let states = view.states.map { ".state(\(JSON.quote($0.name)))" }
        let computed = view.computed.map { ".computed(\(JSON.quote($0.name)))" }
        let handlers = view.handlers.map { "\n\($0.schema)" }
        return """
            \(view.access)static let _schema = Djust.ViewSchema(
            name: \(JSON.quote(view.declaration.name)),
            template: \(template),
            properties: [\((states + computed).joined(separator: ", "))],
            handlers: [\(handlers.joined(separator: ","))]
            )
            """
    }

    private var value: String {
        let states = view.states.map { "return Djust.Value.of(\($0.reference))" }
        let computed = view.computed.map { "return Djust.Value.of(\(view.source.file.text($0.nameRange)))" }
        return """
            \(view.access)func _value(at index: Int) -> Djust.Value {
            \(choice(states + computed, otherwise: "return .none"))
            }
            """
    }

    private var encode: String {
        """
        \(view.access)func _encodeState(_ index: Int, into encoder: inout Djust.StateEncoder) throws {
        \(choice(view.states.map { "try encoder.encode(_\($0.name))" }, otherwise: "break"))
        }
        """
    }

    private var restore: String {
        """
        \(view.access)func _restoreState(_ index: Int, from decoder: inout Djust.StateDecoder) throws {
        \(choice(view.states.map { "_\($0.name) = try decoder.decode()" }, otherwise: "break"))
        }
        """
    }

    private var handle: String {
        """
        \(view.access)func _handle(_ index: Int, _ parameters: inout Djust.EventParameters) async throws {
        \(choice(view.handlers.map(\.call), otherwise: "break"))
        }
        """
    }

    private var mount: String {
        var body = ""
        if let (function, form) = view.mount {
            let marks = (function.canThrow ? "try " : "") + (function.isAsync ? "await " : "")
            let result = function.returnType.map { ["Void", "()"].contains($0.text) ? "" : "_ = " } ?? ""
            let arguments = ["request", "parameters"].prefix(form.types.count).joined(separator: ", ")
            body = "\n\(result)\(marks)self.mount(\(arguments))"
        }
        return """
            \(view.access)func _mount(_ request: Djust.Request, _ parameters: Djust.RouteParameters) async throws {\(body)
            }
            """
    }

    /// A `switch` over `index`, or what stands for one without cases.
    private func choice(_ cases: [String], otherwise: String) -> String {
        if cases.isEmpty { return otherwise == "break" ? "" : otherwise }
        let lines = cases.enumerated().map { "case \($0):\n\($1)" }
        return "switch index {\n\(lines.joined(separator: "\n"))\ndefault:\n\(otherwise)\n}"
    }
}
