/// What a frame carries (RFC 6455 section 5.2).
package enum WebSocketOpcode: UInt8, Sendable {
    /// More of a fragmented message.
    case continuation = 0
    /// Text, or its first fragment.
    case text = 1
    /// Bytes, or their first fragment.
    case binary = 2
    /// The end.
    case close = 8
    /// A question whether the peer is there.
    case ping = 9
    /// The answer.
    case pong = 10

    /// Whether it steers the connection and carries no message.
    package var isControl: Bool { rawValue >= 8 }
}
