/// Reads a JSON text.
///
/// Depth is limited; what is not JSON gives nil. O(bytes).
struct JSONReader {
    private static let depthLimit = 128

    private let bytes: [UInt8]
    private var offset = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a whole text.
    static func read(_ bytes: [UInt8]) -> JSON? {
        var reader = JSONReader(bytes)
        guard let value = reader.value(0) else { return nil }
        reader.skipSpace()
        return reader.offset == bytes.count ? value : nil
    }

    private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    private mutating func skipSpace() {
        while current == 0x20 || current == 0x0A || current == 0x0D || current == 0x09 { offset += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        skipSpace()
        guard current == byte.asciiValue, offset < bytes.count else { return false }
        offset += 1
        return true
    }

    private mutating func value(_ depth: Int) -> JSON? {
        guard depth < Self.depthLimit else { return nil }
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string().map(JSON.string)
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func word(_ word: String, _ value: JSON) -> JSON? {
        guard bytes[offset...].starts(with: word.utf8) else { return nil }
        offset += word.utf8.count
        return value
    }

    private mutating func number() -> JSON? {
        let start = offset
        while offset < bytes.count, "+-.0123456789eE".utf8.contains(bytes[offset]) { offset += 1 }
        return Double(String(decoding: bytes[start..<offset], as: UTF8.self)).map(JSON.number)
    }

    private mutating func array(_ depth: Int) -> JSON? {
        offset += 1
        var elements: [JSON] = []
        if take("]") { return .array(elements) }
        repeat {
            guard let element = value(depth + 1) else { return nil }
            elements.append(element)
        } while take(",")
        return take("]") ? .array(elements) : nil
    }

    private mutating func object(_ depth: Int) -> JSON? {
        offset += 1
        var members: [String: JSON] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard let name = string(), take(":"), let member = value(depth + 1) else { return nil }
            members[String(decoding: name, as: UTF8.self)] = member
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func string() -> [UInt8]? {
        guard current == UInt8(ascii: "\""), offset < bytes.count else { return nil }
        offset += 1
        var result: [UInt8] = []
        while offset < bytes.count {
            let start = offset
            while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
                offset += 1
            }
            result += bytes[start..<offset]
            guard offset < bytes.count else { return nil }
            offset += 1
            if bytes[offset - 1] == UInt8(ascii: "\"") { return result }
            guard escape(into: &result) else { return nil }
        }
        return nil
    }

    private mutating func escape(into result: inout [UInt8]) -> Bool {
        let escaped = current
        offset += 1
        switch escaped {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(escaped)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "u"):
            guard var unit = unit() else { return false }
            if 0xD800...0xDBFF ~= unit, current == UInt8(ascii: "\\"), offset + 1 < bytes.count,
                bytes[offset + 1] == UInt8(ascii: "u")
            {
                offset += 2
                guard let low = self.unit() else { return false }
                unit = 0xDC00...0xDFFF ~= low ? 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
            }
            result += Array(String(UnicodeScalar(unit) ?? "\u{FFFD}").utf8)
        default: return false
        }
        return true
    }

    private mutating func unit() -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        defer { offset += 4 }
        return UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    }
}
