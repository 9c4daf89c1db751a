/// The sink that everything renders into: bytes that only grow, or go on to somewhere else whenever there are enough.
///
/// Its storage is its own, so that an append is a check and a copy, without generic code between.
package struct OutputBuffer: Sendable {
    private var storage: Storage

    /// Makes an empty buffer.
    /// - Parameter capacity: How many bytes to reserve, when it is known.
    package init(capacity: Int = 0) {
        storage = Storage(capacity: max(capacity, 64))
    }

    /// How many bytes are held.
    package var count: Int { storage.count }

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
        let first = min(max(start, 0), storage.count)
        return try look(UnsafeBufferPointer(start: storage.bytes + first, count: storage.count - first))
    }

    // MARK: - Appending

    /// Writes one byte.
    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        let room = room(for: 1)
        room.pointee = byte
        storage.count &+= 1
    }

    /// Writes bytes.
    @inline(__always)
    package mutating func append(_ other: UnsafeBufferPointer<UInt8>) {
        guard let start = other.baseAddress else { return }
        room(for: other.count).update(from: start, count: other.count)
        storage.count &+= other.count
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
        storage.count &+= width
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

    // MARK: - Taking back

    /// Forgets what has been written and keeps the storage.
    package mutating func removeAll() { truncate(to: 0) }

    /// Forgets everything after the first `count` bytes; does nothing when there are fewer.
    package mutating func truncate(to count: Int) {
        guard count >= 0, count < storage.count else { return }
        if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage, capacity: storage.count) }
        storage.count = count
    }

    // MARK: - Storage

    /// Where the next bytes go; there is room for so many.
    @inline(__always)
    private mutating func room(for count: Int) -> UnsafeMutablePointer<UInt8> {
        if !isKnownUniquelyReferenced(&storage) || storage.capacity &- storage.count < count { makeRoom(for: count) }
        return storage.bytes + storage.count
    }

    @inline(never)
    private mutating func makeRoom(for count: Int) {
        let needed = storage.count + count
        storage = Storage(copying: storage, capacity: max(needed, storage.capacity * 2))
    }

    /// Bytes with the number of those that are written.
    private final class Storage: @unchecked Sendable {
        // Sendable: only a buffer that holds the one reference to it writes.
        let bytes: UnsafeMutablePointer<UInt8>
        let capacity: Int
        var count = 0

        init(capacity: Int) {
            bytes = .allocate(capacity: capacity)
            self.capacity = capacity
        }

        init(copying other: Storage, capacity: Int) {
            bytes = .allocate(capacity: capacity)
            self.capacity = capacity
            count = other.count
            bytes.update(from: other.bytes, count: count)
        }

        deinit { bytes.deallocate() }
    }
}
