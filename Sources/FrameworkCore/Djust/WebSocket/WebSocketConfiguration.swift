/// Limits and choices for WebSocket connections.
package struct WebSocketConfiguration: Sendable {
    /// The largest message that is taken, in bytes after decompression; a larger one closes with 1009.
    package var maximumMessageSize = 65_536
    /// How many fragments one message may come in; more close with 1008.
    package var maximumFragments = 16_384
    /// How many bytes may wait to be sent; a client that is slower is closed with 1013.
    package var maximumQueuedBytes = 4 * 1_048_576
    /// How long the line may be silent before a ping is sent.
    package var pingInterval: Duration = .seconds(30)
    /// How long the answer to a ping may take.
    package var pongTimeout: Duration = .seconds(20)
    /// How long the peer's half of the closing handshake may take.
    package var closeTimeout: Duration = .seconds(5)
    /// Origins that may connect besides the page's own, as in the `Origin` header: `https://example.com`;
    /// `*` lets every page connect.
    package var allowedOrigins: [String] = []
    /// Whether a client that sends no `Origin` (not a browser) may connect.
    package var allowsMissingOrigin = false
    /// Compression of messages (RFC 7692).
    package var compression = Compression()

    /// Choices for permessage-deflate.
    package struct Compression: Sendable {
        /// Whether the extension is negotiated when the client offers it.
        package var isEnabled = true
        /// zlib's level, 1 (fast) to 9 (small).
        package var level = 1
        /// The window of our compressor, 9 to 15; memory per connection is about 4 << windowBits.
        package var windowBits = 12
        /// zlib's memory level of our compressor, 1 to 9; memory per connection is 512 << memoryLevel.
        package var memoryLevel = 5
        /// Whether the window is kept from message to message; far better for small messages, costs memory.
        package var keepsContext = true
        /// Messages shorter than this are sent as they are.
        package var minimumSize = 64

        /// Makes the defaults.
        package init() {}
    }

    /// Makes the defaults.
    package init() {}
}
