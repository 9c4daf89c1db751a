import Foundation

extension EventParameterDecodable where Self: FixedWidthInteger {
    /// A whole number, or text that is one; what does not fit is none.
    public static func decode(eventParameter value: Value) -> Self? {
        switch value {
        case .int(let number): Self(exactly: number)
        case .double(let number): Self(exactly: number)
        case .string(let text), .safe(let text): Self(text.trimmingCharacters(in: .whitespaces))
        default: nil
        }
    }
}

extension Int: EventParameterDecodable {}
extension Int8: EventParameterDecodable {}
extension Int16: EventParameterDecodable {}
extension Int32: EventParameterDecodable {}
extension Int64: EventParameterDecodable {}
extension UInt: EventParameterDecodable {}
extension UInt8: EventParameterDecodable {}
extension UInt16: EventParameterDecodable {}
extension UInt32: EventParameterDecodable {}
extension UInt64: EventParameterDecodable {}

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

extension Float: EventParameterDecodable {
    /// A finite number, or text that is one, rounded to what the type can hold.
    public static func decode(eventParameter value: Value) -> Float? {
        Double.decode(eventParameter: value).map { Float($0) }.flatMap { $0.isFinite ? $0 : nil }
    }
}
