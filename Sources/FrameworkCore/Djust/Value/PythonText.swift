/// How Python writes values as text; templates show values that way.
package enum PythonText {
    /// A number as `repr` writes it: the shortest digits that give it back, an exponent from 1e16 and below 1e-4.
    package static func of(_ number: Double) -> String {
        let text = number.description
        // Between 2^53 and 1e16 Python still writes every digit.
        if number.magnitude < 1e16, number.magnitude >= 1e15, let whole = Int(exactly: number) { return "\(whole).0" }
        guard number.isFinite, number.magnitude >= 1e16, !text.utf8.contains(UInt8(ascii: "e")) else { return text }
        // Swift goes on without an exponent a little further than Python.
        var digits = Array(text.utf8.prefix { $0 != UInt8(ascii: ".") })
        let sign = digits.first == UInt8(ascii: "-") ? "-" : ""
        if !sign.isEmpty { digits.removeFirst() }
        let exponent = digits.count - 1
        while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
        let first = String(decoding: digits.prefix(1), as: UTF8.self)
        let rest = digits.count > 1 ? "." + String(decoding: digits.dropFirst(), as: UTF8.self) : ""
        return "\(sign)\(first)\(rest)e+\(exponent)"
    }

    /// Writes text as `repr` does: in quotes, with what cannot be printed escaped.
    package static func quote(_ text: String, into output: inout String) {
        let usesDouble = text.utf8.contains(UInt8(ascii: "'")) && !text.utf8.contains(UInt8(ascii: "\""))
        let mark: Unicode.Scalar = usesDouble ? "\"" : "'"
        output.unicodeScalars.append(mark)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case mark:
                output += "\\"
                output.unicodeScalars.append(scalar)
            default:
                if isPrintable(scalar) { output.unicodeScalars.append(scalar) } else { escape(scalar, into: &output) }
            }
        }
        output.unicodeScalars.append(mark)
    }

    /// The text of a `repr` with everything beyond ASCII escaped too, as `ascii` writes it.
    package static func ascii(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var output = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII { output.unicodeScalars.append(scalar) } else { escape(scalar, into: &output) }
        }
        return output
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default: return true
        }
    }

    private static func escape(_ scalar: Unicode.Scalar, into output: inout String) {
        let digits = String(scalar.value, radix: 16)
        let (letter, width) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
        output += "\\\(letter)" + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
