internal import Djust

/// A place as editors count it: lines and UTF-16 code units from 0.
struct EditorPosition: Equatable {
    var line: Int
    var character: Int

    init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    /// Reads `{"line": 1, "character": 2}`.
    init?(_ value: Value?) {
        guard let line = value?.at("line")?.asNumber, let character = value?.at("character")?.asNumber else {
            return nil
        }
        self.init(line: line, character: character)
    }

    /// The place of a byte of a text.
    init(of offset: Int, in source: SourceText) {
        let position = source.position(of: offset)
        let start = source.offset(line: position.line, column: 1)
        let end = min(max(offset, start), source.bytes.count)
        let text = String(decoding: source.bytes[start..<end], as: UTF8.self)
        self.init(line: position.line - 1, character: text.utf16.count)
    }

    /// The byte of a text at the place; behind a line's end it is the end, as the protocol says.
    func offset(in source: SourceText) -> Int {
        guard line >= 0, line < source.lineCount else { return line < 0 ? 0 : source.bytes.count }
        let bytes = source.line(line + 1)
        var units = 0
        for (index, byte) in zip(bytes.indices, bytes) {
            if units >= character, byte & 0xC0 != 0x80 { return index }
            if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
        }
        return bytes.endIndex
    }

    /// The place as JSON.
    var value: Value { .members([("line", .int(line)), ("character", .int(character))]) }
}

extension SourceSpan {
    /// The stretch as editors count it.
    var editorRange: Value {
        .members([
            ("start", EditorPosition(of: range.lowerBound, in: source).value),
            ("end", EditorPosition(of: range.upperBound, in: source).value),
        ])
    }
}
