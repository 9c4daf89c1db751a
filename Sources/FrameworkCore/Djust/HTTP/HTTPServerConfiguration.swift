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
    /// Hears of errors that a handler throws and that have no response of their own; called on the connection's loop.
    package var reportError: (@Sendable (any Error, Request) -> Void)?
    /// Limits and choices for WebSocket connections.
    package var webSocket = WebSocketConfiguration()

    /// Makes the defaults.
    package init() {}
}

// MARK: - Validation

extension HTTPServerConfiguration {
    /// Settings that make no sense, all of them.
    package struct Problem: Error, Sendable, CustomStringConvertible {
        /// One sentence per setting.
        package let description: String
    }

    /// Checks every setting.
    /// - Throws: Everything that is wrong, at once.
    package func validate() throws(Problem) {
        let counts: [(String, Int)] = [
            ("maximumRequestLineSize", maximumRequestLineSize),
            ("maximumHeaderSize", maximumHeaderSize),
            ("maximumHeaderCount", maximumHeaderCount),
            ("maximumConnections", maximumConnections),
            ("maximumPipelinedBytes", maximumPipelinedBytes),
            ("backlog", backlog),
            ("webSocket.maximumMessageSize", webSocket.maximumMessageSize),
            ("webSocket.maximumFragments", webSocket.maximumFragments),
            ("webSocket.maximumQueuedBytes", webSocket.maximumQueuedBytes),
        ]
        let durations: [(String, Duration)] = [
            ("headerTimeout", headerTimeout),
            ("bodyTimeout", bodyTimeout),
            ("idleTimeout", idleTimeout),
            ("writeTimeout", writeTimeout),
            ("lingerTimeout", lingerTimeout),
            ("webSocket.pingInterval", webSocket.pingInterval),
            ("webSocket.pongTimeout", webSocket.pongTimeout),
            ("webSocket.closeTimeout", webSocket.closeTimeout),
        ]
        var problems = counts.filter { $0.1 < 1 }.map { "\($0.0) is \($0.1), but must be at least 1." }
        problems += durations.filter { $0.1 <= .zero }.map { "\($0.0) is \($0.1), but must be longer than nothing." }
        if maximumBodySize < 0 { problems.append("maximumBodySize is \(maximumBodySize), but must not be negative.") }
        let compression = webSocket.compression
        if !(9...15).contains(compression.windowBits) {
            problems.append("webSocket.compression.windowBits is \(compression.windowBits), but must be 9 to 15.")
        }
        if !(1...9).contains(compression.memoryLevel) || !(1...9).contains(compression.level) {
            problems.append("webSocket.compression.level and memoryLevel must be 1 to 9.")
        }
        guard problems.isEmpty else { throw Problem(description: problems.joined(separator: " ")) }
    }
}
