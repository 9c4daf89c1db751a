/// Reads a content in chunks (RFC 9112 section 7.1).
///
/// Trailer fields are checked and dropped: merged into the header section they could change how the request is routed or
/// authorised (RFC 9110 section 6.5.1). Chunk extensions are skipped, within a limit on everything that is not content.
struct HTTPChunkedBody: Sendable {
    private enum State {
        case size
        case data(left: Int)
        case dataEnd
        case trailers
    }

    private var state = State.size
    /// Bytes of size lines and trailers that may still come.
    private var overhead: Int
    private let lineLimit: Int

    /// Digits of a chunk size; fifteen cannot overflow.
    private static let maximumDigits = 15

    init(configuration: HTTPServerConfiguration) {
        lineLimit = 1_024
        // The smallest chunks have five bytes besides each byte of content.
        overhead = configuration.maximumHeaderSize + 8 * min(configuration.maximumBodySize, 1 << 40)
    }

    /// Reads what is there.
    /// - Returns: Whether the content is complete.
    mutating func read(
        _ buffer: inout [UInt8],
        _ start: inout Int,
        into body: inout [UInt8],
        limit: Int
    ) throws(HTTPRefusal) -> Bool {
        while true {
            switch state {
            case .size:
                guard let line = try nextLine(buffer, &start) else { return false }
                let size = try Self.size(buffer[line])
                guard size <= limit - body.count else { throw HTTPRefusal(.contentTooLarge) }
                state = size == 0 ? .trailers : .data(left: size)
            case .data(let left):
                let count = min(left, buffer.count - start)
                body.append(contentsOf: buffer[start..<(start + count)])
                start += count
                state = count == left ? .dataEnd : .data(left: left - count)
                if count < left { return false }
            case .dataEnd:
                guard start < buffer.count else { return false }
                guard buffer[start] == 0x0D else { throw .badRequest }
                guard start + 1 < buffer.count else { return false }
                guard buffer[start + 1] == 0x0A else { throw .badRequest }
                start += 2
                state = .size
            case .trailers:
                guard let line = try nextLine(buffer, &start) else { return false }
                if line.isEmpty { return true }
                _ = try HTTPFieldLine(buffer, line)
            }
        }
    }

    private mutating func nextLine(_ buffer: [UInt8], _ start: inout Int) throws(HTTPRefusal) -> Range<Int>? {
        let window = buffer[start..<min(buffer.count, start + lineLimit)]
        guard let end = window.firstIndex(of: 0x0A) else {
            guard window.count < lineLimit else { throw .badRequest }
            return nil
        }
        guard end > start, buffer[end - 1] == 0x0D else { throw .badRequest }
        overhead -= end + 1 - start
        guard overhead >= 0 else { throw .badRequest }
        defer { start = end + 1 }
        return start..<(end - 1)
    }

    /// The size at the start of a line; after it only an extension may stand.
    private static func size(_ line: ArraySlice<UInt8>) throws(HTTPRefusal) -> Int {
        var size = 0
        var position = line.startIndex
        while position < line.endIndex, let digit = HTTPSyntax.hexValue(line[position]) {
            guard position - line.startIndex < maximumDigits else { throw .badRequest }
            size = size << 4 | Int(digit)
            position += 1
        }
        guard position > line.startIndex else { throw .badRequest }
        let rest = line[position...]
        guard let mark = rest.first(where: { !HTTPSyntax.isBlank($0) }) else {
            guard rest.isEmpty else { throw .badRequest }
            return size
        }
        guard mark == UInt8(ascii: ";"), rest.allSatisfy(HTTPSyntax.isFieldValue) else { throw .badRequest }
        return size
    }
}
