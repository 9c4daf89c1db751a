public import Foundation

/// A type that a handler's parameter can have: made from what a browser sends, which is mostly text.
public protocol EventParameterDecodable {
    /// The value that was sent, or nil when it is not one of this type's.
    static func decode(eventParameter value: Value) -> Self?
}

extension Value: EventParameterDecodable {
    public static func decode(eventParameter value: Value) -> Value? { value }
}

extension String: EventParameterDecodable {
    /// Text as it is; numbers and truth values as JavaScript would write them.
    public static func decode(eventParameter value: Value) -> String? {
        switch value {
        case .string(let text), .safe(let text): text
        case .int(let number): String(number)
        case .double(let number): Int(exactly: number).map { String($0) } ?? String(number)
        case .bool(let truth): truth ? "true" : "false"
        case .none: ""
        default: nil
        }
    }
}

extension Int: EventParameterDecodable {
    /// A whole number, or text that is one. What does not fit is no number.
    public static func decode(eventParameter value: Value) -> Int? {
        switch value {
        case .int(let number): number
        case .double(let number): Int(exactly: number)
        case .string(let text), .safe(let text): Int(text.trimmingCharacters(in: .whitespaces))
        default: nil
        }
    }
}

extension Double: EventParameterDecodable {
    /// A finite number, or text that is one.
    public static func decode(eventParameter value: Value) -> Double? {
        let number: Double? =
            switch value {
            case .int(let number): Double(number)
            case .double(let number): number
            case .string(let text), .safe(let text): Double(text.trimmingCharacters(in: .whitespaces))
            default: nil
            }
        return number.flatMap { $0.isFinite ? $0 : nil }
    }
}

extension Bool: EventParameterDecodable {
    /// A truth value, or one of the words that forms send for one.
    public static func decode(eventParameter value: Value) -> Bool? {
        switch value {
        case .bool(let truth): truth
        case .int(let number): number == 0 ? false : number == 1 ? true : nil
        case .string(let text), .safe(let text):
            switch text.lowercased() {
            case "true", "1", "yes", "on", "checked": true
            case "false", "0", "no", "off", "": false
            default: nil
            }
        default: nil
        }
    }
}

extension UUID: EventParameterDecodable {
    public static func decode(eventParameter value: Value) -> UUID? {
        String.decode(eventParameter: value).flatMap(UUID.init(uuidString:))
    }
}

extension Date: EventParameterDecodable {
    /// A date in ISO 8601, with or without a time.
    public static func decode(eventParameter value: Value) -> Date? {
        guard case .string(let text) = value else { return nil }
        if let date = try? Date(text, strategy: .iso8601) { return date }
        return try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day())
    }
}

extension Optional: EventParameterDecodable where Wrapped: EventParameterDecodable {
    public static func decode(eventParameter value: Value) -> Wrapped?? {
        if case .none = value { return .some(nil) }
        return Wrapped.decode(eventParameter: value).map { .some($0) }
    }
}

extension Array: EventParameterDecodable where Element: EventParameterDecodable {
    /// A list of which every element is one of the element type's.
    public static func decode(eventParameter value: Value) -> [Element]? {
        guard case .list(let list) = value else { return nil }
        var elements: [Element] = []
        elements.reserveCapacity(list.count)
        for item in list {
            guard let element = Element.decode(eventParameter: item) else { return nil }
            elements.append(element)
        }
        return elements
    }
}

extension EventParameterDecodable where Self: RawRepresentable, RawValue: EventParameterDecodable {
    public static func decode(eventParameter value: Value) -> Self? {
        RawValue.decode(eventParameter: value).flatMap(Self.init(rawValue:))
    }
}
