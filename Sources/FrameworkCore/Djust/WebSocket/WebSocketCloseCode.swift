/// Why a WebSocket was closed (RFC 6455 section 7.4).
package struct WebSocketCloseCode: RawRepresentable, Hashable, Sendable, ExpressibleByIntegerLiteral,
    CustomStringConvertible
{
    /// The number.
    package let rawValue: UInt16

    /// Makes a code from its number.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Makes a code from a literal.
    package init(integerLiteral value: UInt16) { rawValue = value }

    /// The number in decimal.
    package var description: String { String(rawValue) }

    /// 1000: the purpose is fulfilled.
    package static let normal: WebSocketCloseCode = 1000
    /// 1001: the server goes down, or the page is left.
    package static let goingAway: WebSocketCloseCode = 1001
    /// 1002: the peer broke the protocol.
    package static let protocolError: WebSocketCloseCode = 1002
    /// 1003: a kind of data that this end does not take.
    package static let unsupportedData: WebSocketCloseCode = 1003
    /// 1005: the close frame had no code; never on the wire.
    package static let noStatus: WebSocketCloseCode = 1005
    /// 1006: the connection was lost without a close frame; never on the wire.
    package static let abnormal: WebSocketCloseCode = 1006
    /// 1007: data that is not of the message's type, such as text that is not UTF-8.
    package static let invalidData: WebSocketCloseCode = 1007
    /// 1008: a policy was violated.
    package static let policyViolation: WebSocketCloseCode = 1008
    /// 1009: a message is larger than the limit.
    package static let messageTooBig: WebSocketCloseCode = 1009
    /// 1011: the server failed.
    package static let internalError: WebSocketCloseCode = 1011
    /// 1012: the server restarts; the client should reconnect.
    package static let serviceRestart: WebSocketCloseCode = 1012
    /// 1013: try again later.
    package static let tryAgainLater: WebSocketCloseCode = 1013
    /// 4404: the session is unknown and the page must reload.
    package static let sessionUnknown: WebSocketCloseCode = 4404

    /// Whether the code may stand in a close frame (section 7.4.1, and the registry's 1012 to 1014).
    package var isValidOnWire: Bool {
        switch rawValue {
        case 1000...1003, 1007...1014, 3000...4999: true
        default: false
        }
    }
}
