/// A type that an app's tags and filters can take: what a value of a template becomes in Swift.
///
/// ```swift
/// extension Currency: TemplateInput {
///     static var inputKind: String { "a currency such as `EUR`" }
///     init?(templateValue value: Value) { self.init(rawValue: value.text) }
/// }
/// ```
public protocol TemplateInput: SendableMetatype {
    /// Takes a value; nil when it is none of this type, which the page reports.
    init?(templateValue value: Value)
    /// What the type takes, for messages: "a whole number".
    static var inputKind: String { get }
}

extension Value: TemplateInput {
    /// The value itself.
    public init?(templateValue value: Value) { self = value }
    /// Anything.
    public static var inputKind: String { "any value" }
}

extension String: TemplateInput {
    /// The text of any value, as a page would show it.
    public init?(templateValue value: Djust.Value) { self = value.text }
    /// Text.
    public static var inputKind: String { "text" }
}

extension Int: TemplateInput {
    /// A whole number, or text that spells one; fractions are cut.
    public init?(templateValue value: Djust.Value) {
        guard let number = value.integer else { return nil }
        self = number
    }
    /// A whole number.
    public static var inputKind: String { "a whole number" }
}

extension Double: TemplateInput {
    /// A number, or text that spells one.
    public init?(templateValue value: Djust.Value) {
        guard let number = value.float else { return nil }
        self = number
    }
    /// A number.
    public static var inputKind: String { "a number" }
}

extension Bool: TemplateInput {
    /// Whether `{% if %}` takes the value for true.
    public init?(templateValue value: Djust.Value) { self = value.isTruthy }
    /// A truth value.
    public static var inputKind: String { "a truth value" }
}

extension Optional: TemplateInput where Wrapped: TemplateInput {
    /// Nothing for None, and for a missing variable where empty text is no value of the type.
    public init?(templateValue value: Djust.Value) {
        if case .none = value {
            self = .none
        } else if let wrapped = Wrapped(templateValue: value) {
            self = wrapped
        } else if value.text.isEmpty {
            self = .none
        } else {
            return nil
        }
    }
    /// What is wrapped, or nothing.
    public static var inputKind: String { "\(Wrapped.inputKind), or nothing" }
}

extension Array: TemplateInput where Element: TemplateInput {
    /// The items of a list, the keys of a dictionary, the characters of a text.
    public init?(templateValue value: Djust.Value) {
        guard let items = value.iterated else { return nil }
        self = []
        for item in items {
            guard let element = Element(templateValue: item) else { return nil }
            append(element)
        }
    }
    /// A list.
    public static var inputKind: String { "a list of \(Element.inputKind)" }
}

extension Dictionary: TemplateInput where Key == String, Value: TemplateInput {
    /// The members of a dictionary or of a structure that was encoded.
    public init?(templateValue value: Djust.Value) {
        guard case .object(let object) = value else { return nil }
        self = [:]
        for (key, value) in zip(object.keys, object.values) {
            guard let member = Value(templateValue: value) else { return nil }
            self[key] = member
        }
    }
    /// A dictionary.
    public static var inputKind: String { "a dictionary of \(Value.inputKind)" }
}
