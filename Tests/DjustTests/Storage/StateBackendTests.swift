import Djust
import Foundation
import Testing

struct StateBackendTests {
    /// Runs with a directory of its own, which is removed afterwards.
    static func withDirectory(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "djust-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private static func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    // MARK: - Memory

    @Test func `memory keeps, replaces, forgets and expires`() {
        let backend = MemoryStateBackend()
        #expect(!backend.isDurable && backend.load("a") == nil)
        backend.save([1], for: "a")
        backend.save([2], for: "a")
        #expect(backend.load("a") == [2])
        backend.remove("a")
        backend.remove("b")
        #expect(backend.load("a") == nil)
        let brief = MemoryStateBackend(lifetime: .zero)
        brief.save([1], for: "a")
        #expect(brief.load("a") == nil)
    }

    @Test func `memory has a limit, and what is oldest goes first`() {
        let backend = MemoryStateBackend(limit: 100)
        for index in 0..<10 { backend.save([UInt8](repeating: 0, count: 10), for: "\(index)") }
        #expect((0..<10).allSatisfy { backend.load("\($0)") != nil })
        backend.save([UInt8](repeating: 0, count: 10), for: "more")
        #expect((0..<6).allSatisfy { backend.load("\($0)") == nil })
        #expect(["6", "7", "8", "9", "more"].allSatisfy { backend.load($0) != nil })
        backend.save([UInt8](repeating: 0, count: 1000), for: "huge")
        #expect(backend.load("huge") == nil)
        backend.save([1], for: "small")
        #expect(backend.load("small") == [1])
    }

    // MARK: - Directory

    @Test func `files keep, replace and forget, and only their owner can read them`() throws {
        try Self.withDirectory { path in
            let backend = try DirectoryStateBackend(path: path)
            #expect(backend.isDurable)
            #expect(try backend.load("a") == nil)
            let big = [UInt8](repeating: 7, count: 300_000)
            try backend.save([1], for: "a")
            try backend.save(big, for: "a")
            #expect(try backend.load("a") == big)
            #expect(try Self.mode(path) == 0o700)
            #expect(try Self.mode(path + "/a.session") == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["a.session"])
            #expect(try DirectoryStateBackend(path: path).load("a") == big)
            try backend.remove("a")
            try backend.remove("a")
            #expect(try backend.load("a") == nil)
        }
    }

    @Test func `a file that is already there does not keep its mode`() throws {
        try Self.withDirectory { path in
            let backend = try DirectoryStateBackend(path: path)
            FileManager.default.createFile(
                atPath: path + "/a.session",
                contents: Data(),
                attributes: [.posixPermissions: 0o644]
            )
            try backend.save([1], for: "a")
            #expect(try Self.mode(path + "/a.session") == 0o600)
        }
    }

    @Test(arguments: ["", "..", "../a", "a/b", "/etc/passwd", "a.b", "é", "a\0b", String(repeating: "a", count: 101)])
    func `an id is never a path`(id: String) throws {
        try Self.withDirectory { path in
            let backend = try DirectoryStateBackend(path: path)
            #expect(throws: DirectoryStateBackend.UnusableID.self) { try backend.save([1], for: id) }
            #expect(throws: DirectoryStateBackend.UnusableID.self) { try backend.load(id) }
            #expect(throws: DirectoryStateBackend.UnusableID.self) { try backend.remove(id) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
        }
    }

    @Test func `files expire and are removed, half-written ones too`() throws {
        try Self.withDirectory { path in
            let backend = try DirectoryStateBackend(path: path, lifetime: .seconds(60))
            try backend.save([1], for: "new")
            for name in ["old.session", "old.session.1.part", "secret"] {
                let file = path + "/" + name
                FileManager.default.createFile(atPath: file, contents: Data([1]))
                try FileManager.default.setAttributes([.modificationDate: Date.now - 61], ofItemAtPath: file)
            }
            #expect(try backend.load("old") == nil)
            _ = try DirectoryStateBackend(path: path, lifetime: .seconds(60))
            #expect(Set(try FileManager.default.contentsOfDirectory(atPath: path)) == ["new.session", "secret"])
        }
    }

    @Test func `a directory that cannot be made is an error`() {
        #expect(throws: (any Error).self) { try DirectoryStateBackend(path: "/proc/none/here") }
    }
}
