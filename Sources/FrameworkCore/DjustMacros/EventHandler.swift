import SwiftOutline

/// A method marked `@EventHandler`.
struct EventHandler {
    let declaration: SwiftDeclaration
    let function: SwiftFunctionDetail
    private let source: MacroSource

    /// Reads a method; nil when the declaration is none.
    init?(_ declaration: SwiftDeclaration, _ source: MacroSource) {
        guard declaration.kind == .func, let function = declaration.asFunction else { return nil }
        self.declaration = declaration
        self.function = function
        self.source = source
    }

    /// The name of the event.
    var name: String { declaration.name }

    /// What stands in the parentheses of `@EventHandler(...)`.
    private var options: String {
        guard let attribute = declaration.attribute("EventHandler") else { return "" }
        return attribute.arguments.map { source.file.text($0.fullRange) }.joined(separator: ", ")
    }

    // MARK: - Expansions

    /// The handler's entry in the schema.
    var schema: String {
        let parameters = function.parameters.filter { !Self.isCatchAll($0) }.map { parameter in
            let isRequired = parameter.defaultValue == nil && parameter.type?.isOptional != true
            return ".init(\(JSON.quote(Self.eventName(parameter))), type: \(JSON.quote(parameter.type?.text ?? "")), "
                + "isRequired: \(isRequired))"
        }
        var arguments = [JSON.quote(name)]
        if !parameters.isEmpty { arguments.append("parameters: [\(parameters.joined(separator: ", "))]") }
        if !options.isEmpty { arguments.append("options: [\(options)]") }
        return "Djust.HandlerSchema(\(arguments.joined(separator: ", ")))"
    }

    /// The statements that take the parameters out of an event and call the method.
    var call: String {
        var lines: [String] = []
        var arguments: [String] = []
        for (index, parameter) in function.parameters.enumerated() {
            let local = "argument\(index)"
            lines.append("let \(local)\(taking(parameter))")
            arguments.append(parameter.label.map { "\($0): \(local)" } ?? local)
        }
        let marks = (function.canThrow ? "try " : "") + (function.isAsync ? "await " : "")
        let result = function.returnType.map { ["Void", "()"].contains($0.text) ? "" : "_ = " } ?? ""
        let method = source.file.text(declaration.nameRange)
        lines.append("\(result)\(marks)self.\(method)(\(arguments.joined(separator: ", ")))")
        return lines.joined(separator: "\n")
    }

    private func taking(_ parameter: SwiftParameter) -> String {
        if Self.isCatchAll(parameter) { return " = parameters.rest()" }
        let type = parameter.type?.text ?? "String"
        let name = JSON.quote(Self.eventName(parameter))
        let value = parameter.defaultValue.map(source.file.text)
        if parameter.type?.isOptional == true {
            let fallback = value.flatMap { $0 == "nil" ? nil : " ?? (\($0))" } ?? ""
            return ": \(type) = try parameters.takeOptional(\(name))\(fallback)"
        }
        return ": \(type) = try parameters.take(\(name)\(value.map { ", default: \($0)" } ?? ""))"
    }

    // MARK: - Parameters

    /// The name under which an event brings a parameter.
    static func eventName(_ parameter: SwiftParameter) -> String { parameter.label ?? parameter.name }

    /// Whether a parameter takes what the others leave.
    static func isCatchAll(_ parameter: SwiftParameter) -> Bool {
        parameter.type?.text == "EventParameters" || parameter.type?.text == "Djust.EventParameters"
    }

    // MARK: - Rules

    /// What is wrong with the method.
    var problems: [MacroProblem] {
        var problems: [MacroProblem] = []
        let unfit: [SwiftKeyword] = [.static, .class, .private, .fileprivate]
        if let modifier = declaration.modifiers.first(where: { unfit.contains($0.keyword) }) {
            let word = source.file.text(modifier.range)
            let range = modifier.range.lowerBound..<modifier.range.upperBound + 1
            problems.append(
                problem(
                    "The browser calls '\(name)' on a view, so it cannot be '\(word)'; remove '\(word)'.",
                    modifier.range,
                    fix: .init(title: "remove '\(word)'", range: range, text: "")
                )
            )
        }
        if let generic = function.genericParameters ?? function.whereClause {
            problems.append(
                problem(
                    "A handler cannot be generic, because an event does not say which types it means; "
                        + "write the types of '\(name)'.",
                    generic
                )
            )
        }
        if Lifecycle.isReserved(name) {
            problems.append(
                problem(
                    "'\(name)' is called by the framework and cannot be a handler too; give the handler another name.",
                    declaration.nameRange
                )
            )
        }
        return problems + parameterProblems
    }

    private var parameterProblems: [MacroProblem] {
        var problems: [MacroProblem] = []
        var seen: Set<String> = []
        for (index, parameter) in function.parameters.enumerated() {
            if Self.isCatchAll(parameter) {
                guard index < function.parameters.count - 1 else { continue }
                problems.append(
                    problem(
                        "'\(parameter.name)' takes what the other parameters leave, so it has to be the last one.",
                        parameter.range
                    )
                )
            } else if let message = ParameterRules.problem(parameter, isGeneric: function.genericParameters != nil) {
                problems.append(problem(message, parameter.range))
            } else if !seen.insert(folded(Self.eventName(parameter))).inserted {
                problems.append(
                    problem(
                        "An event cannot tell '\(Self.eventName(parameter))' from the parameter before, because case, "
                            + "'_' and '-' do not count; give it another name.",
                        parameter.nameRange
                    )
                )
            }
        }
        return problems
    }

    private func problem(_ message: String, _ range: Range<Int>, fix: MacroProblem.Fix? = nil) -> MacroProblem {
        MacroProblem(message: message, source: source, range: range, fix: fix)
    }
}

/// The form in which a template compares names: lower case, without `_` and `-`.
func folded(_ name: String) -> String { name.lowercased().filter { $0 != "_" && $0 != "-" } }
