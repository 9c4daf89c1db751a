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
    /// Reads over the bytes of a buffer, from its start, as many as it has.
    /// - Returns: How many bytes came, 0 at the end, nil when it would block.
    package func read(into buffer: inout [UInt8]) throws(Errno) -> Int? {
        let count = buffer.withUnsafeMutableBytes { bytes in
            retryingInterrupts { Glibc.read(number, bytes.baseAddress, bytes.count) }
        }
        if count >= 0 { return count }
        if errno == EAGAIN || errno == EWOULDBLOCK { return nil }
        throw .last("read")
    }

    /// Sends bytes to a socket, without a signal when the peer is gone.
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - start: The first byte to send.
    ///   - isMoreComing: Whether the kernel should wait for what follows before it sends a packet that is not full.
    /// - Returns: How many bytes went out, or nil when it would block.
    /// - Throws: When the connection is broken.
    package func send(_ bytes: [UInt8], from start: Int = 0, isMoreComing: Bool = false) throws(Errno) -> Int? {
        let flags = Int32(MSG_NOSIGNAL) | (isMoreComing ? Int32(MSG_MORE) : 0)
        let count = bytes.withUnsafeBytes { buffer in
            let rest = UnsafeRawBufferPointer(rebasing: buffer.dropFirst(start))
            return retryingInterrupts { Glibc.send(number, rest.baseAddress, rest.count, flags) }
        }
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
