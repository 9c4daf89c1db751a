import Glibc

/// The messages between compiler and plugin: eight bytes of length, lowest first, then so many bytes of JSON.
enum PluginPipe {
    /// A longer message is no message.
    private static let limit: UInt64 = 1 << 28

    /// The next message from standard input; nil when there is none any more or what is there is no message.
    ///
    /// An empty message is the compiler's farewell.
    static func read() -> [UInt8]? {
        guard let header = read(count: 8) else { return nil }
        var count: UInt64 = 0
        for byte in header.reversed() { count = count << 8 | UInt64(byte) }
        guard 1...limit ~= count else { return nil }
        return read(count: Int(count))
    }

    /// Writes a message to standard output.
    static func write(_ message: [UInt8]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(message.count + 8)
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: message.count >> (8 * shift))) }
        bytes += message
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { exit(1) }
            written += count
        }
    }

    private static func read(count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        // Grows with what comes, so that a wrong length does not take the memory that it names.
        var buffer = [UInt8](repeating: 0, count: min(count, 1 << 16))
        while bytes.count < count {
            let wanted = min(buffer.count, count - bytes.count)
            let got = buffer.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, wanted) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            bytes += buffer[..<got]
        }
        return bytes
    }
}
