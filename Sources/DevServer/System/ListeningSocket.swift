import CLinux
import Glibc

/// The socket that browsers connect to.
///
/// It stays open across every swap, so that no connection is ever refused.
final class ListeningSocket {
    /// How many ports above the wanted one are tried before the kernel chooses.
    private static let attempts: UInt16 = 100

    /// The socket; passed to every app.
    let descriptor: Descriptor
    /// The port that it really has.
    let port: UInt16
    private let host: String

    private init(_ descriptor: Descriptor, host: String) {
        self.descriptor = descriptor
        self.host = host
        port = Self.boundPort(of: descriptor)
    }

    /// Opens the wanted port, or the next free one.
    ///
    /// `onBusy` is told about a port that is taken, who has it, and which one is used instead.
    ///
    /// - Returns: The socket, listening.
    /// - Throws: `ServeError` when there is nothing to open.
    static func open(
        host: String,
        port: UInt16,
        strict: Bool,
        onBusy: (UInt16, PortOwner?, UInt16?) -> Void
    ) throws -> ListeningSocket {
        var candidate = port
        var busy = false
        while true {
            do throws(SystemError) {
                let socket = ListeningSocket(try bind(host: host, port: candidate), host: host)
                if busy { onBusy(port, PortOwner.find(port: port), socket.port) }
                return socket
            } catch {
                guard error.code == EADDRINUSE, candidate != 0 else { throw failure(error, host: host, port: port) }
                if strict {
                    onBusy(port, PortOwner.find(port: port), nil)
                    throw failure(error, host: host, port: port)
                }
                busy = true
                candidate = candidate &- port < attempts && candidate < UInt16.max ? candidate + 1 : 0
            }
        }
    }

    /// The address to type into a browser.
    ///
    /// An address that means "any" is shown as this machine's own.
    var url: String {
        switch host {
        case "", "0.0.0.0": "http://127.0.0.1:\(port)"
        case "::": "http://[::1]:\(port)"
        default: host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
        }
    }

    /// Where to connect to in order to reach the socket from this machine.
    var loopback: (host: String, port: UInt16) {
        switch host {
        case "", "0.0.0.0": ("127.0.0.1", port)
        case "::": ("::1", port)
        default: (host, port)
        }
    }

    /// Whether other machines may reach the socket.
    var isExposed: Bool { !(host == "localhost" || host == "::1" || host.hasPrefix("127.")) }

    // MARK: - Opening

    private static func bind(host: String, port: UInt16) throws(SystemError) -> Descriptor {
        try SocketAddress.first(host: host, port: port, passive: true) { family, address, length throws(SystemError) in
            let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
            let descriptor = try Descriptor(socket(family, type, 0), from: "socket")
            var one: Int32 = 1
            setsockopt(descriptor.number, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
            guard Glibc.bind(descriptor.number, address, length) == 0 else { throw SystemError("bind") }
            guard listen(descriptor.number, SOMAXCONN) == 0 else { throw SystemError("listen") }
            descriptor.makeNonblocking()
            return descriptor
        }
    }

    private static func failure(_ error: SystemError, host: String, port: UInt16) -> ServeError {
        switch error.code {
        case EADDRINUSE:
            ServeError(
                id: "DJS-001",
                message: "Port \(port) is in use.",
                hint:
                    "Stop what uses it, choose another with --port, or leave --strict-port out to take the next free one."
            )
        case EACCES:
            ServeError(
                id: "DJS-002",
                message: "This user may not listen on port \(port).",
                hint: "Ports below 1024 need a privilege; choose one above with --port."
            )
        case EADDRNOTAVAIL:
            ServeError(
                id: "DJS-003",
                message: "No network interface here has the address '\(host)'.",
                hint: "Use --host 127.0.0.1 for this machine alone, or --host 0.0.0.0 for every interface."
            )
        default:
            ServeError(
                id: "DJS-004",
                message: "Cannot listen on \(host), port \(port): \(error).",
                hint: "Check --host and --port."
            )
        }
    }

    private static func boundPort(of descriptor: Descriptor) -> UInt16 {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard getsockname(descriptor.number, address, &length) == 0 else { return 0 }
                // The port has the same place in IPv4 and IPv6 addresses: after the family, in network order.
                return UnsafeRawPointer(address).loadUnaligned(fromByteOffset: 2, as: UInt16.self).bigEndian
            }
        }
    }
}
