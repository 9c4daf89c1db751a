/// What looks like a mail address, as Django's validator has it.
enum MailAddress {
    /// The place of the `@` of a mail address; nil when it is none.
    static func separator(of word: ArraySlice<UInt8>) -> Int? {
        guard let at = word.lastIndex(of: UInt8(ascii: "@")), PythonLength.of(word) <= 320, isLocal(word[..<at]),
            isDomain(word[(at + 1)...])
        else { return nil }
        return at
    }

    /// Whether the part before the `@` is words of ordinary characters with dots between them.
    private static func isLocal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.allSatisfy(isLocal)
        }
    }

    /// Whether a character can stand before the `@`; two others count as the letters that they are capitals of.
    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return scalar == "\u{17F}" || scalar == "\u{212A}" }
        return isAlphanumeric(UInt8(scalar.value)) || "-!#$%&'*+/=?^_`{}|~".unicodeScalars.contains(scalar)
    }

    private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count > 2 {
            return isAddress(bytes.dropFirst().dropLast())
        }
        let text = String(decoding: bytes, as: UTF8.self)
        var labels = text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)[...]
        guard labels.count >= 2, let last = labels.popLast() else { return false }
        return isTopLevel(last) && labels.allSatisfy(isLabel)
    }

    /// Whether a label can be the last one: letters and hyphens, or a name in the coding of international names.
    private static func isTopLevel(_ label: Substring.UnicodeScalarView) -> Bool {
        guard isLabel(label), label.count >= 2 else { return false }
        if !label.contains(where: { $0 >= "0" && $0 <= "9" }) { return true }
        let name = String(label.prefix(4)).lowercased()
        return name == "xn--" && label.count > 4 && label.dropFirst(4).allSatisfy { $0.isASCII && $0 != "-" }
    }

    private static func isLabel(_ label: Substring.UnicodeScalarView) -> Bool {
        guard let first = label.first, let last = label.last, label.count <= 63 else { return false }
        return isLabel(first) && isLabel(last) && label.allSatisfy { isLabel($0) || $0 == "-" }
    }

    /// Whether a character can stand in a name of the domain system: ASCII, and everything that Django lets pass.
    private static func isLabel(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? isAlphanumeric(UInt8(scalar.value)) : scalar.value >= 0xA1 && scalar.value <= 0xFFFF
    }

    /// Whether bytes are an address of the internet in four numbers.
    private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard (1...3).contains(part.count), part.allSatisfy(TemplateBytes.isDigit) else { return false }
                if part.count > 1, part.first == UInt8(ascii: "0") { return false }
                return part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
            }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        ASCIIText.isLetter(byte) || TemplateBytes.isDigit(byte)
    }
}
