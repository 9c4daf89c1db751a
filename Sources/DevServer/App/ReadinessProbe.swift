import CLinux
import Glibc

/// Asks the app for a page until it answers, so that "ready" is what a browser would find.
final class ReadinessProbe {
    /// Time between two attempts.
    private static let interval: Duration = .milliseconds(20)

    private let reactor: Reactor
    private let address: (host: String, port: UInt16)
    private let onAnswer: () -> Void
    private var connection: Descriptor?
    private var isDone = false

    /// Begins to ask; `onAnswer` is called once, when anything that speaks HTTP has answered.
    init(_ address: (host: String, port: UInt16), on reactor: Reactor, onAnswer: @escaping () -> Void) {
        self.address = address
        self.reactor = reactor
        self.onAnswer = onAnswer
        attempt()
    }

    deinit { cancel() }

    /// Stops asking.
    func cancel() {
        isDone = true
        drop()
    }

    private func attempt() {
        guard !isDone else { return }
        do throws(SystemError) {
            connection = try SocketAddress.first(host: address.host, port: address.port, passive: false) {
                family,
                address,
                length throws(SystemError) in
                let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
                let descriptor = try Descriptor(socket(family, type, 0), from: "socket")
                // The kernel completes the connection by itself: the socket listens whoever accepts.
                guard connect(descriptor.number, address, length) == 0 else { throw SystemError("connect") }
                descriptor.makeNonblocking()
                return descriptor
            }
        } catch {
            return retry()
        }
        guard let connection else { return }
        let request = "GET /_djust/ready HTTP/1.1\r\nHost: \(address.host)\r\nConnection: close\r\n\r\n"
        guard connection.send(Array(request.utf8)[...]) != nil else { return retry() }
        reactor.watch(connection.number, for: .reading) { [weak self] _ in self?.read() }
    }

    private func read() {
        switch connection?.read(limit: 16) {
        case .bytes(let bytes) where bytes.starts(with: "HTTP/1.".utf8):
            cancel()
            onAnswer()
        case .wouldBlock: break
        default: retry()
        }
    }

    private func retry() {
        drop()
        reactor.schedule(after: Self.interval) { [weak self] in self?.attempt() }
    }

    private func drop() {
        if let connection { reactor.unwatch(connection.number) }
        connection = nil
    }
}
