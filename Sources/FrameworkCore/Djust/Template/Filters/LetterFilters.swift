/// Filters on capital and small letters.
enum LetterFilters {
    static let all = [
        Filter("capfirst", keepsSafe: true) { .string(PythonLetters.capitalized($0.value.text)) }
            .shortened(by: capitalize),
        Filter("lower", keepsSafe: true) { .string(PythonLetters.lower($0.value.text)) }.shortened(by: lower),
        Filter("phone2numeric", keepsSafe: true) { input throws(Filter.Failure) in
            guard let text = input.value.stringValue else {
                throw Filter.Failure("a telephone number must be text, and is \(input.value.kind)")
            }
            let lowered = PythonLetters.lower(text)
            return .string(String(decoding: lowered.utf8.map(key), as: UTF8.self))
        },
        Filter("title", keepsSafe: true) { .string(PythonLetters.title($0.value.text)) },
        Filter("upper") { .string(PythonLetters.upper($0.value.text)) }.shortened(by: upper),
    ]

    // MARK: - Short ways

    private static let lower: Filter.Shortcut = { value, _, _, output in
        guard case .string(let text) = value.pointee else { return false }
        return text.utf8.withContiguousStorageIfAvailable { output.append(plain: $0, ASCIIText.lower) } ?? false
    }

    private static let upper: Filter.Shortcut = { value, _, _, output in
        guard case .string(let text) = value.pointee else { return false }
        return text.utf8.withContiguousStorageIfAvailable { output.append(plain: $0, ASCIIText.upper) } ?? false
    }

    private static let capitalize: Filter.Shortcut = { value, isEscaped, _, output in
        guard isEscaped, case .string(let text) = value.pointee else { return false }
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            guard let first = bytes.first, ASCIIText.isLetter(first) else { return false }
            output.append(ASCIIText.upper(first))
            output.append(escaped: UnsafeBufferPointer(rebasing: bytes[1...]))
            return true
        } ?? false
    }

    // MARK: - Telephones

    /// The key of a telephone that a small letter stands on, for every letter from `a`.
    private static let keys: [UInt8] = Array("22233344455566677778889999".utf8)

    private static func key(_ byte: UInt8) -> UInt8 {
        let letter = Int(byte &- UInt8(ascii: "a"))
        return letter < keys.count ? keys[letter] : byte
    }
}
