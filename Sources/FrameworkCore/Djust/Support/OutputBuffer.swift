/// The sink that everything renders into: bytes that only grow.
package struct OutputBuffer: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []

    /// Makes an empty buffer.
    /// - Parameter capacity: How many bytes to reserve, when it is known.
    package init(capacity: Int = 0) {
        if capacity > 0 { bytes.reserveCapacity(capacity) }
    }

    /// How many bytes have been written.
    package var count: Int { bytes.count }

    /// Writes one byte.
    package mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Writes bytes.
    package mutating func append(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

    /// Writes a string as UTF-8.
    package mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Writes an integer in decimal.
    package mutating func append(decimal number: Int) {
        if number >= 0, number < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Forgets what has been written and keeps the storage.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Forgets everything after the first `count` bytes; does nothing when there are fewer.
    package mutating func truncate(to count: Int) {
        guard count >= 0, count < bytes.count else { return }
        bytes.removeSubrange(count...)
    }

    /// What has been written, as text; invalid UTF-8 is replaced.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
