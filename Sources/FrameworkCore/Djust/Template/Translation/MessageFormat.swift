/// Messages with placeholders as Python's `%` fills them from a dictionary: `%(name)s`, `%(count)d`, `%%`.
enum MessageFormat {
    /// Why a message cannot be filled.
    enum Failure: Error {
        /// A placeholder is cut off, is of no kind, or names a value that there is not.
        case broken
        /// A placeholder is for another kind of value.
        case kind
    }

    /// Fills a message.
    ///
    /// O(message + values).
    /// - Throws: `Failure` with what is wrong first.
    static func filled(_ message: String, _ values: [String: Value]) throws(Failure) -> String {
        guard message.utf8.contains(UInt8(ascii: "%")) else { return message }
        var output: [UInt8] = []
        var rest = Array(message.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                output.append(byte)
                continue
            }
            output += try placeholder(&rest, values).utf8
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Reads a placeholder behind its `%` and gives what stands in its place.
    private static func placeholder(
        _ rest: inout ArraySlice<UInt8>,
        _ values: [String: Value]
    ) throws(Failure) -> String {
        var value: Value?
        if rest.first == UInt8(ascii: "(") {
            guard let name = name(&rest), let found = values[name] else { throw .broken }
            value = found
        }
        var flags: [UInt8] = []
        while let flag = rest.first, "#0- +".utf8.contains(flag) { flags.append(rest.removeFirst()) }
        let width = try number(&rest) ?? 0
        var precision: Int?
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            precision = try number(&rest) ?? 0
        }
        if let modifier = rest.first, "hlL".utf8.contains(modifier) { rest.removeFirst() }
        guard let kind = rest.popFirst() else { throw .broken }
        let text: String
        switch kind {
        case UInt8(ascii: "%"): return "%"
        case UInt8(ascii: "s"):
            let whole = value?.text ?? Value.object(ValueObject(values.sorted { $0.key < $1.key })).representation
            text = precision.map { String(whole.unicodeScalars.prefix($0)) } ?? whole
        case UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "u"):
            guard let value, value.stringValue == nil, let whole = value.integer else { throw .kind }
            text = String(whole)
        case _ where "aceEfFgGorxX".utf8.contains(kind): throw .kind
        default: throw .broken
        }
        return padded(text, to: width, flags: flags, isNumber: kind != UInt8(ascii: "s"))
    }

    /// The name in brackets, which may hold brackets itself; nil when they are not closed.
    private static func name(_ rest: inout ArraySlice<UInt8>) -> String? {
        var depth = 0
        guard
            let end = rest.firstIndex(where: { byte in
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                return depth == 0
            })
        else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) throws(Failure) -> Int? {
        if rest.first == UInt8(ascii: "*") { throw .kind }
        let digits = rest.prefix(while: TemplateBytes.isDigit)
        guard !digits.isEmpty else { return nil }
        rest = rest[digits.endIndex...]
        guard let number = Int(String(decoding: digits, as: UTF8.self)), number <= 1000 else { throw .broken }
        return number
    }

    private static func padded(_ text: String, to width: Int, flags: [UInt8], isNumber: Bool) -> String {
        let missing = width - text.unicodeScalars.count
        guard missing > 0 else { return text }
        if flags.contains(UInt8(ascii: "-")) { return text + String(repeating: " ", count: missing) }
        guard isNumber, flags.contains(UInt8(ascii: "0")) else { return String(repeating: " ", count: missing) + text }
        let sign = text.hasPrefix("-") ? "-" : ""
        return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }
}
