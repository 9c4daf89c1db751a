/// What is remembered of long texts in a page, so that one that has changed is sent from where it did.
///
/// A text is cut into blocks. For each block there is a fact: that the text with this hash begins with blocks of that
/// hash. A fact is true for as long as anybody asks, so that nothing has to be forgotten when a text, or the row that
/// it stood in, goes away: when there is no room, a fact takes the place of another, and what nothing is known of is
/// sent whole. It costs 16 bytes for a block of 128, at most 4 KB for a page.
package struct SentTexts: Sendable, Equatable {
    /// The bytes of a block; of a shorter text nothing is remembered.
    package static let blockSize = 128
    /// The most facts.
    static let limit = 512

    /// A fact for each place, 0 where there is none; the last bits of a fact say where it is.
    package private(set) var facts: [UInt64] = []
    private var count = 0

    package init() {}

    /// Remembers a text.
    ///
    /// O(text).
    mutating func remember(_ text: UnsafeBufferPointer<UInt8>, as word: UInt64) {
        var blocks = Blocks(of: text)
        while let hash = blocks.next() { insert(Self.fact(word, hash)) }
    }

    /// Remembers a text that takes the place of another, and answers how many of its first bytes the two share for
    /// certain.
    ///
    /// O(text).
    mutating func replace(_ old: UInt64, with text: UnsafeBufferPointer<UInt8>, as word: UInt64) -> Int {
        var (shared, end) = (0, 0)
        var new: [UInt64] = []
        var blocks = Blocks(of: text)
        while let hash = blocks.next() {
            end += Self.blockSize
            if contains(Self.fact(old, hash)) { shared = end }
            new.append(Self.fact(word, hash))
        }
        for fact in new { insert(fact) }
        return shared
    }

    // MARK: - Facts

    private static func fact(_ word: UInt64, _ hash: UInt64) -> UInt64 { max(StableHash.combine(word, hash), 1) }

    private func contains(_ fact: UInt64) -> Bool {
        !facts.isEmpty && facts[Int(truncatingIfNeeded: fact) & (facts.count - 1)] == fact
    }

    private mutating func insert(_ fact: UInt64) {
        if count * 2 >= facts.count, facts.count < Self.limit { grow() }
        let place = Int(truncatingIfNeeded: fact) & (facts.count - 1)
        if facts[place] == 0 { count += 1 }
        facts[place] = fact
    }

    private mutating func grow() {
        let old = facts
        facts = [UInt64](repeating: 0, count: max(old.count * 2, 8))
        count = 0
        for fact in old where fact != 0 { insert(fact) }
    }

    /// The hashes of a text's first block, its first two, and so on.
    private struct Blocks {
        private let text: UnsafeRawBufferPointer
        private var end = 0
        private var hash: UInt64 = 0

        init(of text: UnsafeBufferPointer<UInt8>) { self.text = UnsafeRawBufferPointer(text) }

        mutating func next() -> UInt64? {
            guard text.count - end >= blockSize else { return nil }
            hash = StableHash.of(UnsafeRawBufferPointer(rebasing: text[end..<end + blockSize]), salt: hash)
            end += blockSize
            return hash
        }
    }
}
