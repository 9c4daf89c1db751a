import Foundation

/// Writes and reads snapshots.
package enum SnapshotCoding {
    /// The JSON of a snapshot.
    package static func encode(_ snapshot: SessionSnapshot) throws -> [UInt8] {
        Array(try JSONEncoder().encode(snapshot))
    }

    /// The snapshot that JSON says, nil when it is of another format.
    package static func decode(_ json: [UInt8]) -> SessionSnapshot? {
        guard let snapshot = try? JSONDecoder().decode(SessionSnapshot.self, from: Data(json)),
            snapshot.format == SessionSnapshot.currentFormat
        else { return nil }
        return snapshot
    }
}
