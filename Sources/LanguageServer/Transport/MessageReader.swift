internal import Glibc

/// Reads messages from a descriptor: a header with the length, an empty line, that many bytes. (LSP 3.17, base protocol)
struct MessageReader {
    /// Why no more messages can be read.
    enum Failure: Error {
        /// A header without a length, or with one that is beyond the limit.
        case badHeader
        /// The descriptor cannot be read.
        case unreadable
    }

    /// The longest message.
    static let limit = 64 << 20

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next message, for which it waits; nil when there will be none.
    mutating func next() throws(Failure) -> [UInt8]? {
        while true {
            if let message = try take() { return message }
            guard try fill() else { return nil }
        }
    }

    /// Whether there is more to read at once, so that what follows from the messages so far can wait.
    var hasMore: Bool {
        if start < buffer.count { return true }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) > 0 && request.revents & Int16(POLLIN) != 0
    }

    /// Takes a whole message out of the buffer.
    private mutating func take() throws(Failure) -> [UInt8]? {
        let separator: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        let rest = buffer[start...]
        var end = rest.startIndex
        while end + 4 <= rest.endIndex, !buffer[end..<end + 4].elementsEqual(separator) { end += 1 }
        guard end + 4 <= rest.endIndex else {
            if rest.count > 4_096 { throw .badHeader }
            return nil
        }
        guard let length = Self.length(buffer[start..<end]), length <= Self.limit else { throw .badHeader }
        let body = end + 4
        guard buffer.count - body >= length else { return nil }
        let message = Array(buffer[body..<body + length])
        start = body + length
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            start = 0
        }
        return message
    }

    private static func length(_ header: ArraySlice<UInt8>) -> Int? {
        for line in String(decoding: header, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
            let digits = parts[1].drop { $0 == " " }.prefix { $0 != " " }
            return Int(digits).flatMap { $0 >= 0 ? $0 : nil }
        }
        return nil
    }

    /// Reads more; false at the end.
    private mutating func fill() throws(Failure) -> Bool {
        if start > 0 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        while true {
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = read(descriptor, &chunk, chunk.count)
            if count > 0 {
                buffer.append(contentsOf: chunk[..<count])
                return true
            }
            if count == 0 { return false }
            if errno != EINTR { throw .unreadable }
        }
    }
}
