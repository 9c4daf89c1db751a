/// What a session remembers of what it has sent: a word for each slot, and no page.
///
/// What is nested lies flat: a scope's words are among those of the fragment around it, and so are those of the branch
/// that a conditional has taken.
package struct FragmentState: Sendable, Equatable, Codable {
    /// The hashes of the fragment's slots; of a conditional the number of its branch, from 1.
    package var words: [UInt64]
    /// What is remembered of its lists.
    package var lists: [ListState]
    /// What is remembered of long texts; no part of a snapshot, as it only saves bytes.
    package var texts = SentTexts()

    private enum CodingKeys: String, CodingKey { case words, lists }

    package init(words: [UInt64] = [], lists: [ListState] = []) {
        self.words = words
        self.lists = lists
    }
}

/// What is remembered of a list: eight bytes a row for the key, and eight for each of its slots.
package struct ListState: Sendable, Equatable, Codable {
    /// The rows' keys, each once.
    package var keys: [UInt64] = []
    /// The words of all rows, one row after the other; of a list that only grows the hash of each row.
    package var words: [UInt64] = []
    /// The digests of the rows' items, 0 for those that have none; empty where they are not remembered.
    package var items: [UInt64] = []
    /// The lists in the rows, one row after the other.
    package var lists: [ListState] = []

    package init() {}

    /// Forgets the rows and makes room for others.
    package init(rows: Int, of list: ListSlot) {
        keys.reserveCapacity(rows)
        words.reserveCapacity(rows * (list.mode == .replace ? list.row.wordCount : 1))
        if list.remembersItems { items.reserveCapacity(rows) }
        if list.mode == .replace { lists.reserveCapacity(rows * list.row.listCount) }
    }
}
