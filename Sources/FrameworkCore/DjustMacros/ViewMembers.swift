import SwiftOutline

/// Writes the members of a view.
struct ViewMembers {
    private let view: ViewClass
    private let template: String
    private let lacksInitializer: Bool

    /// Takes the template as the schema has it, nil when an error is reported for it.
    ///
    /// Where an error is reported for a missing `init()`, one is written.
    init(_ view: ViewClass, template: String?, lacksInitializer: Bool) {
        self.view = view
        self.template = template ?? ".file(\"\")"
        self.lacksInitializer = lacksInitializer
    }

    /// All members.
    var source: String {
        let members = [storage, indexes, schema, value, encode, restore] + reset + [handle, mount]
        let missing = lacksInitializer ? ["\(view.access)init() {\nfatalError()\n}"] : []
        return (members + missing).joined(separator: "\n\n")
    }

    private var storage: String { "\(view.access)let _storage = Djust.ViewStorage()" }

    /// The indexes that the setters of `@State` note.
    private var indexes: String {
        let names = view.states.map(\.reference) + view.refused.sorted()
        let lines = names.enumerated().map { "static var \($1): Int {\n\($0)\n}" }
        return "private enum _Index {\n\(lines.joined(separator: "\n"))\n}"
    }

    private var schema: String {
        let states = view.states.map { ".\($0.kind)(\(JSON.quote($0.name)))" }
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
        let states = view.states.map { "return Djust.Value.of(self.\($0.reference))" }
        let computed = view.computed.map { "return Djust.Value.of(self.\(view.source.file.text($0.nameRange)))" }
        return """
            \(view.access)func _value(at index: Int) -> Djust.Value {
            \(choice(states + computed, otherwise: "return .none"))
            }
            """
    }

    private var encode: String {
        """
        \(view.access)func _encodeState(_ index: Int, into encoder: inout Djust.StateEncoder) throws {
        \(choice(view.states.map { $0.isTemporary ? "break" : "try encoder.encode(_\($0.name))" }, otherwise: "break"))
        }
        """
    }

    private var restore: String {
        """
        \(view.access)func _restoreState(_ index: Int, from decoder: inout Djust.StateDecoder) throws {
        \(choice(view.states.map { $0.isTemporary ? "break" : "_\($0.name) = try decoder.decode()" }, otherwise: "break"))
        }
        """
    }

    /// What gives temporary properties their initial values; a view without them needs none.
    private var reset: [String] {
        let cases = view.states.enumerated().filter(\.element.isTemporary).map { index, state in
            "case \(index):\n_\(state.name) = \(state.initialValue)"
        }
        if cases.isEmpty { return [] }
        return [
            """
            \(view.access)func _resetState(_ index: Int) {
            switch index {
            \(cases.joined(separator: "\n"))
            default:
            break
            }
            }
            """
        ]
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
