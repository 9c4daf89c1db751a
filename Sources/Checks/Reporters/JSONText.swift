internal import Djust

/// Writes indented JSON with the keys in the order in which they are given.
struct JSONText: ~Copyable {
    /// What has been written.
    private(set) var output = OutputBuffer()
    private var depth = 0
    private var needsComma = false

    /// Writes an object as the value of a key, or as an element when the key is nil.
    mutating func object(_ key: String? = nil, _ members: (inout JSONText) -> Void) { nest(key, "{", "}", members) }

    /// Writes an array as the value of a key, or as the whole document when the key is nil.
    mutating func array(_ key: String? = nil, _ elements: (inout JSONText) -> Void) { nest(key, "[", "]", elements) }

    /// Writes a string, or `null`.
    mutating func member(_ key: String, _ value: String?) {
        begin(key)
        if let value { quote(value) } else { output.append("null") }
    }

    /// Writes a number.
    mutating func member(_ key: String, _ value: Int) {
        begin(key)
        output.append(decimal: value)
    }

    /// Writes `true` or `false`.
    mutating func member(_ key: String, _ value: Bool) {
        begin(key)
        output.append(value ? "true" : "false")
    }

    /// Writes a string as an element of an array.
    mutating func element(_ value: String) {
        begin(nil)
        quote(value)
    }

    private mutating func nest(_ key: String?, _ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        begin(key)
        output.append(open)
        let start = output.count
        depth += 1
        needsComma = false
        body(&self)
        depth -= 1
        if output.count > start { line() }
        output.append(close)
        needsComma = true
    }

    private mutating func begin(_ key: String?) {
        if needsComma { output.append(UInt8(ascii: ",")) }
        if depth > 0 { line() }
        needsComma = true
        guard let key else { return }
        quote(key)
        output.append(": ")
    }

    private mutating func line() {
        output.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { output.append("  ") }
    }

    private mutating func quote(_ text: String) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output.append("\\\"")
            case UInt8(ascii: "\\"): output.append("\\\\")
            case UInt8(ascii: "\n"): output.append("\\n")
            case UInt8(ascii: "\r"): output.append("\\r")
            case UInt8(ascii: "\t"): output.append("\\t")
            case 0..<0x20:
                output.append("\\u00")
                output.append(byte < 0x10 ? "0" : "1")
                output.append(String(byte & 0xf, radix: 16))
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
