/// Carries messages to one client, so that the session never sees a socket.
///
/// Used on the loop of the session only.
package protocol Transport: AnyObject {
    /// Sends a message: the UTF-8 of a JSON object.
    func send(_ message: [UInt8])

    /// Ends the connection.
    /// - Parameters:
    ///   - code: A close code (docs/protocol.md).
    ///   - reason: Why, for people.
    func close(code: UInt16, reason: String)
}
