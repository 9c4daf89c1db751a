/// Limits and choices of the HTTP server.
package struct HTTPServerConfiguration: Sendable {
    /// The longest request line, in bytes; a longer one is answered 414.
    package var maximumRequestLineSize = 8_192
    /// The largest header section, in bytes; a larger one is answered 431.
    package var maximumHeaderSize = 32_768
    /// The largest number of header fields; more are answered 431.
    package var maximumHeaderCount = 128
    /// The largest content, in bytes; a larger one is answered 413.
    package var maximumBodySize = 2_621_440
    /// The largest number of query parameters; more are answered 400.
    package var maximumParameterCount = 1_000
    /// How many connections may be open; a further one is answered 503.
    package var maximumConnections = 50_000
    /// How many bytes a client may send ahead while a request is handled.
    package var maximumPipelinedBytes = 65_536
    /// How long a header section may take, from its first byte or from the connection's start.
    package var headerTimeout: Duration = .seconds(10)
    /// How long the content may take.
    package var bodyTimeout: Duration = .seconds(60)
    /// How long a connection may stay open between two requests.
    package var idleTimeout: Duration = .seconds(60)
    /// How long the client may take none of a response.
    package var writeTimeout: Duration = .seconds(30)
    /// How long a refused client is still listened to, so that it can read why.
    package var lingerTimeout: Duration = .seconds(2)
    /// How many connections wait in the kernel to be accepted.
    package var backlog = 1_024
    /// The `Server` header, or nil for none.
    package var serverName: String?
    /// Whether `X-Forwarded-For` and `X-Forwarded-Proto` are believed; only right behind a proxy that sets them.
    package var trustsForwardedHeaders = false
    /// Limits and choices for WebSocket connections.
    package var webSocket = WebSocketConfiguration()

    /// Makes the defaults.
    package init() {}
}
