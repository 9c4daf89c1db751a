import CLinux
import Glibc

/// An open file descriptor; closes when it goes out of scope.
package struct FileDescriptor: ~Copyable, Sendable {
    /// The kernel's number.
    package let number: Int32

    /// Takes over an open descriptor.
    package init(_ number: Int32) { self.number = number }

    deinit { _ = Glibc.close(number) }

    /// Gives the number away without closing it.
    package consuming func release() -> Int32 {
        let number = number
        discard self
        return number
    }
}

// MARK: - Reading and writing

extension FileDescriptor {
    /// Reads into a buffer.
    /// - Returns: How many bytes came, 0 at the end, nil when it would block.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int? {
        let count = retryingInterrupts { Glibc.read(number, buffer.baseAddress, buffer.count) }
        if count >= 0 { return count }
        if errno == EAGAIN || errno == EWOULDBLOCK { return nil }
        throw .last("read")
    }

    /// Sends bytes to a socket, without a signal when the peer is gone.
    /// - Returns: How many bytes went out, or nil when it would block.
    package func send(_ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int? {
        let count = retryingInterrupts { Glibc.send(number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL)) }
        if count >= 0 { return count }
        if errno == EAGAIN || errno == EWOULDBLOCK { return nil }
        throw .last("send")
    }

    /// Sends a part of this file to a socket, without a copy through this process.
    /// - Returns: How many bytes went out, 0 when the file has ended, nil when the socket would block.
    package func sendFile(to socket: borrowing FileDescriptor, from position: Int, count: Int) throws(Errno) -> Int? {
        var offset = off_t(position)
        let target = socket.number
        let sent = retryingInterrupts { CLinux.sendfile(target, number, &offset, count) }
        if sent >= 0 { return sent }
        if errno == EAGAIN || errno == EWOULDBLOCK { return nil }
        throw .last("sendfile")
    }
}
