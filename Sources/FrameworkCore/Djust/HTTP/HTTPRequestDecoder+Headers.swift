// MARK: - Header section (RFC 9112 section 5)

extension HTTPRequestDecoder {
    /// Reads header lines; at the empty line, begins the content.
    mutating func readHeaders() throws(HTTPRefusal) -> Action? {
        while true {
            let left = configuration.maximumHeaderSize - (start - head.sectionStart)
            guard let line = try nextLine(limit: left, tooLong: .headersTooLarge) else { return .read }
            guard !line.isEmpty else { break }
            guard head.fields.count < configuration.maximumHeaderCount else { throw HTTPRefusal(.headersTooLarge) }
            let field = try HTTPFieldLine(buffer, line)
            let base = head.sectionStart
            head.fields.append((Self.moved(field.name, by: base), Self.moved(field.value, by: base)))
        }
        var headers = HTTPHeaders(bytes: Array(buffer[head.sectionStart..<start]), fieldCount: head.fields.count)
        for field in head.fields { headers.note(name: field.name, value: field.value) }
        head.fields = []
        head.headers = headers
        try head.checkFields()
        return try beginBody()
    }

    private static func moved(_ range: Range<Int>, by base: Int) -> Range<Int> {
        (range.lowerBound - base)..<(range.upperBound - base)
    }

    /// Takes the next line off the buffer.
    /// - Returns: Its bytes without the CR LF, or nil when it is not complete.
    mutating func nextLine(limit: Int, tooLong: HTTPStatus) throws(HTTPRefusal) -> Range<Int>? {
        guard let end = buffer[max(start, scanned)...].firstIndex(of: 0x0A) else {
            scanned = buffer.count
            guard bufferedBytes <= limit else { throw HTTPRefusal(tooLong) }
            return nil
        }
        guard end - start <= limit else { throw HTTPRefusal(tooLong) }
        guard end > start, buffer[end - 1] == 0x0D else { throw .badRequest }
        let line = start..<(end - 1)
        start = end + 1
        scanned = start
        return line
    }
}

/// A header or trailer line, checked: where its name and its value are.
struct HTTPFieldLine {
    let name: Range<Int>
    let value: Range<Int>

    /// Reads a line without its end.
    /// - Throws: 400 for a folded line, a name that is no token, blanks before the colon, and control characters.
    init(_ buffer: [UInt8], _ line: Range<Int>) throws(HTTPRefusal) {
        var position = line.lowerBound
        while position < line.upperBound, HTTPSyntax.isToken(buffer[position]) { position += 1 }
        guard position > line.lowerBound, position < line.upperBound, buffer[position] == UInt8(ascii: ":") else {
            throw .badRequest
        }
        name = line.lowerBound..<position
        var first = position + 1
        var last = line.upperBound
        while first < last, HTTPSyntax.isBlank(buffer[first]) { first += 1 }
        while last > first, HTTPSyntax.isBlank(buffer[last - 1]) { last -= 1 }
        guard buffer[first..<last].allSatisfy(HTTPSyntax.isFieldValue) else { throw .badRequest }
        value = first..<last
    }
}
