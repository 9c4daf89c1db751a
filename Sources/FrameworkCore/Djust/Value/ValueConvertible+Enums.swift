extension ValueConvertible where Self: RawRepresentable, RawValue: ValueConvertible {
    /// The raw value: write `enum Size: String, ValueConvertible`.
    public var templateValue: Value { rawValue.templateValue }
}

extension Value {
    /// The value of an enum with raw values; called by `@TemplateValue`.
    public static func ofCase<Enum: RawRepresentable>(_ value: Enum, named name: String) -> Value
    where Enum.RawValue: ValueConvertible {
        value.rawValue.templateValue
    }

    /// The value of an enum with raw values and a description: the raw value; called by `@TemplateValue`.
    public static func ofCase<Enum: RawRepresentable & CustomStringConvertible>(
        _ value: Enum,
        named name: String
    ) -> Value where Enum.RawValue: ValueConvertible {
        value.rawValue.templateValue
    }

    /// The value of an enum with a description; called by `@TemplateValue`.
    public static func ofCase(_ value: some CustomStringConvertible, named name: String) -> Value {
        .string(value.description)
    }

    /// The value of any other enum: the name of its case; called by `@TemplateValue`.
    @_disfavoredOverload
    public static func ofCase<Enum>(_ value: Enum, named name: String) -> Value { .string(name) }
}
