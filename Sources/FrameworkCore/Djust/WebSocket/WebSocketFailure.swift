/// A violation by the peer: with which code the connection is failed, and why.
package struct WebSocketFailure: Error, Sendable, Equatable {
    /// The code of the close frame.
    package let code: WebSocketCloseCode
    /// A short reason for the close frame.
    package let reason: String

    init(_ code: WebSocketCloseCode, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    static func protocolError(_ reason: String) -> WebSocketFailure { WebSocketFailure(.protocolError, reason) }
}
