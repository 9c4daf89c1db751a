internal import CZlib
internal import Foundation

/// One of the archives that the binary carries: the framework's sources, or the skeletons.
///
/// `Plugins/embed-files` writes them; `Packer` there describes the format.
package struct EmbeddedArchive: Sendable {
    /// A file in an archive.
    package struct Entry: Sendable, Equatable {
        /// Where it stands, with `/` between folders.
        package var path: String
        /// Its permissions, such as 0o644.
        package var mode: Int
        /// Its content.
        package var bytes: [UInt8]

        /// Describes a file.
        package init(path: String, mode: Int = 0o644, bytes: [UInt8]) {
            self.path = path
            self.mode = mode
            self.bytes = bytes
        }
    }

    /// The files, sorted by path.
    package let entries: [Entry]

    /// What the framework consists of, as it is written to `Vendor/djust`.
    package static func framework() throws(ScaffoldError) -> EmbeddedArchive { try EmbeddedArchive(embeddedFramework) }

    /// All skeletons, one folder each.
    package static func skeletons() throws(ScaffoldError) -> EmbeddedArchive { try EmbeddedArchive(embeddedSkeletons) }

    private init(_ text: StaticString) throws(ScaffoldError) {
        let encoded = text.withUTF8Buffer { Data($0) }
        guard let packed = Data(base64Encoded: encoded) else { throw .brokenArchive }
        try self.init(packed: Array(packed))
    }

    /// Reads an archive.
    /// - Throws: `ScaffoldError.brokenArchive` for anything that `embed-files` would not write.
    package init(packed: [UInt8]) throws(ScaffoldError) {
        var header = ArchiveReader(packed)
        guard let size = header.number(bytes: 4), size <= Self.sizeLimit,
            let plain = Self.inflate(packed.dropFirst(4), size: size)
        else { throw .brokenArchive }
        var reader = ArchiveReader(plain)
        var entries: [Entry] = []
        guard let count = reader.number(bytes: 4) else { throw .brokenArchive }
        for _ in 0..<count {
            guard let length = reader.number(bytes: 2), let path = reader.bytes(length),
                let mode = reader.number(bytes: 2),
                let size = reader.number(bytes: 4), let bytes = reader.bytes(size)
            else { throw .brokenArchive }
            entries.append(Entry(path: String(decoding: path, as: UTF8.self), mode: mode, bytes: Array(bytes)))
        }
        guard reader.isAtEnd else { throw .brokenArchive }
        self.entries = entries
    }

    /// No archive of ours comes near; a damaged size must not ask for the whole memory.
    private static let sizeLimit = 256 << 20

    private static func inflate(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var plain = [UInt8](repeating: 0, count: size)
        var written = uLong(size)
        let status = packed.withUnsafeBufferPointer { uncompress(&plain, &written, $0.baseAddress, uLong($0.count)) }
        return status == Z_OK && Int(written) == size ? plain : nil
    }
}

/// Reads numbers and stretches from the front of some bytes; nil where there are too few.
private struct ArchiveReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func number(bytes count: Int) -> Int? { bytes(count)?.reduce(0) { $0 << 8 | Int($1) } }
}
