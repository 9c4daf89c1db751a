/// Writes numbers and texts as bytes, for `CacheDecoder` to read.
struct CacheEncoder {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Writes a number, in eight bytes.
    mutating func append(_ number: Int64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes a number, in eight bytes.
    mutating func append(_ number: Int) { append(Int64(number)) }

    /// Writes bytes, and before them how many.
    mutating func append(_ more: [UInt8]) {
        append(more.count)
        bytes += more
    }

    /// Writes a text.
    mutating func append(_ text: String) {
        append(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a text that may be missing.
    mutating func append(_ text: String?) {
        append(text == nil ? 0 : 1)
        if let text { append(text) }
    }
}

/// Reads what `CacheEncoder` has written; anything else is refused and traps nowhere.
struct CacheDecoder {
    /// These bytes are not what was written.
    struct Failure: Error {}

    private let bytes: [UInt8]
    private var offset = 0

    /// Begins to read.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// How many bytes are left.
    var left: Int { bytes.count - offset }

    /// Reads a number.
    mutating func number() throws(Failure) -> Int64 {
        guard left >= 8 else { throw Failure() }
        defer { offset += 8 }
        return bytes.withUnsafeBytes { Int64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Int64.self)) }
    }

    /// Reads how many things follow, of which each takes a byte at least.
    mutating func count() throws(Failure) -> Int {
        guard let count = Int(exactly: try number()), count >= 0, count <= left else { throw Failure() }
        return count
    }

    /// Reads bytes.
    mutating func data() throws(Failure) -> [UInt8] {
        let count = try count()
        defer { offset += count }
        return Array(bytes[offset..<offset + count])
    }

    /// Reads a text.
    mutating func text() throws(Failure) -> String { String(decoding: try data(), as: UTF8.self) }

    /// Reads a text that may be missing.
    mutating func optionalText() throws(Failure) -> String? { try number() == 0 ? nil : try text() }
}
