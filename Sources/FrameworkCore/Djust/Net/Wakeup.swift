import CLinux
import Glibc

/// What ends a loop's sleep from another thread: an eventfd.
final class Wakeup: PollTarget, @unchecked Sendable {
    // Safety: `signal` only writes to the descriptor, which the kernel synchronises; the rest is used on the loop.

    private let descriptor: FileDescriptor
    private var isSignalled = false

    init() throws(Errno) {
        let number = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard number >= 0 else { throw .last("eventfd") }
        descriptor = FileDescriptor(number)
    }

    /// The descriptor to watch.
    var number: Int32 { descriptor.number }

    /// Wakes the loop, now or in its next turn.
    func signal() {
        var one: UInt64 = 1
        _ = retryingInterrupts { Glibc.write(descriptor.number, &one, MemoryLayout<UInt64>.size) }
    }

    func ready(_ events: ReadyEvents) {
        var count: UInt64 = 0
        _ = retryingInterrupts { Glibc.read(descriptor.number, &count, MemoryLayout<UInt64>.size) }
        isSignalled = true
    }

    /// Whether there was a signal since the last call.
    func takeSignal() -> Bool {
        defer { isSignalled = false }
        return isSignalled
    }
}
