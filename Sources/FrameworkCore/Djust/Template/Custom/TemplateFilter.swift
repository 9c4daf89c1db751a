/// A filter: `{{ price|euros }}`, `{{ price|times:2 }}`.
///
/// ```swift
/// TemplateFilter("euros") { (cents: Int) in "\(cents / 100) €" }
/// TemplateFilter("times") { (value: Int, factor: Int) in value * factor }
/// TemplateFilter("wrap", default: 40) { (text: String, width: Int) in text.prefix(width) }
/// ```
///
/// A function with a second parameter takes what stands behind the colon. The result is escaped as any value is; return
/// ``Markup`` to give HTML.
public struct TemplateFilter: TemplateWord {
    /// The filter in the parser's form.
    public let definition: TemplateWordDefinition

    private init(_ filter: Filter) { definition = TemplateWordDefinition(content: .filter(filter)) }

    /// Makes a filter without an argument.
    /// - Parameters:
    ///   - name: The name in templates.
    ///   - keepsSafe: Whether safe text stays safe: the function adds nothing that needs escaping. (Django: `is_safe`.)
    ///   - isPure: Whether equal values always give an equal result; a live page then asks only when the value changes.
    ///   - body: The function.
    public init<Input: TemplateInput, Output: ValueConvertible & SendableMetatype>(
        _ name: String,
        keepsSafe: Bool = false,
        isPure: Bool = true,
        body: @escaping @Sendable (Input) throws -> Output
    ) {
        self.init(
            Filter(name, keepsSafe: keepsSafe, isPure: isPure) { input throws(Filter.Failure) in
                let value: Input = try Self.convert(input.value, "a value")
                return try Self.run { try body(value).templateValue }
            }
        )
    }

    /// Makes a filter that needs an argument.
    /// - Parameters:
    ///   - name: The name in templates.
    ///   - keepsSafe: Whether safe text stays safe.
    ///   - isPure: Whether equal values and arguments always give an equal result.
    ///   - body: The function of the value and the argument.
    public init<Input: TemplateInput, Argument: TemplateInput, Output: ValueConvertible & SendableMetatype>(
        _ name: String,
        keepsSafe: Bool = false,
        isPure: Bool = true,
        body: @escaping @Sendable (Input, Argument) throws -> Output
    ) {
        self.init(
            Filter(name, argument: .required, keepsSafe: keepsSafe, isPure: isPure) { input throws(Filter.Failure) in
                let value: Input = try Self.convert(input.value, "a value")
                let argument: Argument = try Self.convert(input.argument ?? .none, "an argument")
                return try Self.run { try body(value, argument).templateValue }
            }
        )
    }

    /// Makes a filter that can do without its argument.
    /// - Parameters:
    ///   - name: The name in templates.
    ///   - fallback: The argument where a template gives none.
    ///   - keepsSafe: Whether safe text stays safe.
    ///   - isPure: Whether equal values and arguments always give an equal result.
    ///   - body: The function of the value and the argument.
    public init<Input: TemplateInput, Argument: TemplateInput & Sendable, Output: ValueConvertible & SendableMetatype>(
        _ name: String,
        default fallback: Argument,
        keepsSafe: Bool = false,
        isPure: Bool = true,
        body: @escaping @Sendable (Input, Argument) throws -> Output
    ) {
        self.init(
            Filter(name, argument: .optional, keepsSafe: keepsSafe, isPure: isPure) { input throws(Filter.Failure) in
                let value: Input = try Self.convert(input.value, "a value")
                var argument = fallback
                if let given = input.argument { argument = try Self.convert(given, "an argument") }
                return try Self.run { try body(value, argument).templateValue }
            }
        )
    }

    /// Makes a filter that must know whether its result will be escaped, because it makes HTML of text that may be safe or
    /// not. (Django: `needs_autoescape`.)
    /// - Parameters:
    ///   - name: The name in templates.
    ///   - isPure: Whether equal values always give an equal result.
    ///   - body: The function of the value and of whether the page escapes here.
    public init<Input: TemplateInput, Output: ValueConvertible & SendableMetatype>(
        _ name: String,
        isPure: Bool = true,
        needingAutoescape body: @escaping @Sendable (Input, _ autoescape: Bool) throws -> Output
    ) {
        self.init(
            Filter(name, isPure: isPure) { input throws(Filter.Failure) in
                let value: Input = try Self.convert(input.value, "a value")
                return try Self.run { try body(value, input.autoescape).templateValue }
            }
        )
    }

    private static func convert<Input: TemplateInput>(_ value: Value, _ what: String) throws(Filter.Failure) -> Input {
        if let input = Input(templateValue: value) { return input }
        throw Filter.Failure("it takes \(Input.inputKind) as \(what), not \(value.kind)")
    }

    private static func run(_ work: () throws -> Value) throws(Filter.Failure) -> Value {
        do {
            return try work()
        } catch let failure as Filter.Failure {
            throw failure
        } catch {
            throw Filter.Failure("\(error)")
        }
    }
}
