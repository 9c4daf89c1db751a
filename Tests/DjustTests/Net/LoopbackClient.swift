import Glibc

/// A blocking client on the loopback interface, for tests of servers.
final class LoopbackClient {
    private let number: Int32
    private var buffer: [UInt8] = []

    /// Connects; a port that nobody listens on gives nil.
    init?(port: UInt16, receiveBuffer: Int32? = nil) {
        number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer { setsockopt(number, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        // Never waited for but by a test that fails: it only keeps such a test from waiting for ever.
        var timeout = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0 {
            Glibc.close(number)
            return nil
        }
    }

    deinit { Glibc.close(number) }

    /// Sends all bytes, or as many as the peer takes.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(number, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Sends text.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Ends our half.
    func endSending() { shutdown(number, Int32(SHUT_WR)) }

    /// Breaks the connection: the peer sees a reset.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(number, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        shutdown(number, Int32(SHUT_RD))
        dup2(open("/dev/null", O_RDONLY), number)
    }

    /// The next bytes, exactly as many; fewer when the peer ends or the time is up.
    func read(_ count: Int) -> [UInt8] {
        while buffer.count < count, fill() {}
        defer { buffer.removeFirst(min(count, buffer.count)) }
        return Array(buffer.prefix(count))
    }

    /// Everything until the peer ends.
    func readToEnd() -> String {
        while fill() {}
        defer { buffer = [] }
        return String(decoding: buffer, as: UTF8.self)
    }

    /// One HTTP response with its `Content-Length`.
    func readResponse(isHead: Bool = false) -> (head: String, body: [UInt8]) {
        let end = Array("\r\n\r\n".utf8)
        var head = ""
        while true {
            if let position = buffer.indices.first(where: { buffer[$0...].starts(with: end) }) {
                head = String(decoding: buffer[..<position], as: UTF8.self)
                buffer.removeFirst(position + 4)
                break
            }
            guard fill() else { return (String(decoding: buffer, as: UTF8.self), []) }
        }
        let length = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }.flatMap {
            Int($0.dropFirst(16))
        }
        return (head, isHead ? [] : read(length ?? 0))
    }

    /// One WebSocket frame: its first byte and its payload.
    func readFrame() -> (first: UInt8, payload: [UInt8])? {
        let start = read(2)
        guard start.count == 2 else { return nil }
        var length = Int(start[1])
        if length == 126 { length = read(2).reduce(0) { $0 << 8 | Int($1) } }
        if length == 127 { length = read(8).reduce(0) { $0 << 8 | Int($1) } }
        return (start[0], read(length))
    }

    private func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.recv(number, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer.append(contentsOf: chunk[..<count])
        return true
    }
}
