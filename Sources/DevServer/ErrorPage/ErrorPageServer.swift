import CLinux
import Glibc

/// Answers every request on the listening socket with one page, while no app does.
final class ErrorPageServer {
    /// More connections at a time wait in the kernel.
    private static let mostConnections = 64
    /// How long a connection may take.
    private static let deadline: Duration = .seconds(5)
    /// A longer request head is answered without being read to its end.
    private static let longestHead = 1 << 16

    private struct Connection {
        var descriptor: Descriptor
        var received: [UInt8] = []
        /// What is still to be sent; nil until the request's head is complete.
        var unsent: ArraySlice<UInt8>?
        var hasSentAll = false
    }

    private let socket: ListeningSocket
    private let reactor: Reactor
    private var connections: [Int32: Connection] = [:]
    private var response: [UInt8]?

    /// Prepares a server that does not answer yet.
    init(on socket: ListeningSocket, reactor: Reactor) {
        self.socket = socket
        self.reactor = reactor
    }

    /// Whether the server answers.
    var isAnswering: Bool { response != nil }

    /// Begins to answer with a page, or goes on with another one.
    func answer(with page: ErrorPage) {
        response = page.response
        watchSocket()
    }

    /// Stops accepting; connections that have begun are answered.
    func stop() {
        response = nil
        reactor.unwatch(socket.descriptor.number)
    }

    // MARK: - Connections

    private func watchSocket() {
        guard response != nil, connections.count < Self.mostConnections else {
            return reactor.unwatch(socket.descriptor.number)
        }
        reactor.watch(socket.descriptor.number, for: .reading) { [weak self] _ in self?.accept() }
    }

    private func accept() {
        let raw = accept4(socket.descriptor.number, nil, nil, Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue))
        guard raw >= 0, let descriptor = try? Descriptor(raw, from: "accept4") else { return }
        let number = descriptor.number
        connections[number] = Connection(descriptor: descriptor)
        reactor.watch(number, for: .reading) { [weak self] ready in self?.handle(number, ready) }
        reactor.schedule(after: Self.deadline) { [weak self, weak descriptor] in
            if let descriptor, descriptor.number == number { self?.close(number) }
        }
        watchSocket()
    }

    private func handle(_ number: Int32, _ ready: Reactor.Interest) {
        if ready.contains(.writing) { send(number) }
        guard ready.contains(.reading), let connection = connections[number] else { return }
        switch connection.descriptor.read(limit: 16_384) {
        case .bytes(let bytes): if connection.unsent == nil { received(bytes, on: number) }
        case .wouldBlock: break
        case .end: close(number)
        }
    }

    private func received(_ bytes: [UInt8], on number: Int32) {
        connections[number]?.received.append(contentsOf: bytes)
        guard let head = connections[number]?.received else { return }
        let isComplete = head.suffix(bytes.count + 3).firstRange(of: Array("\r\n\r\n".utf8)) != nil
        guard isComplete || head.count > Self.longestHead else { return }
        connections[number]?.unsent = (response ?? ErrorPage(errors: []).response)[...]
        send(number)
    }

    private func send(_ number: Int32) {
        guard let connection = connections[number], let unsent = connection.unsent, !connection.hasSentAll else {
            return
        }
        guard let count = connection.descriptor.send(unsent) else { return close(number) }
        connections[number]?.unsent = unsent.dropFirst(count)
        if count == unsent.count {
            // The other end closes when it has read everything; closing first could take the answer away from it.
            connections[number]?.hasSentAll = true
            shutdown(number, Int32(SHUT_WR))
            reactor.change(number, to: .reading)
        } else {
            reactor.change(number, to: [.reading, .writing])
        }
    }

    private func close(_ number: Int32) {
        reactor.unwatch(number)
        connections[number] = nil
        watchSocket()
    }
}
