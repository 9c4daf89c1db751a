/// What a reader of HTML comes upon.
protocol PythonHTMLSink {
    /// Text between tags.
    mutating func text(_ bytes: ArraySlice<UInt8>)
    /// A tag that opens an element.
    /// - Parameters:
    ///   - name: The name in small letters.
    ///   - source: The tag as written.
    ///   - closesItself: Whether it ends with `/>`.
    mutating func open(_ name: String, source: ArraySlice<UInt8>, closesItself: Bool)
    /// A tag that closes an element, its name in small letters.
    mutating func close(_ name: String)
    /// Whether the rest need not be read.
    var isDone: Bool { get }
}

/// Reads HTML the way that Python's `html.parser` does, which is what Django's filters on markup rest on.
///
/// It is no browser: there are no elements, only tags and text, and unfinished markup waits for more. Each kind of thing
/// that has no end is looked for only once, so that no input takes more than O(bytes).
struct PythonHTMLReader<Sink: PythonHTMLSink> {
    /// The text.
    let bytes: [UInt8]
    /// What is told of everything that is found.
    var sink: Sink
    /// Whether character references become characters; else they are passed on as text, with their semicolons.
    let decodesReferences: Bool
    var offset = 0
    /// The element whose content is no markup, `script` or `style`.
    var rawElement: String?
    /// The place of the last `>`, behind which no tag ends.
    let lastClosing: Int
    /// What has been looked for to the end of the text, and is not there.
    var missing: Set<[UInt8]> = []

    /// Takes a text.
    init(_ text: String, decodesReferences: Bool, sink: Sink) {
        bytes = Array(text.utf8)
        lastClosing = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        self.decodesReferences = decodesReferences
        self.sink = sink
    }

    /// Reads the text.
    /// - Parameter toEnd: Whether unfinished markup counts as text when nothing follows; else it is left out.
    /// - Throws: `Filter.Failure` for declarations that Python refuses to read.
    mutating func read(toEnd: Bool) throws(Filter.Failure) {
        try read(isEnd: false)
        if toEnd { try read(isEnd: true) }
    }

    private mutating func read(isEnd: Bool) throws(Filter.Failure) {
        while offset < bytes.count, !sink.isDone {
            guard let end = endOfText() else { break }
            if offset < end { pass(offset..<end) }
            offset = end
            guard offset < bytes.count, !sink.isDone else { break }
            if bytes[offset] == UInt8(ascii: "&") {
                guard reference(isEnd: isEnd) else { break }
            } else {
                guard try markup(isEnd: isEnd) else { break }
            }
        }
        guard isEnd, offset < bytes.count, rawElement == nil, !sink.isDone else { return }
        pass(offset..<bytes.count)
        offset = bytes.count
    }

    /// Passes text on.
    mutating func pass(_ range: Range<Int>) {
        if decodesReferences, rawElement == nil {
            sink.text(PythonReferences.unescaped(bytes[range])[...])
        } else {
            sink.text(bytes[range])
        }
    }
}
