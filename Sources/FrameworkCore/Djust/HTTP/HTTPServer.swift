/// An HTTP/1.1 and WebSocket server over a group of loops.
///
/// Made, it listens: the kernel queues connections. It accepts them between ``startAccepting()`` and ``stop(webSocketCode:within:)``.
package final class HTTPServer: Sendable {
    /// Where to listen.
    package enum Endpoint: Sendable {
        /// Bind a host (a numeric address, or `localhost`) and a port; port 0 lets the kernel choose.
        case address(host: String, port: UInt16)
        /// A listening socket that the parent process has opened.
        case inherited(descriptor: Int32)
    }

    /// The loops that serve connections.
    package let group: EventLoopGroup
    /// The address that is listened on, with the port that the kernel chose.
    package let address: SocketAddress

    /// Listens, without accepting yet.
    package init(
        _ endpoint: Endpoint,
        configuration: HTTPServerConfiguration = HTTPServerConfiguration(),
        group: EventLoopGroup,
        handler: any HTTPHandler
    ) throws {
        self.group = group
        address = .unknown
    }

    /// The first socket passed by the `LISTEN_FDS` convention, if there is one and `LISTEN_PID`, when set, is this process.
    package static func inheritedEndpoint(environment: [String: String]) -> Endpoint? { nil }

    /// How many connections are open.
    package var connectionCount: Int { 0 }

    /// Begins to accept connections.
    package func startAccepting() {}

    /// Stops accepting; open connections go on, and the kernel may go on queueing for another process on the same socket.
    package func stopAccepting() async {}

    /// Ends gracefully: stops accepting, finishes running requests, closes WebSockets with a code; after the deadline
    /// what is left is cut.
    package func stop(webSocketCode: WebSocketCloseCode = .goingAway, within deadline: Duration = .seconds(10)) async {}
}
