/// The words of `{% lorem %}`.
struct LoremText {
    /// Chooses the words: a system call for each choice would take longer than the text is worth.
    private var random = SplitMix64(state: .random(in: .min ... .max))

    /// The text that everybody knows.
    static let first = """
        Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do eiusmod tempor incididunt ut labore et dolore \
        magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo \
        consequat. Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla \
        pariatur. Excepteur sint occaecat cupidatat non proident, sunt in culpa qui officia deserunt mollit anim id est \
        laborum.
        """

    /// The first words of it.
    private static let common = [
        "lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipisicing", "elit", "sed", "do", "eiusmod",
        "tempor", "incididunt", "ut", "labore", "et", "dolore", "magna", "aliqua",
    ]

    /// Words to make more of.
    private static let stock = [
        "ab", "accusamus", "alias", "animi", "aperiam", "architecto", "asperiores", "aspernatur", "atque", "autem",
        "beatae", "blanditiis", "commodi", "consequatur", "corporis", "culpa", "cumque", "debitis", "delectus",
        "dicta", "dignissimos", "distinctio", "dolorem", "ducimus", "eaque", "earum", "eligendi", "enim", "eos",
        "error", "esse", "eveniet", "excepturi", "explicabo", "facere", "fugit", "harum", "hic", "illo", "impedit",
        "inventore", "ipsam", "iste", "itaque", "iure", "iusto", "labore", "laudantium", "libero", "magnam", "maiores",
        "maxime", "minima", "molestias", "nam", "natus", "nemo", "nihil", "nobis", "nulla", "odio", "officia", "omnis",
        "optio", "perferendis", "placeat", "possimus", "praesentium", "quaerat", "quasi", "quis", "quod", "ratione",
        "recusandae", "rem", "repellat", "rerum", "saepe", "sapiente", "sequi", "similique", "sint", "soluta",
        "suscipit", "tempora", "tenetur", "totam", "ullam", "unde", "vel", "veniam", "vero", "vitae", "voluptas",
    ]

    /// A number of words; as in Python, a negative one takes so many off the end of the known ones.
    mutating func words(_ count: Int, isRandom: Bool) -> [String] {
        let start = isRandom ? [] : Self.common
        guard count > start.count else {
            return Array(count < 0 ? start.dropLast(count == .min ? .max : -count) : start.prefix(count))
        }
        var words = start
        while words.count < count { words += Self.stock.shuffled(using: &random).prefix(count - words.count) }
        return words
    }

    /// A few sentences that are made up.
    mutating func paragraph() -> String {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in sentence() }.joined(separator: " ")
    }

    private mutating func sentence() -> String {
        let parts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            Self.stock.shuffled(using: &random).prefix(Int.random(in: 3...12, using: &random)).joined(separator: " ")
        }
        let text = parts.joined(separator: ", ")
        return text.prefix(1).uppercased() + text.dropFirst() + (Bool.random(using: &random) ? "." : "?")
    }

    /// Numbers that look random and are no secret. (Steele, Lea and Flood, 2014)
    private struct SplitMix64: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }
}
