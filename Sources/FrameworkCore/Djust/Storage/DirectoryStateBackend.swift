import Foundation
import Synchronization

/// Keeps snapshots as files that only their owner can read: the development server's way to carry sessions over from one
/// process to the next.
package final class DirectoryStateBackend: StateBackend {
    private let directory: String
    private let lifetime: TimeInterval
    private let nextCleaning = Mutex(ContinuousClock.now)

    /// How often expired files are looked for.
    private static let cleaningInterval: Duration = .seconds(60)

    /// Uses a directory, which is made when it is not there.
    /// - Parameters:
    ///   - path: The directory.
    ///   - lifetime: How long a snapshot is kept.
    /// - Throws: When the directory cannot be made.
    package init(path: String, lifetime: Duration = .seconds(3600)) throws {
        directory = path
        self.lifetime = lifetime / .seconds(1)
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        removeExpired()
    }

    /// True: files outlive the process.
    package var isDurable: Bool { true }

    /// Writes a snapshot into its file.
    package func save(_ snapshot: [UInt8], for id: String) throws {
        cleanNowAndThen()
        try PrivateFile.write(snapshot, to: try file(id))
    }

    /// Reads a snapshot from its file.
    package func load(_ id: String) throws -> [UInt8]? {
        let file = try file(id)
        guard let age = Self.age(of: file), age < lifetime else { return nil }
        return PrivateFile.read(file)
    }

    /// Removes a snapshot's file.
    package func remove(_ id: String) throws {
        let file = try file(id)
        if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
    }

    private func cleanNowAndThen() {
        let now = ContinuousClock.now
        let isDue = nextCleaning.withLock { next in
            guard now >= next else { return false }
            next = now + Self.cleaningInterval
            return true
        }
        if isDue { removeExpired() }
    }

    private func removeExpired() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        for name in names where name.hasSuffix(".session") || name.hasSuffix(".part") {
            let file = directory + "/" + name
            if let age = Self.age(of: file), age >= lifetime { try? FileManager.default.removeItem(atPath: file) }
        }
    }

    private static func age(of file: String) -> TimeInterval? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        return (attributes?[.modificationDate] as? Date).map { -$0.timeIntervalSinceNow }
    }

    /// The file of a session.
    /// - Throws: ``UnusableID`` for what is no id of ours and might be a path.
    private func file(_ id: String) throws -> String {
        let isUsable = id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isUsable, (1...100).contains(id.utf8.count) else { throw UnusableID() }
        return directory + "/" + id + ".session"
    }

    /// A session's name that is not of base64url.
    package struct UnusableID: Error {}
}
