/// The sink that everything renders into: bytes that only grow, or go on to somewhere else whenever there are enough.
///
/// It is never copied, and its memory is its own, so that an append is a check and a copy of bytes, without generic code and
/// without counting references between.
package struct OutputBuffer: ~Copyable, @unchecked Sendable {
    // Sendable: nobody else has the memory.
    private var storage: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// How many bytes are held.
    package private(set) var count = 0
    private let sink: Sink?

    /// Takes the bytes that are held, whenever there are enough; they are forgotten afterwards.
    package typealias Sink = @Sendable (UnsafeBufferPointer<UInt8>) throws -> Void

    /// How many bytes are held before they go on to the sink.
    package static var chunk: Int { 65_536 }

    /// Makes an empty buffer.
    /// - Parameters:
    ///   - capacity: How many bytes to reserve, when it is known.
    ///   - sink: Where bytes go on to; nil to hold all of them.
    package init(capacity: Int = 0, sink: Sink? = nil) {
        self.capacity = max(capacity, 64)
        storage = .allocate(capacity: self.capacity)
        self.sink = sink
    }

    deinit { storage.deallocate() }

    /// What is held.
    ///
    /// O(bytes): a copy.
    package var bytes: [UInt8] { bytes(from: 0) }

    /// What is held from an offset on.
    ///
    /// O(bytes): a copy.
    package func bytes(from start: Int) -> [UInt8] {
        withBytes(from: start) { source in
            [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
                count = source.count
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                to.update(from: from, count: count)
            }
        }
    }

    /// What is held, as text; invalid UTF-8 is replaced.
    package var text: String { withBytes(from: 0) { String(decoding: $0, as: UTF8.self) } }

    /// Looks at what is held from an offset on, without a copy.
    package func withBytes<Result, Failure: Error>(
        from start: Int,
        _ look: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let first = min(max(start, 0), count)
        return try look(UnsafeBufferPointer(start: storage + first, count: count - first))
    }

    // MARK: - Appending

    /// Writes one byte.
    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        let room = room(for: 1)
        room.pointee = byte
        count &+= 1
    }

    /// Writes bytes.
    @inline(__always)
    package mutating func append(_ other: UnsafeBufferPointer<UInt8>) {
        guard let start = other.baseAddress else { return }
        room(for: other.count).update(from: start, count: other.count)
        count &+= other.count
    }

    /// Writes bytes.
    package mutating func append(_ other: some Sequence<UInt8>) {
        let isDone: Void? = other.withContiguousStorageIfAvailable { append($0) }
        if isDone == nil { for byte in other { append(byte) } }
    }

    /// Writes a string as UTF-8.
    @inline(__always)
    package mutating func append(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if isDone == nil { for byte in text.utf8 { append(byte) } }
    }

    /// Writes an integer in decimal.
    package mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var width = 1
        var limit: UInt = 10
        while rest >= limit {
            width &+= 1
            if width == 20 { break }
            limit &*= 10
        }
        // From the last digit to the first.
        let digits = room(for: width)
        var place = width
        while place > 0 {
            place &-= 1
            let quotient = rest / 10
            digits[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
            rest = quotient
        }
        count &+= width
    }

    /// Writes ASCII without anything to escape, with every byte changed; answers false, with nothing written, for other
    /// bytes.
    ///
    /// One pass without a branch. What is to be escaped must not be changed.
    @inline(__always)
    package mutating func append(plain bytes: UnsafeBufferPointer<UInt8>, _ change: (UInt8) -> UInt8) -> Bool {
        let room = room(for: bytes.count)
        var seen: UInt8 = 0
        var isSpecial = false
        for index in 0..<bytes.count {
            let byte = bytes[index]
            seen |= byte
            // `&` and `'` differ in one bit, as do `<` and `>`.
            isSpecial =
                isSpecial || byte | 1 == UInt8(ascii: "'") || byte | 2 == UInt8(ascii: ">")
                || byte == UInt8(ascii: "\"")
            room[index] = change(byte)
        }
        guard seen < 0x80, !isSpecial else { return false }
        count &+= bytes.count
        return true
    }

    /// Writes text with `&`, `<`, `>`, `"` and `'` escaped, good in content and in quoted attribute values.
    package mutating func append(escaped text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaped: $0) }
        if isDone == nil { append(escaped: String(decoding: Array(text.utf8), as: UTF8.self)) }
    }

    /// Writes bytes with `&`, `<`, `>`, `"` and `'` escaped, good in content and in quoted attribute values.
    package mutating func append(escaped bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var offset = MarkupScan.firstSpecial(in: bytes, from: 0)
        while offset < bytes.count {
            append(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
            switch bytes[offset] {
            case UInt8(ascii: "&"): append(static: "&amp;")
            case UInt8(ascii: "<"): append(static: "&lt;")
            case UInt8(ascii: ">"): append(static: "&gt;")
            case UInt8(ascii: "\""): append(static: "&quot;")
            default: append(static: "&#x27;")
            }
            start = offset + 1
            offset = MarkupScan.firstSpecial(in: bytes, from: start)
        }
        append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    private mutating func append(static text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    // MARK: - Going on

    /// Gives what is held to the sink, if there is one and there is enough of it.
    ///
    /// Called between parts of a page, where nobody will take back what has been written.
    /// - Throws: What the sink throws.
    @inline(__always)
    package mutating func passOn() throws {
        if count >= Self.chunk { try flush() }
    }

    /// Gives what is held to the sink, if there is one.
    /// - Throws: What the sink throws.
    package mutating func flush() throws {
        guard let sink, count > 0 else { return }
        try sink(UnsafeBufferPointer(start: storage, count: count))
        count = 0
    }

    // MARK: - Taking back

    /// Forgets what has been written and keeps the memory.
    package mutating func removeAll() { count = 0 }

    /// Forgets everything after the first `count` bytes; does nothing when there are fewer.
    package mutating func truncate(to count: Int) {
        guard count >= 0, count < self.count else { return }
        self.count = count
    }

    // MARK: - Memory

    /// Where the next bytes go; there is room for so many.
    @inline(__always)
    private mutating func room(for count: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity &- self.count < count { makeRoom(for: count) }
        return storage + self.count
    }

    @inline(never)
    private mutating func makeRoom(for count: Int) {
        let larger = max(self.count + count, capacity * 2)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        memory.update(from: storage, count: self.count)
        storage.deallocate()
        (storage, capacity) = (memory, larger)
    }
}
