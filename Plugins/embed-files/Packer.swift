import CZlib
import Foundation

/// Packs a folder into the bytes that `EmbeddedArchive` of the Scaffold target reads.
///
/// The format, all numbers big-endian: the size of what follows when inflated (4 bytes), then a zlib stream of: the
/// number of entries (4), and for each entry, sorted by path, the length of its path (2), the path, its permissions
/// (2), its size (4) and its bytes. The same files give the same archive on every machine.
struct Packer {
    /// Something that cannot be packed.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private var plain: [UInt8] = []

    /// Packs all files below a folder but hidden build products and notes of other tools.
    static func pack(_ folder: URL) throws -> [UInt8] {
        let paths = try files(below: folder)
        var packer = Packer()
        packer.append(paths.count, bytes: 4)
        for path in paths {
            let file = folder.appending(path: path)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            let isExecutable = ((attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0) & 0o100 != 0
            let contents = try Data(contentsOf: file)
            packer.append(path.utf8.count, bytes: 2)
            packer.plain.append(contentsOf: path.utf8)
            packer.append(isExecutable ? 0o755 : 0o644, bytes: 2)
            packer.append(contents.count, bytes: 4)
            packer.plain.append(contentsOf: contents)
        }
        let deflated = try deflate(packer.plain)
        var archive = Packer()
        archive.append(packer.plain.count, bytes: 4)
        return archive.plain + deflated
    }

    private mutating func append(_ number: Int, bytes count: Int) {
        for index in (0..<count).reversed() { plain.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }

    /// The paths of the regular files below a folder, sorted by their bytes.
    private static func files(below folder: URL) throws -> [String] {
        guard let found = FileManager.default.enumerator(atPath: folder.path) else {
            throw Failure(description: "there is no folder \(folder.path)")
        }
        var paths: [String] = []
        for case let path as String in found {
            let name = path.split(separator: "/").last ?? ""
            if found.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
                if name == ".build" || name == ".swiftpm" { found.skipDescendants() }
            } else if name != ".gitkeep", name != ".DS_Store", name != "Package.resolved" {
                paths.append(path)
            }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func deflate(_ bytes: [UInt8]) throws -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(size))
        let status = compress2(&output, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
        guard status == Z_OK else { throw Failure(description: "zlib says \(status)") }
        return Array(output.prefix(Int(size)))
    }
}
