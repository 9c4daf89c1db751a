import SwiftOutline

/// A property marked `@State`.
struct StateProperty {
    /// The name without backticks.
    let name: String
    /// The name as Swift code has to write it.
    let reference: String
    let declaration: SwiftDeclaration
    /// What `@State(...)` says.
    let options: StateOptions
    private let detail: SwiftVariableDetail
    private let source: MacroSource

    /// Reads a property; nil when the declaration is none.
    init?(_ declaration: SwiftDeclaration, _ source: MacroSource) {
        guard let detail = declaration.asVariable else { return nil }
        self.declaration = declaration
        self.detail = detail
        self.source = source
        name = declaration.name
        reference = source.file.text(declaration.nameRange)
        options = StateOptions(declaration, source)
    }

    /// Whether it is back at its initial value after a render.
    var isTemporary: Bool { options.has(.temporary) }

    /// What makes its entry in the schema.
    var kind: String { options.single?.rawValue ?? "state" }

    /// Whether nothing is wrong with it, so that the view can have it.
    var isUsable: Bool { problem == nil && options.unknown == nil }

    /// The type as written, or as a literal value shows it.
    private var type: String? {
        if let type = detail.type { return type.text }
        guard let value = detail.initializer else { return nil }
        let tokens = source.file.tokens(in: value)
        guard let token = tokens.first, tokens.count == 1 else { return nil }
        return switch (token.kind, token.keyword) {
        case (.integer, _): "Int"
        case (.float, _): "Double"
        case (.string, _): "String"
        case (.identifier, .true), (.identifier, .false): "Bool"
        default: nil
        }
    }

    /// The value to begin with, as Swift.
    var initialValue: String { detail.initializer.map(source.file.text) ?? "nil" }

    /// Whether `init()` need not set it.
    var hasInitialValue: Bool { detail.initializer != nil || detail.type?.isOptional == true }

    // MARK: - Expansions

    /// The stored property behind the accessors.
    var storage: String {
        // With a known type the initial value is evaluated once, by the init accessor. Otherwise it moves here.
        if let type { return "private var _\(name): \(type)" }
        return "private var _\(name) = \(detail.initializer.map(source.file.text) ?? "")"
    }

    /// What reading and writing the property does.
    var accessors: String {
        let initializer = """
            @storageRestrictions(initializes: _\(name))
            init(initialValue) {
                _\(name) = initialValue
            }

            """
        return """
            {
            \(type == nil ? "" : initializer)get {
                _\(name)
            }
            set {
                \(assigning)_\(name) = newValue
            }
            _modify {
                \(modifying)yield &_\(name)
            }
            }
            """
    }

    /// What stands in front of an assignment.
    ///
    /// What the page shows of a temporary value is not what the variable holds, so comparing the two says nothing.
    private var assigning: String {
        if options.single != nil { return modifying }
        return "_storage.willAssign(_Index.\(reference), _\(name), newValue)\n    "
    }

    /// What stands in front of a use in place; afterwards would be too late for a body that throws.
    private var modifying: String {
        options.has(.fixed) ? "" : "_storage.markDirty(_Index.\(reference))\n    "
    }

    /// Accessors for a property that an error is reported for, so that it is the only one.
    var brokenAccessors: String {
        if detail.isComputed { return "" }
        return """
            {
            get {
                fatalError()
            }
            set {
            }
            }
            """
    }

    // MARK: - Rules

    /// What is wrong with the declaration.
    var problem: MacroProblem? {
        if declaration.kind == .let {
            return problem(
                "@State is for values that change, and 'let \(name)' cannot; write 'var \(name)'.",
                declaration.keywordRange,
                fix: .init(title: "write 'var'", range: declaration.keywordRange, text: "var")
            )
        }
        if source.file.declarations.count > 1 {
            return problem("@State goes before one variable; give each its own line.", declaration.nameRange)
        }
        if detail.isPattern {
            return problem(
                "@State goes before one variable with a name; write a line for each part of '\(name)'.",
                declaration.nameRange
            )
        }
        let unfit: [SwiftKeyword] = [.static, .class, .lazy, .weak, .unowned]
        if let modifier = declaration.modifiers.first(where: { unfit.contains($0.keyword) }) {
            let word = source.file.text(modifier.range)
            return problem(
                "@State is kept per view and written into snapshots, so '\(name)' cannot be '\(word)'; remove '\(word)' or @State.",
                modifier.range
            )
        }
        if detail.isComputed {
            return problem(
                "'\(name)' is computed and has nothing to keep; write @Computed instead of @State.",
                attribute
            )
        }
        if let observer = detail.accessors.first {
            return problem(
                "@State writes the accessors of '\(name)' and leaves no room for '\(observer.name)'; "
                    + "do it in the handler that changes the value.",
                observer.range.lowerBound..<observer.range.lowerBound + observer.name.utf8.count
            )
        }
        if let problem = options.problem { return problem }
        if isTemporary, !hasInitialValue {
            return problem(
                "'\(name)' is temporary and goes back to its initial value after each render, so it needs one: "
                    + "`@State(.temporary) var \(name): \(detail.type?.text ?? "[Int]") = …`.",
                declaration.nameRange
            )
        }
        if detail.type == nil, detail.initializer == nil {
            return problem(
                "@State needs a type or a value to know what to keep: `@State var \(name) = 0` or "
                    + "`@State var \(name): Int?`.",
                declaration.nameRange
            )
        }
        return nil
    }

    private var attribute: Range<Int> { declaration.attribute("State")?.range ?? declaration.keywordRange }

    private func problem(_ message: String, _ range: Range<Int>, fix: MacroProblem.Fix? = nil) -> MacroProblem {
        MacroProblem(message: message, source: source, range: range, fix: fix)
    }
}
