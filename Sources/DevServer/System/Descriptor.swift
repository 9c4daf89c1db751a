import CLinux
import Glibc

/// An open file descriptor, closed when its last owner lets go of it.
///
/// Our own descriptors live at 10 and above and are closed in children, so that the low numbers are free for
/// what a child is given on purpose.
final class Descriptor {
    /// The lowest number that a descriptor of ours has.
    private static let floor: Int32 = 10

    /// The descriptor, or -1 once closed.
    private(set) var number: Int32

    /// Takes over a descriptor that a system call has just made.
    /// - Throws: `SystemError` when the call failed, that is when the number is negative.
    init(_ raw: Int32, from call: String) throws(SystemError) {
        guard raw >= 0 else { throw SystemError(call) }
        let moved = fcntl(raw, F_DUPFD_CLOEXEC, Self.floor)
        let failure = SystemError("fcntl")
        Glibc.close(raw)
        guard moved >= 0 else { throw failure }
        number = moved
    }

    deinit { close() }

    /// Closes the descriptor; a second time does nothing.
    func close() {
        guard number >= 0 else { return }
        Glibc.close(number)
        number = -1
    }

    /// Makes reads and writes return at once.
    func makeNonblocking() {
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }

    // MARK: - Reading and writing

    /// What a read found.
    enum ReadResult {
        case bytes([UInt8])
        case wouldBlock
        case end
    }

    /// Reads at most `limit` bytes.
    ///
    /// Errors count as the end.
    func read(limit: Int = 65_536) -> ReadResult {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var got: Int
            repeat { got = Glibc.read(number, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
            failure = got < 0 ? errno : 0
            count = max(got, 0)
        }
        if failure == EAGAIN { return .wouldBlock }
        return bytes.isEmpty ? .end : .bytes(bytes)
    }

    /// Sends to a socket without waiting and without SIGPIPE; answers how many bytes went, or nil on a broken socket.
    func send(_ bytes: ArraySlice<UInt8>) -> Int? {
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let sent = bytes.withUnsafeBytes { buffer in
            var count: Int
            repeat {
                count = Glibc.send(number, buffer.baseAddress, buffer.count, flags)
            } while count < 0 && errno == EINTR
            return count
        }
        if sent >= 0 { return sent }
        return errno == EAGAIN ? 0 : nil
    }

    // MARK: - Making pairs

    /// A pipe: what is written to the second is read from the first.
    static func pipe() throws(SystemError) -> (reading: Descriptor, writing: Descriptor) {
        var numbers: [Int32] = [-1, -1]
        guard Glibc.pipe(&numbers) == 0 else { throw SystemError("pipe") }
        let reading = try Descriptor(numbers[0], from: "pipe")
        return (reading, try Descriptor(numbers[1], from: "pipe"))
    }

    /// Two connected stream sockets.
    static func socketPair() throws(SystemError) -> (Descriptor, Descriptor) {
        var numbers: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &numbers) == 0 else {
            throw SystemError("socketpair")
        }
        let first = try Descriptor(numbers[0], from: "socketpair")
        return (first, try Descriptor(numbers[1], from: "socketpair"))
    }
}
