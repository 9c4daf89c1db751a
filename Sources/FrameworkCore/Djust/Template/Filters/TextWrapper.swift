/// Breaks lines between words so that they fit a width; words that are longer stay whole.
struct TextWrapper {
    /// How many characters a line has at most.
    let width: Int

    /// The text with every line broken; O(bytes).
    ///
    /// Spaces where a line is broken go; tabs become spaces up to the next eighth column.
    func wrapped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var isFirst = true
        for line in PythonSpace.lines(bytes) {
            if !isFirst { output.append(UInt8(ascii: "\n")) }
            isFirst = false
            let start = output.count
            append(Self.expanded(bytes[line]), to: &output)
            if output.count == start { output += bytes[line] }
        }
        if bytes.last == UInt8(ascii: "\n"), !isFirst { output.append(UInt8(ascii: "\n")) }
        return String(decoding: output, as: UTF8.self)
    }

    /// A run of spaces, or of anything else.
    private struct Chunk {
        let range: Range<Int>
        let length: Int
        /// Whether nothing is in it but what Python takes for white space, such as a no-break space.
        let isBlank: Bool
    }

    /// Writes one line, broken where it must be; nothing when it is blank.
    private func append(_ line: [UInt8], to output: inout [UInt8]) {
        let chunks = Self.chunks(line)
        var index = 0
        var hasLines = false
        while index < chunks.count {
            if hasLines, chunks[index].isBlank { index += 1 }
            let first = index
            var length = 0
            while index < chunks.count, length + chunks[index].length <= width {
                length += chunks[index].length
                index += 1
            }
            if index == first, index < chunks.count { index += 1 }
            var end = index
            if end > first, chunks[end - 1].isBlank { end -= 1 }
            guard end > first else { continue }
            if hasLines { output.append(UInt8(ascii: "\n")) }
            hasLines = true
            output += line[chunks[first].range.lowerBound..<chunks[end - 1].range.upperBound]
        }
    }

    private static func chunks(_ line: [UInt8]) -> [Chunk] {
        var chunks: [Chunk] = []
        var offset = 0
        while offset < line.count {
            let start = offset
            let isSpace = isBreak(line[start])
            while offset < line.count, isBreak(line[offset]) == isSpace { offset += 1 }
            let bytes = line[start..<offset]
            chunks.append(
                Chunk(
                    range: start..<offset,
                    length: PythonLength.of(bytes),
                    isBlank: isSpace || PythonWords.next(bytes, from: start) == nil
                )
            )
        }
        return chunks
    }

    private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    private static func expanded(_ line: ArraySlice<UInt8>) -> [UInt8] {
        guard line.contains(UInt8(ascii: "\t")) else { return Array(line) }
        var output: [UInt8] = []
        var column = 0
        for byte in line {
            if byte == UInt8(ascii: "\t") {
                let missing = 8 - column % 8
                output += [UInt8](repeating: UInt8(ascii: " "), count: missing)
                column += missing
            } else {
                output.append(byte)
                column += byte & 0xC0 == 0x80 ? 0 : 1
            }
        }
        return output
    }
}
