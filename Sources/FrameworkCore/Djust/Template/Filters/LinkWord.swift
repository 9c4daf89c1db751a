/// A word of a text, apart from the punctuation around the address that it may be.
struct LinkWord {
    /// Opening brackets before the address.
    let lead: ArraySlice<UInt8>
    /// What may be an address.
    private(set) var address: ArraySlice<UInt8>
    /// Punctuation and closing brackets behind it.
    private(set) var trail: ArraySlice<UInt8> = []

    /// Takes a word apart.
    ///
    /// O(bytes): every round takes something away, and brackets are counted once.
    init(_ word: ArraySlice<UInt8>) {
        address = word.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        lead = word[..<address.startIndex]
        var surplus: [Surplus] = []
        for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]"))] {
            surplus.append(Surplus(close: close, count: address.count { $0 == close } - address.count { $0 == open }))
        }
        var isTrimmed = true
        while isTrimmed, !address.isEmpty {
            isTrimmed = false
            for index in surplus.indices where surplus[index].count > 0 && address.last == surplus[index].close {
                // As many characters go as there are brackets too many, and what was behind them is forgotten, as in Django.
                trail = lastCharacters(surplus[index].count)
                address = address[..<trail.startIndex]
                surplus[index].count = 0
                isTrimmed = true
            }
            if trimPunctuation() { isTrimmed = true }
            if trimSemicolons() { isTrimmed = true }
        }
    }

    /// Closing brackets that nothing has opened.
    private struct Surplus {
        let close: UInt8
        var count: Int
    }

    private func lastCharacters(_ count: Int) -> ArraySlice<UInt8> {
        var left = count
        var start = address.endIndex
        while left > 0, start > address.startIndex {
            start -= 1
            if address[start] & 0xC0 != 0x80 { left -= 1 }
        }
        return address[start...]
    }

    private mutating func cut(to end: Int) {
        trail = address[end...] + trail
        address = address[..<end]
    }

    private var referenceStart: Int? { address.lastIndex(of: UInt8(ascii: "&")) }

    private mutating func trimPunctuation() -> Bool {
        let keepsSemicolon = referenceStart != nil
        let last = address.lastIndex { byte in
            !(".,:!".utf8.contains(byte) || (byte == UInt8(ascii: ";") && !keepsSemicolon))
        }
        let end = last.map { $0 + 1 } ?? address.startIndex
        guard end < address.endIndex else { return false }
        cut(to: end)
        return true
    }

    /// Takes semicolons away that end no character reference.
    private mutating func trimSemicolons() -> Bool {
        guard address.last == UInt8(ascii: ";"), let start = referenceStart else { return false }
        let reference = address[start...]
        let unescaped = PythonReferences.unescaped(reference)
        guard unescaped.elementsEqual(reference) || unescaped.last == UInt8(ascii: ";") else { return false }
        let end = (address.lastIndex { $0 != UInt8(ascii: ";") } ?? address.startIndex - 1) + 1
        cut(to: address.endIndex - end > 1 ? end + 1 : end)
        return true
    }
}
