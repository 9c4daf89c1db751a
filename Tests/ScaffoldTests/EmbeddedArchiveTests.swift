import Foundation
import Scaffold
import Testing

/// The archives in the binary are the files of the repository.
struct EmbeddedArchiveTests {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func `the framework in the binary is the one in the repository`() throws {
        try expect(EmbeddedArchive.framework(), holds: "Sources/FrameworkCore")
    }

    @Test func `the skeletons in the binary are those in the repository`() throws {
        try expect(EmbeddedArchive.skeletons(), holds: "Templates/skeletons")
    }

    private func expect(_ archive: EmbeddedArchive, holds folder: String) throws {
        let root = Self.repository.appending(path: folder)
        let paths = archive.entries.map(\.path)
        #expect(!paths.isEmpty)
        #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for entry in archive.entries {
            #expect(try Data(contentsOf: root.appending(path: entry.path)) == Data(entry.bytes), "\(entry.path)")
            #expect(entry.mode == 0o644 || entry.mode == 0o755)
        }
        let found = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
        let swift = found.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }
        #expect(Set(swift).subtracting(paths) == [])
    }

    @Test(arguments: [
        [], [0], [0, 0, 0, 9], [255, 255, 255, 255, 1, 2, 3], [0, 0, 0, 4, 120, 156, 3, 0, 0, 0, 0, 1],
    ])
    func `a damaged archive is an error`(bytes: [UInt8]) {
        #expect(throws: ScaffoldError.brokenArchive) { try EmbeddedArchive(packed: bytes) }
    }
}
