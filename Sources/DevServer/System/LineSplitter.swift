/// Cuts a stream of bytes into lines.
struct LineSplitter {
    /// A longer line is cut into pieces of this length, so that a stream without line feeds cannot fill memory.
    static let longestLine = 1 << 20

    private var pending: [UInt8] = []

    /// The line that has begun and not ended.
    var unfinished: String { String(decoding: pending, as: UTF8.self) }

    /// Takes bytes and answers the lines that they complete, without their line endings.
    mutating func take(_ bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            pending.append(contentsOf: bytes[start..<end])
            lines.append(contentsOf: finish())
            start = end + 1
        }
        pending.append(contentsOf: bytes[start...])
        if pending.count > Self.longestLine { lines.append(contentsOf: finish()) }
        return lines
    }

    /// Ends the line that has begun.
    ///
    /// Answers it, or nothing when the stream ended with a line feed and no text after it.
    mutating func end() -> [String] { pending.isEmpty ? [] : finish() }

    private mutating func finish() -> [String] {
        if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
        defer { pending.removeAll(keepingCapacity: true) }
        return [String(decoding: pending, as: UTF8.self)]
    }
}
