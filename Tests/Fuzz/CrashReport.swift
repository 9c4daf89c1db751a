import Glibc

/// Says which case was running when the process is killed by a trap or an overflow of the stack.
enum CrashReport {
    /// What the handler writes: made beforehand, as a signal handler can do little more than write.
    nonisolated(unsafe) private static let message = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    nonisolated(unsafe) private static var count = 0
    private static let capacity = 64
    private static let stackSize = 1 << 16

    /// Catches the signals of traps, on a stack of their own.
    static func install() {
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
        stack.ss_size = stackSize
        sigaltstack(&stack, nil)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { signal in
            write(STDOUT_FILENO, CrashReport.message, CrashReport.count)
            // The handler is gone by now, so this is the end.
            raise(signal)
        }
        action.sa_flags = SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
        for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] { sigaction(signal, &action, nil) }
    }

    /// Notes which case begins.
    static func begin(_ seed: UInt64) {
        let text = Array("case \(seed): the process is killed\n".utf8.prefix(capacity))
        message.update(from: text, count: text.count)
        count = text.count
    }
}
