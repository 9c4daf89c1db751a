/// One end of a WebSocket: what the application does with it.
///
/// Every call comes on the connection's loop, in order: `opened`, any number of messages, `closed`, once each but for
/// messages. A handler belongs to one connection and one loop, so it needs no lock; it may own an actor whose executor
/// is the loop and enter it with `assumeIsolated`.
package protocol WebSocketHandler: AnyObject {
    /// The handshake is done; keep the socket to send.
    func opened(_ socket: WebSocketConnection)
    /// A text message: valid UTF-8.
    func received(text: [UInt8])
    /// A binary message.
    func received(binary: [UInt8])
    /// The connection is gone: the peer's code, ours, or 1006 when it was lost.
    func closed(code: WebSocketCloseCode)
}
