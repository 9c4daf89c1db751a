/// The process that listens on a port that we wanted.
package struct PortOwner: Sendable, Hashable {
    /// Its process id.
    package var processID: Int32
    /// Its command, as far as it can be read.
    package var command: String
}
