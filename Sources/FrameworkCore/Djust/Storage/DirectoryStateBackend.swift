import Foundation

/// Keeps snapshots as files that only their owner can read: the development server's way to carry sessions over from one
/// process to the next.
package struct DirectoryStateBackend: StateBackend {
    private let directory: URL
    private let lifetime: TimeInterval

    /// Uses a directory, which is made when it is not there.
    /// - Parameter lifetime: How long a snapshot is kept.
    package init(path: String, lifetime: Duration = .seconds(3600)) throws {
        directory = URL(fileURLWithPath: path, isDirectory: true)
        self.lifetime = TimeInterval(lifetime.components.seconds)
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        removeExpired()
    }

    package var isDurable: Bool { true }

    package func save(_ snapshot: [UInt8], for id: String) throws {
        let file = file(id)
        let part = file.appendingPathExtension("part")
        let files = FileManager.default
        guard files.createFile(atPath: part.path, contents: Data(snapshot), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: part.path]) }
        // Renamed into place, so that a reader sees the old snapshot or the new one and nothing between.
        guard rename(part.path, file.path) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
        }
    }

    package func load(_ id: String) throws -> [UInt8]? {
        let file = file(id)
        guard let age = age(of: file), age < lifetime else { return nil }
        return (try? Data(contentsOf: file)).map { Array($0) }
    }

    package func remove(_ id: String) throws {
        try? FileManager.default.removeItem(at: file(id))
    }

    private func removeExpired() {
        let files = try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        for file in files ?? [] where file.pathExtension == "session" {
            if let age = age(of: file), age > lifetime { try? FileManager.default.removeItem(at: file) }
        }
    }

    private func age(of file: URL) -> TimeInterval? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        return (attributes?[.modificationDate] as? Date).map { -$0.timeIntervalSinceNow }
    }

    /// The file of a session. Ids are made by us and of base64url; anything else is kept from being a path.
    private func file(_ id: String) -> URL {
        let name = String(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        return directory.appending(path: name + ".session")
    }
}
