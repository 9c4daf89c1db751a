import Foundation
import Synchronization

/// The time zone database of the machine.
///
/// Zones that have been found are kept; there are a few hundred. What has not been found is looked for again.
final class ZoneDatabase: Sendable {
    /// The database of the process.
    static let shared = ZoneDatabase(directories: [
        "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
    ])

    private let directories: [String]
    private let zones = Mutex<[String: NamedZone]>([:])

    /// Takes the directories that files are looked for in, in order.
    init(directories: [String]) { self.directories = directories }

    /// The zone of a name; nil when there is none.
    func zone(named name: String) -> NamedZone? {
        if let zone = zones.withLock({ $0[name] }) { return zone }
        guard Self.isPlainName(name), let source = source(named: name) else { return nil }
        let zone = NamedZone(name: name, source: source)
        zones.withLock { $0[name] = zone }
        return zone
    }

    private func source(named name: String) -> (any ZoneSource)? {
        for directory in directories {
            guard let data = FileManager.default.contents(atPath: directory + "/" + name) else { continue }
            return TimeZoneFile.table([UInt8](data))
        }
        return hasFiles ? nil : SystemZone(named: name)
    }

    /// Whether the machine has the database at all; slim images of Linux have none.
    private var hasFiles: Bool {
        directories.contains { FileManager.default.fileExists(atPath: $0 + "/Etc/UTC") }
    }

    /// Whether a name can only lead to a file below a directory, and to each file in one way: letters, digits, `+`, `-`,
    /// `_` and single slashes.
    static func isPlainName(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= 100 else { return false }
        var isStart = true
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "/"):
                guard !isStart else { return false }
                isStart = true
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                isStart = false
            default: return false
            }
        }
        return !isStart
    }
}
