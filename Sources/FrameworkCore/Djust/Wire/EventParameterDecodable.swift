public import Foundation

/// A type that a handler's parameter can have: made from what a browser sends, which is mostly text.
///
/// Enumerations with raw values need no more than to say so:
///
/// ```swift
/// enum Filter: String, EventParameterDecodable { case all, open, done }
///
/// @EventHandler
/// func show(filter: Filter) { self.filter = filter }
/// ```
///
/// ```html
/// <button dj-click="show" data-filter="open">Open</button>
/// ```
public protocol EventParameterDecodable {
    /// The value that was sent, or nil when it is not one of this type's.
    static func decode(eventParameter value: Value) -> Self?
}

extension Value: EventParameterDecodable {
    /// Whatever was sent.
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
    /// A UUID with its hyphens.
    public static func decode(eventParameter value: Value) -> UUID? {
        guard case .string(let text) = value else { return nil }
        return UUID(uuidString: text)
    }
}

extension Date: EventParameterDecodable {
    /// A date in ISO 8601, as `Date.toJSON` and the date and time fields of forms write it; UTC where it names no zone.
    public static func decode(eventParameter value: Value) -> Date? {
        guard case .string(let text) = value else { return nil }
        // A field of the type `datetime-local` sends no zone, and no seconds when they are 0.
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day()) }
        let hasZone = parts[1].contains { $0 == "Z" || $0 == "+" || $0 == "-" }
        let seconds = parts[1].count == 5 ? ":00" : ""
        let complete = hasZone ? text : text + seconds + "Z"
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: complete.contains("."))
        return try? Date(complete, strategy: style)
    }
}

extension Optional: EventParameterDecodable where Wrapped: EventParameterDecodable {
    /// What the type takes; nil for null, and for a field without text where the type takes no such text.
    public static func decode(eventParameter value: Value) -> Wrapped?? {
        if case .none = value { return .some(nil) }
        if let decoded = Wrapped.decode(eventParameter: value) { return .some(decoded) }
        if case .string("") = value { return .some(nil) }
        return nil
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
    /// The case whose raw value was sent.
    public static func decode(eventParameter value: Value) -> Self? {
        RawValue.decode(eventParameter: value).flatMap(Self.init(rawValue:))
    }
}
