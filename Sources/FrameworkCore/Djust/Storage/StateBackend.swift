/// Where snapshots of sessions are kept.
package protocol StateBackend: Sendable {
    /// Whether what is saved outlives the process; then every event is saved, so that a crash loses nothing.
    var isDurable: Bool { get }

    /// Keeps a snapshot, in place of an earlier one.
    func save(_ snapshot: [UInt8], for id: String) throws

    /// The snapshot of a session, nil when there is none or it has expired.
    func load(_ id: String) throws -> [UInt8]?

    /// Forgets a session.
    func remove(_ id: String) throws
}
