/// Filters about what is markup and what is not.
enum EscapingFilters {
    static let all = [
        Filter("escape", keepsSafe: true) { .safe($0.value.escapedText) },
        Filter("escapejs") { .safe(escapedForScript($0.value.text)) },
        Filter("force_escape", keepsSafe: true) { .safe(Value.string($0.value.text).escapedText) },
        Filter("json_script", argument: .optional, keepsSafe: true) { input throws(Filter.Failure) in
            .safe(try ScriptData.element(input.value, id: input.argument ?? .none))
        },
        Filter("safe", keepsSafe: true) { .safe($0.value.text) }.shortened(by: safe),
    ]

    /// The short way of `safe`: text.
    private static let safe: Filter.Shortcut = { value, _, _, output in
        switch value.pointee {
        case .string(let text), .safe(let text): output.append(text)
        default: return false
        }
        return true
    }

    /// Text fit for a string in a script: what could end the string or the script as `\uXXXX`.
    private static func escapedForScript(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var output = OutputBuffer(capacity: bytes.count + bytes.count / 8)
            var start = 0
            for offset in bytes.indices {
                guard let escape = escape(bytes, offset) else { continue }
                output.append(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
                output.append(escape.text)
                start = offset + escape.length
            }
            output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
            return output.text
        }
    }

    /// What the character at a place is written as, and its length; nil when it stands for itself.
    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (text: String, length: Int)? {
        let byte = bytes[offset]
        switch byte {
        case 0..<0x20, UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: ";"), UInt8(ascii: "`"):
            return ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16, uppercase: true), 1)
        case 0xE2:
            guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80, bytes[offset + 2] & 0xFE == 0xA8 else {
                return nil
            }
            return (bytes[offset + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        default: return nil
        }
    }
}

extension Value {
    /// The text of the value, escaped unless it is safe; the same text when nothing has to be escaped.
    package var escapedText: String {
        if isMarkup { return text }
        if case .int(let number) = self { return String(number) }
        var text = text
        let isClean = text.withUTF8 { bytes in
            var found = false
            for byte in bytes { found = found || (byte < 64 && Self.marked & (1 << UInt64(byte)) != 0) }
            return !found
        }
        if isClean { return text }
        var output = OutputBuffer(capacity: text.utf8.count + 16)
        output.append(escaped: text)
        return output.text
    }

    /// A bit for each of the characters that are escaped, all of which are below 64.
    private static let marked: UInt64 = [38, 60, 62, 34, 39].reduce(0) { $0 | 1 << $1 }
}
