/// A listening socket: hands connections over while it accepts.
///
/// - Note: Confined to its loop between `start` and `stop`.
final class Listener: PollTarget, @unchecked Sendable {
    // Safety: after `init` every access is on the loop's thread, which `start` and `stop` assert.

    let loop: EventLoop
    private var descriptor: FileDescriptor?
    private var token: PollToken?
    private var pause: LoopTimer?
    private let accepted: @Sendable (consuming FileDescriptor, SocketAddress) -> Void

    /// How many connections are taken in one turn.
    private static let acceptsPerTurn = 64
    /// How long to wait when the process has no descriptors left; asking again at once would only burn the processor.
    private static let exhaustionPause: Duration = .milliseconds(100)

    /// Takes over a listening socket.
    init(
        _ descriptor: consuming FileDescriptor,
        loop: EventLoop,
        accepted: @escaping @Sendable (consuming FileDescriptor, SocketAddress) -> Void
    ) {
        self.loop = loop
        self.accepted = accepted
        self.descriptor = consume descriptor
    }

    /// Begins to accept.
    func start() {
        loop.assertCurrent()
        guard token == nil, let number = descriptor?.number else { return }
        token = try? loop.poller.add(number, for: .readable, target: self)
    }

    /// Stops accepting; the kernel goes on queueing.
    func stop() {
        loop.assertCurrent()
        pause?.cancel()
        pause = nil
        if let token, let number = descriptor?.number { loop.poller.remove(number, token: token) }
        token = nil
    }

    /// Stops accepting and closes this process's end of the socket.
    func close() {
        stop()
        descriptor = nil
    }

    func ready(_ events: ReadyEvents) {
        for _ in 0..<Self.acceptsPerTurn {
            do {
                switch try accept() {
                case .connection(let connection, let address): accepted(connection, address)
                case .nothing: return
                case .exhausted: return rest()
                }
            } catch {
                return rest()
            }
        }
    }

    private func accept() throws(Errno) -> FileDescriptor.Accepted {
        switch descriptor {
        case .some(let socket): try socket.accept()
        case .none: .nothing
        }
    }

    private func rest() {
        stop()
        pause = loop.schedule(after: Self.exhaustionPause) { [weak self] in self?.start() }
    }
}
