/// A type whose values a template can see.
public protocol ValueConvertible {
    /// The value that a template sees.
    var templateValue: Value { get }
}

extension Value {
    /// Converts anything convertible.
    public static func of(_ value: some ValueConvertible) -> Value { value.templateValue }

    /// Converts an optional; `nil` is `.none`.
    public static func of(_ value: (some ValueConvertible)?) -> Value { value?.templateValue ?? .none }
}

extension Value: ValueConvertible {
    /// The value itself.
    public var templateValue: Value { self }
}

extension Bool: ValueConvertible {
    /// The truth value.
    public var templateValue: Value { .bool(self) }
}

extension String: ValueConvertible {
    /// Text that is escaped where it is written.
    public var templateValue: Value { .string(self) }
}

extension Substring: ValueConvertible {
    /// Text that is escaped where it is written.
    public var templateValue: Value { .string(String(self)) }
}

extension Int: ValueConvertible {
    /// The number.
    public var templateValue: Value { .int(self) }
}

extension Double: ValueConvertible {
    /// The number.
    public var templateValue: Value { .double(self) }
}

extension Float: ValueConvertible {
    /// The number.
    public var templateValue: Value { .double(Double(self)) }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
    /// The wrapped value, or nothing.
    public var templateValue: Value { self?.templateValue ?? .none }
}

extension Array: ValueConvertible where Element: ValueConvertible {
    /// The items in order.
    public var templateValue: Value { .list(map(\.templateValue)) }
}
