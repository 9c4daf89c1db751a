import CLinux
import Glibc

/// A system call that failed.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The call, and what it was about.
    let call: String
    /// The value of `errno`.
    let code: Int32

    /// Takes the error that the calling thread's last system call left.
    init(_ call: String, code: Int32 = errno) {
        self.call = call
        self.code = code
    }

    package var description: String { "\(call): \(String(cString: strerror(code)))" }
}
