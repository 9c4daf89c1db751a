import Checks
import Foundation
import Testing

@Suite struct `A file that is replaced` {
    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "djust-replace-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private static func entries(of folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `has the new text and its old permissions, and nothing stays beside it`() throws {
        let folder = try Self.folder()
        let file = folder.appending(path: "a.html")
        try Data("old".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
        try FileReplacement(file.path).write(Array("new".utf8), expecting: Array("old".utf8))
        #expect(try String(contentsOf: file, encoding: .utf8) == "new")
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(try Self.entries(of: folder) == ["a.html"])
    }

    @Test func `is left alone when it has changed`() throws {
        let folder = try Self.folder()
        let file = folder.appending(path: "a.html")
        try Data("other".utf8).write(to: file)
        #expect(throws: FileReplacement.Failure.changed) {
            try FileReplacement(file.path).write(Array("new".utf8), expecting: Array("old".utf8))
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == "other")
        #expect(try Self.entries(of: folder) == ["a.html"])
    }

    @Test func `stays where a symbolic link points`() throws {
        let folder = try Self.folder()
        let file = folder.appending(path: "real.html")
        let link = folder.appending(path: "link.html")
        try Data("old".utf8).write(to: file)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        try FileReplacement(link.path).write(Array("new".utf8), expecting: Array("old".utf8))
        #expect(try String(contentsOf: file, encoding: .utf8) == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
    }

    @Test func `cannot be one that does not exist`() throws {
        let file = try Self.folder().appending(path: "gone.html")
        let failure = #expect(throws: FileReplacement.Failure.self) {
            try FileReplacement(file.path).write([], expecting: [])
        }
        #expect(failure == .system("No such file or directory"))
    }
}
