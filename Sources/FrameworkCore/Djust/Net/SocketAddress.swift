import Glibc

/// An address of the Internet and a port.
public struct SocketAddress: Sendable, Hashable, CustomStringConvertible {
    /// The address as text: `127.0.0.1`, `::1`; empty when unknown.
    public let host: String
    /// The port.
    public let port: UInt16

    /// Makes an address from text.
    public init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// No address: a request that came over no socket.
    public static let unknown = SocketAddress(host: "", port: 0)

    /// Host and port as in a URL: `[::1]:8000`.
    public var description: String { host.utf8.contains(0x3A) ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
