/// Takes the text of a Swift type apart: `[String: [Item]]?`, `Optional<Item>`, `Outer.Inner`.
enum TemplateTypeText {
    /// A type, one level deep.
    enum Shape {
        case list(String)
        case set(String)
        case dictionary(key: String, value: String)
        /// A name, dotted or not, without generic arguments.
        case named(String)
        /// A function, a tuple, an existential: nothing that can be followed.
        case other
    }

    /// The shape of a type; optionals are what they wrap.
    ///
    /// O(length).
    static func shape(of text: String) -> Shape {
        var bytes = Array(text.utf8)[...]
        trim(&bytes)
        while let last = bytes.last, last == UInt8(ascii: "?") || last == UInt8(ascii: "!") {
            bytes.removeLast()
            trim(&bytes)
        }
        guard let first = bytes.first else { return .other }
        if first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
            return collection(bytes.dropFirst().dropLast())
        }
        if let open = bytes.firstIndex(of: UInt8(ascii: "<")), bytes.last == UInt8(ascii: ">") {
            return generic(bytes[..<open], bytes[(open + 1)...].dropLast())
        }
        guard bytes.allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: ".") }) else { return .other }
        return .named(String(decoding: bytes, as: UTF8.self))
    }

    private static func collection(_ inside: ArraySlice<UInt8>) -> Shape {
        let parts = split(inside, at: UInt8(ascii: ":"))
        switch parts.count {
        case 1: return .list(parts[0])
        case 2: return .dictionary(key: parts[0], value: parts[1])
        default: return .other
        }
    }

    private static func generic(_ name: ArraySlice<UInt8>, _ inside: ArraySlice<UInt8>) -> Shape {
        let arguments = split(inside, at: UInt8(ascii: ","))
        switch (String(decoding: name, as: UTF8.self), arguments.count) {
        case ("Optional", 1): return shape(of: arguments[0])
        case ("Array", 1), ("ContiguousArray", 1), ("ArraySlice", 1): return .list(arguments[0])
        case ("Set", 1): return .set(arguments[0])
        case ("Dictionary", 2): return .dictionary(key: arguments[0], value: arguments[1])
        default: return .other
        }
    }

    /// Splits where no bracket is open; brackets that do not match make it one part.
    private static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [String] {
        var parts: [String] = []
        var start = bytes.startIndex
        var depth = 0
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ">"): depth -= 1
            case separator where depth == 0:
                parts.append(trimmed(bytes[start..<index]))
                start = index + 1
            default: break
            }
        }
        parts.append(trimmed(bytes[start...]))
        return parts
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        trim(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func trim(_ bytes: inout ArraySlice<UInt8>) {
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
