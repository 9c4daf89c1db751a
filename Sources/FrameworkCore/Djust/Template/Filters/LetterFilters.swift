/// Filters on capital and small letters.
enum LetterFilters {
    static let all = [
        Filter("capfirst", keepsSafe: true) { .string(PythonLetters.capitalized($0.value.text)) },
        Filter("lower", keepsSafe: true) { .string(PythonLetters.lower($0.value.text)) },
        Filter("phone2numeric", keepsSafe: true) { input throws(Filter.Failure) in
            guard let text = input.value.stringValue else {
                throw Filter.Failure("a telephone number must be text, and is \(input.value.kind)")
            }
            let lowered = PythonLetters.lower(text)
            return .string(String(decoding: lowered.utf8.map(key), as: UTF8.self))
        },
        Filter("title", keepsSafe: true) { .string(PythonLetters.title($0.value.text)) },
        Filter("upper") { .string(PythonLetters.upper($0.value.text)) },
    ]

    /// The key of a telephone that a small letter stands on, for every letter from `a`.
    private static let keys: [UInt8] = Array("22233344455566677778889999".utf8)

    private static func key(_ byte: UInt8) -> UInt8 {
        let letter = Int(byte &- UInt8(ascii: "a"))
        return letter < keys.count ? keys[letter] : byte
    }
}
