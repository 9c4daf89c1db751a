@preconcurrency import Dispatch
import Foundation

/// Calls a function when the process is asked to end (SIGTERM, SIGINT), and ends it at once when it is asked again.
final class TerminationSignals: Sendable {
    private let sources: [any DispatchSourceSignal]

    /// Begins to watch.
    /// - Parameter action: Called once, on a queue of its own.
    init(_ action: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "djust.signals")
        sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            let count = Count()
            source.setEventHandler {
                count.value += 1
                if count.value > 1 { exit(130) }
                action()
            }
            source.resume()
            return source
        }
    }

    /// Watches no more.
    func cancel() {
        for source in sources { source.cancel() }
    }

    /// How often a signal has come.
    ///
    /// Safety: used on the signals' serial queue only.
    private final class Count: @unchecked Sendable {
        var value = 0
    }
}
