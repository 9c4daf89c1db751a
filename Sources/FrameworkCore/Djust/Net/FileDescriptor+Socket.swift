import CLinux
import Glibc

// MARK: - Sockets

extension FileDescriptor {
    /// What a listening socket had to give.
    enum Accepted: ~Copyable {
        /// A connection, non-blocking.
        case connection(FileDescriptor, SocketAddress)
        /// Nothing now.
        case nothing
        /// The process or the system has no descriptors or memory left; trying again at once is useless.
        case exhausted
    }

    /// Takes the next connection from a listening socket.
    func accept() throws(Errno) -> Accepted {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let accepted = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                retryingInterrupts { accept4(number, address, &length, flags) }
            }
        }
        if accepted >= 0 { return .connection(FileDescriptor(accepted), SocketAddress(storage)) }
        switch errno {
        // A connection that broke while it waited is as good as none (accept(2)).
        case EAGAIN, EWOULDBLOCK, ECONNABORTED, EPROTO, ENETDOWN, EHOSTDOWN, EHOSTUNREACH, ENETUNREACH: return .nothing
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
        default: throw .last("accept4")
        }
    }

    /// Opens a listening socket.
    /// - Throws: The call that failed: a host that is no address, a port that is taken.
    static func listen(host: String, port: UInt16, backlog: Int) throws(Errno) -> FileDescriptor {
        let (storage, length) = try SocketAddress.resolve(host: host, port: port)
        let family = Int32(storage.ss_family)
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let opened = Glibc.socket(family, type, 0)
        guard opened >= 0 else { throw .last("socket") }
        let descriptor = FileDescriptor(opened)
        try descriptor.setOption(SOL_SOCKET, SO_REUSEADDR, 1)
        // `::` also takes IPv4, so that one socket serves every client.
        if family == AF_INET6 { try descriptor.setOption(Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
        let bound = withUnsafePointer(to: storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.bind(opened, $0, length) }
        }
        guard bound == 0 else { throw .last("bind") }
        guard Glibc.listen(opened, Int32(clamping: backlog)) == 0 else { throw .last("listen") }
        return descriptor
    }

    /// Makes an inherited listening socket ours: not blocking, not inherited further.
    func adoptListener() throws(Errno) {
        var isListening: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(number, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &length) == 0 else {
            throw .last("getsockopt")
        }
        guard isListening != 0 else { throw Errno(EINVAL, "getsockopt(SO_ACCEPTCONN)") }
        let flags = fcntl(number, F_GETFL)
        guard flags >= 0, fcntl(number, F_SETFL, flags | O_NONBLOCK) >= 0, fcntl(number, F_SETFD, FD_CLOEXEC) >= 0
        else {
            throw .last("fcntl")
        }
    }

    /// The address that the socket is bound to.
    func localAddress() throws(Errno) -> SocketAddress {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(number, $0, &length) }
        }
        guard result == 0 else { throw .last("getsockname") }
        return SocketAddress(storage)
    }

    /// Sends small writes at once; they are already gathered per turn of the loop.
    func disableDelay() { try? setOption(Int32(IPPROTO_TCP), TCP_NODELAY, 1) }

    /// Ends our half of the connection, so that the peer reads the end after what was sent.
    func shutDownWriting() { _ = Glibc.shutdown(number, Int32(SHUT_WR)) }

    /// The error that broke the connection, cleared by asking.
    func pendingError() -> Errno {
        var code: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        _ = getsockopt(number, SOL_SOCKET, SO_ERROR, &code, &length)
        return Errno(code == 0 ? ECONNRESET : code, "connection")
    }

    private func setOption(_ level: Int32, _ name: Int32, _ value: Int32) throws(Errno) {
        var value = value
        guard setsockopt(number, level, name, &value, socklen_t(MemoryLayout<Int32>.size)) == 0 else {
            throw .last("setsockopt")
        }
    }
}

// MARK: - Addresses

extension SocketAddress {
    /// Reads the kernel's form; anything but IPv4 and IPv6 is unknown.
    init(_ storage: sockaddr_storage) {
        var storage = storage
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN) + 1)
        let (host, port) = withUnsafeBytes(of: &storage) { bytes -> (String, UInt16) in
            // Both families have the port after the family, in network order.
            let port = UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
            let offset: Int
            switch Int32(bytes.loadUnaligned(as: sa_family_t.self)) {
            case AF_INET: offset = 4
            case AF_INET6: offset = 8
            default: return ("", 0)
            }
            let family = offset == 4 ? AF_INET : AF_INET6
            guard let base = bytes.baseAddress,
                inet_ntop(family, base + offset, &text, socklen_t(text.count)) != nil
            else { return ("", 0) }
            return (String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self), port)
        }
        // An IPv4 client of a socket that takes both families.
        self.init(
            host: host.hasPrefix("::ffff:") && host.utf8.contains(0x2E) ? String(host.dropFirst(7)) : host,
            port: port
        )
    }

    /// The kernel's form of a numeric address, `localhost` or an empty host (every address).
    static func resolve(host: String, port: UInt16) throws(Errno) -> (sockaddr_storage, socklen_t) {
        var host = host == "localhost" ? "127.0.0.1" : host.isEmpty ? "::" : host
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        var storage = sockaddr_storage()
        var version4 = sockaddr_in()
        if inet_pton(AF_INET, host, &version4.sin_addr) == 1 {
            version4.sin_family = sa_family_t(AF_INET)
            version4.sin_port = port.bigEndian
            withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: version4, as: sockaddr_in.self) }
            return (storage, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
        var version6 = sockaddr_in6()
        guard inet_pton(AF_INET6, host, &version6.sin6_addr) == 1 else { throw Errno(EINVAL, "inet_pton(\(host))") }
        version6.sin6_family = sa_family_t(AF_INET6)
        version6.sin6_port = port.bigEndian
        withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: version6, as: sockaddr_in6.self) }
        return (storage, socklen_t(MemoryLayout<sockaddr_in6>.size))
    }
}
