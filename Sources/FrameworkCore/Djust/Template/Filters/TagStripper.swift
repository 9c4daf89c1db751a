/// Takes tags out of markup.
enum TagStripper {
    /// How often markup may turn up that the removal of other markup has made.
    private static let roundLimit = 50
    /// From which length on an unfinished tag is suspicious.
    private static let suspiciousLength = 1000

    /// The text without tags, comments and declarations.
    ///
    /// It goes over the text until nothing more is found, so that no tag comes about by taking out another; O(bytes) each
    /// time.
    /// - Throws: `Filter.Failure` for text that is made to keep it busy, and for sections that Python does not know.
    static func stripped(_ text: String) throws(Filter.Failure) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        try refuseSuspicious(Array(text.utf8))
        var text = text
        var rounds = 0
        while text.utf8.contains(UInt8(ascii: "<")), text.utf8.contains(UInt8(ascii: ">")) {
            guard rounds < roundLimit else { throw suspicion }
            var reader = PythonHTMLReader(text, decodesReferences: false, sink: PlainText())
            try reader.read(toEnd: true)
            let next = String(decoding: reader.sink.bytes, as: UTF8.self)
            if count(text) == count(next) { return text }
            text = next
            rounds += 1
        }
        return text
    }

    private static var suspicion: Filter.Failure {
        Filter.Failure("the text holds more unfinished tags in one another than any honest one")
    }

    private static func count(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "<") } }

    /// Refuses a tag that is not closed for long and holds many others.
    private static func refuseSuspicious(_ bytes: [UInt8]) throws(Filter.Failure) {
        guard bytes.count > suspiciousLength else { return }
        var offset = 0
        var close = -1
        while offset + 1 < bytes.count {
            guard bytes[offset] == UInt8(ascii: "<"), bytes[offset + 1].isASCIILetter else {
                offset += 1
                continue
            }
            if close <= offset { close = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count }
            guard close - offset - 2 >= suspiciousLength,
                PythonLength.of(bytes[(offset + 2)..<close]) >= suspiciousLength
            else {
                offset += 1
                continue
            }
            if bytes[offset..<close].count(where: { $0 == UInt8(ascii: "<") }) >= roundLimit { throw suspicion }
            offset = close
        }
    }

    /// Collects text.
    private struct PlainText: PythonHTMLSink {
        var bytes: [UInt8] = []
        var isDone: Bool { false }

        mutating func text(_ bytes: ArraySlice<UInt8>) { self.bytes += bytes }
        mutating func open(_ name: String, source: ArraySlice<UInt8>, closesItself: Bool) {}
        mutating func close(_ name: String) {}
    }
}
