import CLinux
import Glibc

/// The supervisor's end of the socket that it shares with one app.
final class ControlChannel {
    private let descriptor: Descriptor
    private let reactor: Reactor
    private let onReport: (ControlReport) -> Void
    private var splitter = LineSplitter()
    private var unsent: [UInt8] = []

    /// Takes one end of a pair of sockets.
    init(_ descriptor: Descriptor, on reactor: Reactor, onReport: @escaping (ControlReport) -> Void) {
        self.descriptor = descriptor
        self.reactor = reactor
        self.onReport = onReport
        descriptor.makeNonblocking()
        reactor.watch(descriptor.number, for: .reading) { [weak self] ready in self?.handle(ready) }
    }

    deinit { close() }

    /// Sends a command; what the app does not take at once is kept for it.
    func send(_ command: ControlCommand) {
        guard descriptor.number >= 0 else { return }
        unsent.append(contentsOf: command.line)
        flush()
    }

    /// Closes the channel; an app takes that as the end of its supervisor.
    func close() {
        guard descriptor.number >= 0 else { return }
        reactor.unwatch(descriptor.number)
        descriptor.close()
    }

    private func handle(_ ready: Reactor.Interest) {
        if ready.contains(.writing) { flush() }
        guard ready.contains(.reading) else { return }
        switch descriptor.read() {
        case .bytes(let bytes): for line in splitter.take(bytes) { ControlReport(line: line).map(onReport) }
        case .wouldBlock: break
        case .end: close()
        }
    }

    private func flush() {
        guard let sent = descriptor.send(unsent[...]) else { return close() }
        unsent.removeFirst(sent)
        reactor.change(descriptor.number, to: unsent.isEmpty ? .reading : [.reading, .writing])
    }
}
