/// An open WebSocket, as its handler sees it.
///
/// - Note: Confined to its loop; every call asserts that it comes from there.
package final class WebSocketConnection: @unchecked Sendable {
    // Safety: every access is on the loop's thread, asserted by each entry.

    /// The loop on which everything happens.
    package let loop: EventLoop
    /// The request that opened it.
    package let request: Request
    /// The subprotocol that was agreed on.
    package let subprotocol: String?

    init(loop: EventLoop, request: Request, subprotocol: String?) {
        self.loop = loop
        self.request = request
        self.subprotocol = subprotocol
    }

    /// Whether messages can be sent.
    package var isOpen: Bool { false }

    /// How many bytes wait to be sent.
    package var queuedBytes: Int { 0 }

    /// Sends a text message; the bytes must be UTF-8. Does nothing when the socket is closing.
    package func send(text: [UInt8]) { loop.assertCurrent() }

    /// Sends a binary message. Does nothing when the socket is closing.
    package func send(binary: [UInt8]) { loop.assertCurrent() }

    /// Starts the closing handshake; messages that are queued go out first.
    package func close(_ code: WebSocketCloseCode = .normal, reason: String = "") { loop.assertCurrent() }
}
