/// A part of an open file as the content of a response; the file closes with the last reference.
package final class FileBody: Sendable {
    private let descriptor: FileDescriptor
    /// Where the part starts.
    package let offset: Int
    /// How many bytes it has.
    package let count: Int

    /// Takes an open file.
    package init(_ descriptor: consuming FileDescriptor, offset: Int = 0, count: Int) {
        self.descriptor = descriptor
        self.offset = max(0, offset)
        self.count = max(0, count)
    }

    /// Sends some of the file from a position, straight from the page cache.
    /// - Returns: How many bytes went out, or nil when the socket would block.
    func send(to socket: borrowing FileDescriptor, from position: Int, atMost limit: Int) throws(Errno) -> Int? {
        try descriptor.sendFile(to: socket, from: position, count: limit)
    }

    /// Reads the file from its start to its end.
    func readAll(limit: Int) throws(Errno) -> [UInt8] { try descriptor.readAll(limit: limit) }
}
