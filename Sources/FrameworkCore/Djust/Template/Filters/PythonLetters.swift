/// Capital and small letters as Python has them: Unicode's full mappings, and the Greek sigma that is another letter at
/// the end of a word.
///
/// Each function has a fast way for ASCII and a general one; they agree where both can go.
enum PythonLetters {
    // MARK: - Python's upper, lower and title

    /// The text in capitals.
    static func upper(_ text: String) -> String { ASCIIText.mapped(text, ASCIIText.upper) ?? generalUpper(text) }

    /// The text in small letters.
    static func lower(_ text: String) -> String { ASCIIText.mapped(text, ASCIIText.lower) ?? generalLower(text) }

    /// Every word with a capital; a letter behind an apostrophe in a word, or behind a digit, stays small.
    static func title(_ text: String) -> String { asciiTitle(text) ?? generalTitle(text) }

    /// The text with its first character made a capital.
    static func capitalized(_ text: String) -> String {
        guard let first = text.utf8.first else { return "" }
        if first < 0x80 {
            let capital = ASCIIText.upper(first)
            if capital == first { return text }
            var source = text
            return source.withUTF8 { bytes in
                String(unsafeUninitializedCapacity: bytes.count) { target in
                    _ = target.initialize(from: bytes)
                    target[0] = capital
                    return bytes.count
                }
            }
        }
        let scalars = text.unicodeScalars
        guard let scalar = scalars.first else { return "" }
        return scalar.properties.uppercaseMapping + String(scalars.dropFirst())
    }

    // MARK: - Any text

    /// The text in capitals; any text.
    static func generalUpper(_ text: String) -> String {
        var output = OutputBuffer(capacity: text.utf8.count + 8)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                output.append(ASCIIText.upper(UInt8(scalar.value)))
            } else {
                output.append(scalar.properties.uppercaseMapping)
            }
        }
        return output.text
    }

    /// The text in small letters; any text.
    static func generalLower(_ text: String) -> String {
        guard text.utf8.contains(0xCE), text.unicodeScalars.contains("\u{3A3}") else { return plainLower(text) }
        let scalars = Array(text.unicodeScalars)
        let sigmas = FinalSigma(scalars)
        var output = ""
        output.reserveCapacity(text.utf8.count)
        for (index, scalar) in scalars.enumerated() { output += sigmas.lowercase(scalar, at: index) }
        return output
    }

    private static func plainLower(_ text: String) -> String {
        var output = OutputBuffer(capacity: text.utf8.count + 8)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                output.append(ASCIIText.lower(UInt8(scalar.value)))
            } else {
                output.append(scalar.properties.lowercaseMapping)
            }
        }
        return output.text
    }

    /// The text in capitals at the beginnings of words; any text.
    static func generalTitle(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let sigmas = FinalSigma(scalars)
        var titled: [Unicode.Scalar] = []
        var isInWord = false
        for (index, scalar) in scalars.enumerated() {
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                titled.append(Unicode.Scalar(isInWord ? ASCIIText.lower(byte) : ASCIIText.upper(byte)))
                isInWord = ASCIIText.isLetter(byte)
                continue
            }
            let mapped = isInWord ? sigmas.lowercase(scalar, at: index) : scalar.properties.titlecaseMapping
            titled.append(contentsOf: mapped.unicodeScalars)
            isInWord = scalar.properties.isCased
        }
        var output = String.UnicodeScalarView()
        for (index, scalar) in titled.enumerated() {
            let isLowered = index > 0 && isCapital(scalar) && staysSmall(titled[..<index])
            output.append(isLowered ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
        }
        return String(output)
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar >= "A" && scalar <= "Z" }

    /// Whether a capital behind these would be a small letter: behind a digit, and behind an apostrophe in a word.
    private static func staysSmall(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = before.last else { return false }
        if last == "'", let letter = before.dropLast().last { return letter >= "a" && letter <= "z" }
        return last.properties.numericType == .decimal
    }

    // MARK: - ASCII

    /// What `title` gives for ASCII; nil for other text.
    private static func asciiTitle(_ text: String) -> String? {
        var (last, beforeLast): (UInt8, UInt8) = (0, 0)
        return ASCIIText.mapped(text) { byte in
            let plain = ASCIIText.isLetter(last) ? ASCIIText.lower(byte) : ASCIIText.upper(byte)
            let isBehindApostrophe = last == UInt8(ascii: "'") && beforeLast &- UInt8(ascii: "a") < 26
            let isBehindDigit = last &- UInt8(ascii: "0") < 10
            (beforeLast, last) = (last, plain)
            return isBehindApostrophe || isBehindDigit ? ASCIIText.lower(plain) : plain
        }
    }
}

/// Knows which capital sigmas stand at the end of a word, in one pass over the text for all of them.
private struct FinalSigma {
    /// For every place of the text whether a sigma there is final; nil when there is none in the text.
    private let isFinal: [Bool]?

    init(_ scalars: [Unicode.Scalar]) {
        guard scalars.contains("\u{3A3}") else {
            isFinal = nil
            return
        }
        var isFinal = [Bool](repeating: false, count: scalars.count)
        var isBehindCased = false
        for (index, scalar) in scalars.enumerated() {
            isFinal[index] = isBehindCased
            if !scalar.properties.isCaseIgnorable { isBehindCased = scalar.properties.isCased }
        }
        var isBeforeCased = false
        for (index, scalar) in scalars.enumerated().reversed() {
            isFinal[index] = isFinal[index] && !isBeforeCased
            if !scalar.properties.isCaseIgnorable { isBeforeCased = scalar.properties.isCased }
        }
        self.isFinal = isFinal
    }

    /// The small form of the character at a place.
    func lowercase(_ scalar: Unicode.Scalar, at index: Int) -> String {
        guard scalar == "\u{3A3}", let isFinal else { return scalar.properties.lowercaseMapping }
        return isFinal[index] ? "\u{3C2}" : "\u{3C3}"
    }
}
