/// Carries messages to one client. The session never sees a socket.
///
/// Used on the loop of the session only.
package protocol Transport: AnyObject {
    /// Sends a message: the UTF-8 of a JSON object.
    func send(_ message: [UInt8])

    /// Ends the connection.
    /// - Parameter code: A close code (docs/protocol.md).
    func close(code: UInt16, reason: String)
}
