/// A JSON value, as small as a compiler plugin needs it.
enum JSON {
    case null
    case bool(Bool)
    case number(Double)
    case string([UInt8])
    case array([JSON])
    case object([String: JSON])

    /// The member of an object.
    subscript(name: String) -> JSON? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The text of a string.
    var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    /// The UTF-8 of a string.
    var bytes: [UInt8]? {
        if case .string(let bytes) = self { bytes } else { nil }
    }

    /// A whole number.
    var int: Int? {
        if case .number(let number) = self { Int(exactly: number) } else { nil }
    }

    /// The elements of an array.
    var elements: [JSON] {
        if case .array(let elements) = self { elements } else { [] }
    }
}

// MARK: - Writing

extension JSON {
    /// Writes a string with its quotes.
    static func quote(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..<" ": result += "\\u00" + hex(scalar.value >> 4) + hex(scalar.value & 15)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func hex(_ digit: UInt32) -> String { String(digit, radix: 16) }
}
