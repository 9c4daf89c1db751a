/// What waits to be sent on a socket: bytes, small pieces put together, and parts of files.
struct OutputQueue {
    private enum Piece {
        case bytes([UInt8])
        case file(FileBody)
    }

    /// Bytes at the front, of which `sent` are gone.
    private var front: [UInt8] = []
    private var sent = 0
    /// What follows, in order; `start` pieces are gone.
    private var pieces: [Piece] = []
    private var start = 0
    private var fileSent = 0

    /// How many bytes wait.
    private(set) var count = 0

    /// A piece up to this size is copied behind the bytes before it, so that both go in one call.
    private static let joinLimit = 16_384
    /// Capacity that an idle connection keeps.
    private static let idleCapacity = 1_024

    var isEmpty: Bool { count == 0 }

    /// Adds bytes; large ones are kept, not copied.
    mutating func append(_ bytes: [UInt8]) {
        count += bytes.count
        if start == pieces.count, front.count - sent + bytes.count <= Self.joinLimit || front.isEmpty {
            if front.isEmpty, front.capacity < bytes.count { front = bytes } else { front.append(contentsOf: bytes) }
        } else {
            pieces.append(.bytes(bytes))
        }
    }

    /// Adds a part of a file.
    mutating func append(_ file: FileBody) {
        count += file.count
        pieces.append(.file(file))
    }

    /// Sends until the socket takes no more or the limit is reached.
    /// - Returns: Whether something is left that must wait for the socket, or for the next turn.
    mutating func send(to socket: borrowing FileDescriptor, limit: Int) throws(Errno) -> Bool {
        var left = limit
        while count > 0, left > 0 {
            if sent < front.count {
                let more = start < pieces.count
                let from = sent
                guard let gone = try socket.send(front, from: from, isMoreComing: more) else { return true }
                sent += gone
                count -= gone
                left -= gone
            } else if !(try nextPiece(to: socket, left: &left)) {
                return true
            }
        }
        if count == 0 { reset() }
        return count > 0
    }

    /// Moves on to the next piece, or sends more of the file that is the next piece.
    private mutating func nextPiece(to socket: borrowing FileDescriptor, left: inout Int) throws(Errno) -> Bool {
        guard start < pieces.count else {
            count = 0
            return true
        }
        switch pieces[start] {
        case .bytes(let bytes):
            front = bytes
            sent = 0
            start += 1
        case .file(let file):
            let chunk = min(left, file.count - fileSent)
            guard let gone = try file.send(to: socket, from: file.offset + fileSent, atMost: chunk) else {
                return false
            }
            // A file that has become shorter cannot fill the length that was announced.
            guard gone > 0 else { throw .fileShrank }
            fileSent += gone
            count -= gone
            left -= gone
            if fileSent == file.count {
                start += 1
                fileSent = 0
            }
        }
        return true
    }

    private mutating func reset() {
        front.removeAll(keepingCapacity: front.capacity <= Self.idleCapacity)
        pieces.removeAll()
        start = 0
        sent = 0
        fileSent = 0
    }
}
