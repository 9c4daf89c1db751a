import Glibc

/// A system call that failed: which one, and the kernel's number.
package struct Errno: Error, Hashable, Sendable, CustomStringConvertible {
    /// The number, as in errno(3).
    package let code: Int32
    /// The call that failed.
    package let call: String

    /// Makes an error.
    package init(_ code: Int32, _ call: String) {
        self.code = code
        self.call = call
    }

    /// The calling thread's last error.
    static func last(_ call: StaticString) -> Errno { Errno(errno, call.description) }

    /// A file ended before the length that was announced for it.
    static let fileShrank = Errno(EIO, "sendfile")

    /// The call, the message and the number: `bind: Address already in use (98)`.
    package var description: String { "\(call): \(String(cString: strerror(code))) (\(code))" }

    /// Whether the address is taken by another process.
    package var isAddressInUse: Bool { code == EADDRINUSE }
    /// Whether there is no such file or directory on the path.
    package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
}

/// Repeats a call that a signal has interrupted.
/// - Returns: The call's result; negative with the error in `errno` when it failed.
func retryingInterrupts<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}
