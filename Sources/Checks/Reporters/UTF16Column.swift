internal import Djust

/// Counts columns as editors and SARIF do: in UTF-16 code units, from one.
enum UTF16Column {
    /// The column of a position.
    ///
    /// O(bytes before it on its line). What is no UTF-8 counts as one for each broken sequence.
    static func of(_ position: SourcePosition, in source: SourceText) -> Int {
        let bytes = source.line(position.line).prefix(max(0, position.column - 1))
        // In most lines every byte is a character.
        if bytes.allSatisfy({ $0 < 0x80 }) { return position.column }
        return String(decoding: bytes, as: UTF8.self).utf16.count + 1
    }
}
