import SwiftOutline

/// What a class has to be to be a view.
struct ViewRules {
    let view: ViewClass
    /// What is wrong.
    private(set) var problems: [MacroProblem] = []
    /// Whether there is a class that members can be written for.
    private(set) var isView = false
    /// Whether the class has no `init()` that the framework could call.
    private(set) var lacksInitializer = false
    /// The template as the schema has it; nil when it is missing or wrong.
    private(set) var template: String?

    private let request: MacroRequest
    private var declaration: SwiftDeclaration { view.declaration }
    private var source: MacroSource { view.source }
    private var attribute: SwiftAttribute? { declaration.attribute("LiveView") }
    private var attributeRange: Range<Int> { attribute?.range ?? declaration.keywordRange }

    init(_ request: MacroRequest, _ declaration: SwiftDeclaration) {
        self.request = request
        view = ViewClass(declaration, request.declaration)
    }

    /// Checks the class, its template and its members.
    ///
    /// The compiler always asks for the conformance and not always for the members, so what makes the class no view is
    /// reported with the conformance, and everything else with the members.
    mutating func check() {
        checkKind()
        if request.role == .extension { return }
        guard isView else { return problems.removeAll() }
        checkTemplate()
        checkMembers()
        checkInitializers()
        checkNames()
        problems += Lifecycle.problems(declaration.members, source)
    }

    private mutating func report(_ message: String, _ range: Range<Int>, fix: MacroProblem.Fix? = nil) {
        problems.append(MacroProblem(message: message, source: source, range: range, fix: fix))
    }

    // MARK: - The class

    private mutating func checkKind() {
        let name = declaration.name
        guard declaration.kind == .class else {
            let kind = declaration.kind.rawValue
            let why =
                declaration.kind == .actor
                ? "a session already runs its view by itself" : "a view is shared with its session"
            return report(
                "@LiveView goes before a class, because \(why); write 'final class \(name)' instead of '\(kind) \(name)'.",
                declaration.keywordRange,
                fix: ["struct", "actor"].contains(kind)
                    ? .init(title: "write 'final class'", range: declaration.keywordRange, text: "final class") : nil
            )
        }
        guard declaration.has(.final) else {
            return report(
                "A view is a final class, because the framework knows its members from this declaration alone; "
                    + "write 'final class \(name)'.",
                declaration.keywordRange,
                fix: .init(
                    title: "write 'final'",
                    range: declaration.keywordRange.lowerBound..<declaration.keywordRange.lowerBound,
                    text: "final "
                )
            )
        }
        if let generic = declaration.asType?.genericParameters {
            return report(
                "A view cannot be generic, because its template names it and not its parameters; "
                    + "remove them from '\(name)'.",
                generic
            )
        }
        isView = true
    }

    // MARK: - The template

    private mutating func checkTemplate() {
        let arguments = attribute?.arguments ?? []
        let file = arguments.first { $0.label == nil }
        let inline = arguments.first { $0.label == "template" }
        guard let argument = file ?? inline else {
            return report(
                "A view needs a template: `@LiveView(\"\(suggestedFile)\")`, or `@LiveView(template: \"…\")` for a short one.",
                attributeRange
            )
        }
        if let inline, file != nil {
            return report("A view has one template; leave either the file or 'template:'.", inline.fullRange)
        }
        guard let literal = source.file.stringLiteral(at: argument.range), literal.range == argument.range else {
            let isInterpolated =
                source.file.tokens(in: argument.range).first.map { $0.kind == .string && $0.flag } ?? false
            let reason = isInterpolated ? "cannot have Swift interpolation" : "has to be a string literal"
            let hint =
                file == nil
                ? "write `{{ name }}` for what changes" : "write the file's name, as in \"\(suggestedFile)\""
            return report("The template \(reason), because it is read when the app is built; \(hint).", argument.range)
        }
        if file != nil {
            guard !literal.bytes.isEmpty else {
                return report("The template's file has no name; write one, as in \"\(suggestedFile)\".", argument.range)
            }
            template = ".file(\(JSON.quote(literal.text)))"
        } else {
            let line = source.line(of: literal.fileOffset(of: 0))
            let file = Self.swiftQuote(source.fileName)
            template = ".inline(\(Self.swiftQuote(literal.text)), file: \(file), line: \(line))"
        }
    }

    /// A file name that fits the class: `counter.html` for `CounterView`.
    private var suggestedFile: String {
        let name = declaration.name.hasSuffix("View") ? String(declaration.name.dropLast(4)) : declaration.name
        return (name.isEmpty ? "view" : name.lowercased()) + ".html"
    }

    /// A text as a Swift string literal on one line.
    static func swiftQuote(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\0"..<" ": result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    // MARK: - Members

    private mutating func checkMembers() {
        // The compiler does not ask for the property when it does not know the option.
        problems += declaration.members.compactMap { StateProperty($0, source)?.options.unknown }
        for member in declaration.members where member.isConditional {
            guard let marked = ["State", "Computed", "EventHandler"].lazy.compactMap(member.attribute).first else {
                continue
            }
            report("@\(marked.name) cannot stand inside '#if', because every build has the same schema.", marked.range)
        }
    }

    private mutating func checkInitializers() {
        let initializers = declaration.members.filter { $0.kind == .`init` }
        let hasPlain = initializers.contains { initializer in
            initializer.asFunction?.parameters.allSatisfy { $0.defaultValue != nil } ?? false
        }
        if hasPlain { return }
        if let first = initializers.first {
            lacksInitializer = true
            return report(
                "The framework makes '\(declaration.name)' with `init()`; add one, and read what the view needs in 'mount'.",
                first.nameRange
            )
        }
        for state in view.states where !state.hasInitialValue {
            lacksInitializer = true
            report(
                "'\(state.name)' needs a value to begin with: `@State var \(state.name): … = …`, or make it optional.",
                state.declaration.nameRange
            )
        }
    }

    /// Names that a template or an event could not tell apart.
    private mutating func checkNames() {
        var properties: [String: String] = [:]
        for declaration in view.states.map(\.declaration) + view.computed {
            if let other = properties.updateValue(declaration.name, forKey: folded(declaration.name)) {
                report(
                    "A template cannot tell '\(declaration.name)' from '\(other)', because case, '_' and '-' do not count; "
                        + "give one another name.",
                    declaration.nameRange
                )
            }
        }
        var handlers: [String: String] = [:]
        for handler in view.handlers {
            if let other = handlers.updateValue(handler.name, forKey: folded(handler.name)) {
                let why = other == handler.name ? "by its name alone" : "because case, '_' and '-' do not count"
                report(
                    "An event cannot tell '\(handler.name)' from '\(other)', \(why); give one another name.",
                    handler.declaration.nameRange
                )
            }
        }
    }
}
