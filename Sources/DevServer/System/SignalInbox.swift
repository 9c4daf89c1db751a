import CLinux
import Glibc
import Synchronization

/// The pipe that the signal handler writes to; -1 while nobody listens.
///
/// A signal handler may touch next to nothing: this number, and `write`.
private let signalPipe = Atomic<Int32>(-1)

/// Turns signals into bytes that the reactor reads.
///
/// A handler and a pipe, rather than `signalfd`, because that needs the signal blocked in every thread of the process,
/// and Swift's own threads are running before we are.
final class SignalInbox {
    private let reading: Descriptor
    private let writing: Descriptor
    private let signals: [Int32]
    private var previous: [(Int32, sigaction)] = []
    private let reactor: Reactor

    /// Takes over signals until `close()`.
    init(_ signals: [Int32], on reactor: Reactor, handler: @escaping (Int32) -> Void) throws(SystemError) {
        let pipe = try Descriptor.pipe()
        reading = pipe.reading
        writing = pipe.writing
        self.signals = signals
        self.reactor = reactor
        reading.makeNonblocking()
        writing.makeNonblocking()
        signalPipe.store(writing.number, ordering: .sequentiallyConsistent)
        reactor.watch(reading.number, for: .reading) { [reading] _ in
            guard case .bytes(let bytes) = reading.read(limit: 64) else { return }
            for byte in bytes { handler(Int32(byte)) }
        }
        for signal in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                let savedError = errno
                var byte = UInt8(truncatingIfNeeded: number)
                let pipe = signalPipe.load(ordering: .relaxed)
                if pipe >= 0 { _ = write(pipe, &byte, 1) }
                errno = savedError
            }
            action.sa_flags = SA_RESTART
            var old = sigaction()
            if sigaction(signal, &action, &old) == 0 { previous.append((signal, old)) }
        }
        Self.unblock(signals)
    }

    /// Lets signals through that the parent process held back for itself and for what it started.
    private static func unblock(_ signals: [Int32]) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Gives the signals back to whoever had them.
    func close() {
        for (signal, old) in previous {
            var old = old
            sigaction(signal, &old, nil)
        }
        previous = []
        signalPipe.store(-1, ordering: .sequentiallyConsistent)
        reactor.unwatch(reading.number)
    }
}
