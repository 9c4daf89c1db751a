import CLinux
import Glibc
import Synchronization

/// Messages from other threads to the reactor's thread.
package final class Mailbox: Sendable {
    /// What other threads have to say.
    enum Message: Sendable {
        /// A child has ended and waits to be reaped.
        case processEnded(pid_t)
        /// Somebody asks the server to stop.
        case stop
    }

    private let messages = Mutex<[Message]>([])
    /// Readable while there are messages.
    let descriptor: Int32

    /// Makes an empty mailbox.
    package init() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
    }

    deinit { close(descriptor) }

    /// Leaves a message.
    ///
    /// From any thread.
    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    /// Takes every message.
    ///
    /// On the reactor's thread.
    func takeAll() -> [Message] {
        var count: UInt64 = 0
        _ = read(descriptor, &count, 8)
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
