/// Reads JSON (RFC 8259) into values.
///
/// Any bytes are good input: what is not JSON throws, nothing traps.
package struct JSONParser {
    /// Why the bytes are not JSON, and where.
    package struct Failure: Error, Equatable, Sendable {
        /// What is wrong.
        package let message: String
        /// The byte at which it is noticed.
        package let offset: Int

        /// Makes a failure.
        package init(message: String, offset: Int) {
            self.message = message
            self.offset = offset
        }
    }

    /// How deep arrays and objects may nest unless told otherwise.
    package static let defaultDepthLimit = 128

    private let bytes: UnsafeBufferPointer<UInt8>
    private let depthLimit: Int
    private var offset = 0
    /// The shapes of the last objects, by how deep they stood: the next one there is often of the same.
    private var shapes: [Int: ValueShape] = [:]

    /// Reads all of some bytes as one value.
    ///
    /// O(bytes).
    ///
    /// A number without a fraction or exponent that fits is `.int`, every other `.double`; numbers beyond the range of
    /// `Double` are refused. Of several members of one name the last counts.
    package static func parse(_ bytes: [UInt8], depthLimit: Int = defaultDepthLimit) throws(Failure) -> Value {
        try parse(bytes[...], depthLimit: depthLimit)
    }

    /// Reads all of some bytes as one value.
    package static func parse(_ bytes: ArraySlice<UInt8>, depthLimit: Int = defaultDepthLimit) throws(Failure) -> Value
    {
        let result = bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer, depthLimit: depthLimit)
            return Result { () throws(Failure) in try parser.document() }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    private mutating func document() throws(Failure) -> Value {
        let value = try value(depth: 0)
        skipSpace()
        guard offset == bytes.count else { throw failure("there is more behind the value") }
        return value
    }

    // MARK: - Values

    private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func failure(_ message: String) -> Failure { Failure(message: message, offset: offset) }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        offset += 1
        return true
    }

    private mutating func value(depth: Int) throws(Failure) -> Value {
        skipSpace()
        guard let byte else { throw failure("the text ends where a value is expected") }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .none)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw failure("no value begins like this")
        }
    }

    private mutating func word(_ word: StaticString, _ value: Value) throws(Failure) -> Value {
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[offset...].starts(with: expected) else { throw failure("no value begins like this") }
        offset += expected.count
        return value
    }

    private mutating func array(depth: Int) throws(Failure) -> Value {
        guard depth < depthLimit else { throw failure("values nest more than \(depthLimit) deep") }
        offset += 1
        var items: [Value] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .list(items) }
        while true {
            items.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .list(items) }
            guard take(UInt8(ascii: ",")) else { throw failure("`,` or `]` is missing") }
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> Value {
        guard depth < depthLimit else { throw failure("values nest more than \(depthLimit) deep") }
        offset += 1
        var members: [(String, Value)] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(ValueObject(members)) }
        while true {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { throw failure("a member's name is missing") }
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw failure("`:` is missing") }
            members.append((name, try value(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(object(of: JSONMembers.unique(members), depth: depth)) }
            guard take(UInt8(ascii: ",")) else { throw failure("`,` or `}` is missing") }
        }
    }

    private mutating func object(of members: [(String, Value)], depth: Int) -> ValueObject {
        let values = members.map(\.1)
        if let last = shapes[depth], last.keys.elementsEqual(members.lazy.map(\.0)) {
            return ValueObject(shape: last, values: values)
        }
        let shape = ValueShape(members.map(\.0))
        shapes[depth] = shape
        return ValueObject(shape: shape, values: values)
    }

    // MARK: - Numbers

    private mutating func digits() -> Int {
        let start = offset
        while let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
        return offset - start
    }

    private mutating func number() throws(Failure) -> Value {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        if take(UInt8(ascii: "0")) {
            if let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                throw failure("a number does not begin with 0")
            }
        } else if digits() == 0 {
            throw failure("a digit is missing")
        }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            guard digits() > 0 else { throw failure("a digit is missing behind the point") }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
            guard digits() > 0 else { throw failure("a digit is missing in the exponent") }
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isWhole, let number = Int(text) { return .int(number) }
        guard let number = Double(text), number.isFinite else { throw failure("the number is too large") }
        return .double(number)
    }

    // MARK: - Text

    private mutating func string() throws(Failure) -> String {
        offset += 1
        let start = offset
        while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
        if byte == UInt8(ascii: "\"") {
            offset += 1
            return try text(bytes[start..<offset - 1], at: start)
        }
        var plain = Array(bytes[start..<offset])
        while let byte {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(plain, at: start)
            case UInt8(ascii: "\\"): try escape(into: &plain)
            case 0..<0x20:
                offset -= 1
                throw failure("a control character must be escaped")
            default: plain.append(byte)
            }
        }
        throw failure("the text is not closed")
    }

    private func text(_ bytes: some Sequence<UInt8>, at start: Int) throws(Failure) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(message: "the text is not UTF-8", offset: start)
        }
        return text
    }

    private mutating func escape(into plain: inout [UInt8]) throws(Failure) {
        guard let byte else { throw failure("the text is not closed") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
        case UInt8(ascii: "b"): plain.append(0x08)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "u"): plain += Array(String(Character(try scalar())).utf8)
        default:
            offset -= 1
            throw failure("no escape is written like this")
        }
    }

    /// The character behind `\u`; half of a surrogate pair without the other half becomes U+FFFD.
    private mutating func scalar() throws(Failure) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let before = offset
        guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            offset = before
            return "\u{FFFD}"
        }
        let second = try hexadecimal()
        guard second >= 0xDC00, second < 0xE000 else {
            offset = before
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        var number: UInt32 = 0
        for _ in 0..<4 {
            switch byte {
            case let digit? where digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9"):
                number = number << 4 | UInt32(digit - UInt8(ascii: "0"))
            case let digit? where digit | 0x20 >= UInt8(ascii: "a") && digit | 0x20 <= UInt8(ascii: "f"):
                number = number << 4 | UInt32((digit | 0x20) - UInt8(ascii: "a") + 10)
            default: throw failure("four hexadecimal digits are missing behind `\\u`")
            }
            offset += 1
        }
        return number
    }
}

/// Members of a JSON object.
private enum JSONMembers {
    /// The members without those that a later one of the same name replaces, which keeps the first one's place.
    static func unique(_ members: [(String, Value)]) -> [(String, Value)] {
        var places: [String: Int] = [:]
        var unique: [(String, Value)] = []
        unique.reserveCapacity(members.count)
        for member in members {
            if let place = places.updateValue(unique.count, forKey: member.0) {
                unique[place].1 = member.1
                places[member.0] = place
            } else {
                unique.append(member)
            }
        }
        return unique
    }
}
