/// Cuts markup to a number of characters or words of its text, and closes what is open then.
struct HTMLTruncation {
    /// What is counted.
    enum Unit {
        case characters
        case words
    }

    /// Cuts a text.
    /// - Parameters:
    ///   - text: Markup.
    ///   - limit: How many characters, those of the ellipsis included, or words there are at most; above zero.
    ///   - unit: What is counted.
    ///   - ellipsis: What shows that there was more.
    /// - Returns: The markup, every element in it closed.
    /// - Throws: `Filter.Failure` for declarations that Python refuses to read.
    static func cut(_ text: String, to limit: Int, _ unit: Unit, _ ellipsis: Ellipsis) throws(Filter.Failure) -> String
    {
        let room = unit == .characters ? ellipsis.room(in: limit) : limit
        let sink = CutMarkup(unit: unit, limit: limit, room: room, ellipsis: ellipsis, total: PythonLength.of(text))
        var reader = PythonHTMLReader(text, decodesReferences: true, sink: sink)
        try reader.read(toEnd: false)
        return String(decoding: reader.sink.output, as: UTF8.self)
    }
}

/// Markup up to the place where it is cut.
private struct CutMarkup: PythonHTMLSink {
    let unit: HTMLTruncation.Unit
    let limit: Int
    /// How many characters or words may still come.
    var room: Int
    let ellipsis: Ellipsis
    /// The length of the whole text.
    let total: Int
    var output: [UInt8] = []
    var isDone = false
    /// How many characters of text there were.
    private var read = 0
    /// The length of what has been written.
    private var written = 0
    /// The elements that are open, the innermost last.
    private var elements: [String] = []

    init(unit: HTMLTruncation.Unit, limit: Int, room: Int, ellipsis: Ellipsis, total: Int) {
        self.unit = unit
        self.limit = limit
        self.room = room
        self.ellipsis = ellipsis
        self.total = total
    }

    mutating func text(_ bytes: ArraySlice<UInt8>) {
        switch unit {
        case .characters: characters(bytes)
        case .words: words(bytes)
        }
    }

    private mutating func characters(_ bytes: ArraySlice<UInt8>) {
        let count = PythonLength.of(bytes)
        read += count
        if read == limit, written + count == total {
            output += bytes
            return finish()
        }
        take(String(decoding: bytes, as: UTF8.self), count) { text, room in
            String(text.unicodeScalars.prefix(room))
        }
    }

    private mutating func words(_ bytes: ArraySlice<UInt8>) {
        let pieces = Self.pieces(bytes)
        take(pieces.joined(separator: " "), pieces.count) { _, room in
            pieces.prefix(room).joined(separator: " ")
        }
    }

    /// Writes as much of a text as there is room for.
    private mutating func take(_ text: String, _ count: Int, _ prefix: (String, Int) -> String) {
        if room < count {
            let kept = HTMLEscaping.escaped(prefix(text, room))
            room = 0
            write(ellipsis.appended(to: kept))
            return finish()
        }
        room -= count
        write(HTMLEscaping.escaped(text))
    }

    private mutating func write(_ text: String) {
        output += text.utf8
        written += PythonLength.of(text)
    }

    private mutating func finish() {
        for element in elements.reversed() { write("</\(element)>") }
        isDone = true
    }

    mutating func open(_ name: String, source: ArraySlice<UInt8>, closesItself: Bool) {
        output += source
        written += PythonLength.of(source)
        guard !Self.voidElements.contains(name) else { return }
        elements.append(name)
        if closesItself { close(name) }
    }

    mutating func close(_ name: String) {
        guard !Self.voidElements.contains(name) else { return }
        write("</\(name)>")
        if elements.last == name { elements.removeLast() }
    }

    /// The elements that have no end, two of them gone from the standard.
    private static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source",
        "spacer",
        "track", "wbr",
    ]

    /// Words, where white space inside of the text divides them; that at its ends belongs to a word.
    private static func pieces(_ bytes: ArraySlice<UInt8>) -> [String] {
        guard var word = PythonWords.next(bytes, from: bytes.startIndex) else {
            return [String(decoding: bytes, as: UTF8.self)]
        }
        var start = bytes.startIndex
        var pieces: [String] = []
        while let next = PythonWords.next(bytes, from: word.upperBound) {
            pieces.append(String(decoding: bytes[start..<word.upperBound], as: UTF8.self))
            start = next.lowerBound
            word = next
        }
        pieces.append(String(decoding: bytes[start...], as: UTF8.self))
        return pieces
    }
}
