import Synchronization

/// An HTTP/1.1 and WebSocket server over a group of loops.
///
/// Made, it listens: the kernel queues connections. It accepts them between ``startAccepting()`` and ``stopAccepting()``.
package final class HTTPServer: Sendable {
    /// Where to listen.
    package enum Endpoint: Sendable, Equatable {
        /// Bind a host (a numeric address, `localhost`, or empty for all) and a port; port 0 lets the kernel choose.
        case address(host: String, port: UInt16)
        /// A listening socket that the parent process has opened.
        case inherited(descriptor: Int32)
    }

    /// The loops that serve connections.
    package let group: EventLoopGroup
    /// The address that is listened on, with the port that the kernel chose.
    package let address: SocketAddress
    private let listener: Listener
    private let workers: [HTTPWorker]

    /// Listens, without accepting yet.
    /// - Throws: ``Errno`` when the socket cannot be opened, ``HTTPServerConfiguration/Problem`` when a setting makes no sense.
    package init(
        _ endpoint: Endpoint,
        configuration: HTTPServerConfiguration = HTTPServerConfiguration(),
        group: EventLoopGroup,
        handler: any HTTPHandler
    ) throws {
        try configuration.validate()
        let descriptor: FileDescriptor
        switch endpoint {
        case .address(let host, let port):
            descriptor = try FileDescriptor.listen(host: host, port: port, backlog: configuration.backlog)
        case .inherited(let number):
            descriptor = FileDescriptor(number)
            try descriptor.adoptListener()
        }
        let workers = group.loops.map { HTTPWorker(loop: $0, configuration: configuration, handler: handler) }
        let dispatch = ConnectionDispatch(workers, limit: configuration.maximumConnections)
        self.group = group
        self.workers = workers
        address = try descriptor.localAddress()
        listener = Listener(descriptor, loop: group.loops[0]) { dispatch.assign($0, from: $1) }
    }

    /// The socket passed by the `LISTEN_FDS` convention of systemd, which the development server follows too: descriptor 3,
    /// if there is one and `LISTEN_PID`, when set, is this process.
    package static func inheritedEndpoint(environment: [String: String]) -> Endpoint? {
        guard let count = environment["LISTEN_FDS"].flatMap({ Int($0) }), count >= 1 else { return nil }
        if let owner = environment["LISTEN_PID"], owner != String(ProcessIdentity.current) { return nil }
        return .inherited(descriptor: 3)
    }

    /// How many connections are open.
    package var connectionCount: Int { workers.reduce(0) { $0 + $1.connectionCount } }

    // MARK: - Life

    /// Begins to accept connections.
    package func startAccepting() { listener.loop.execute { [listener] in listener.start() } }

    /// Stops accepting; open connections go on, and the kernel goes on queueing for another process with the same socket.
    package func stopAccepting() async { await onListener { $0.stop() } }

    /// Ends gracefully: stops accepting, finishes running requests, closes WebSockets with a code; after the deadline
    /// what is left is cut.
    package func stop(webSocketCode: WebSocketCloseCode = .goingAway, within deadline: Duration = .seconds(10)) async {
        await onListener { $0.close() }
        let workers = workers
        listener.loop.execute { [loop = listener.loop] in
            loop.schedule(after: deadline) { for worker in workers { worker.abort() } }
        }
        await withTaskGroup(of: Void.self) { group in
            for worker in workers { group.addTask { await worker.drain(webSocketCode: webSocketCode) } }
        }
    }

    private func onListener(_ action: @escaping @Sendable (Listener) -> Void) async {
        await withCheckedContinuation { continuation in
            listener.loop.execute { [listener] in
                action(listener)
                continuation.resume()
            }
        }
    }
}
