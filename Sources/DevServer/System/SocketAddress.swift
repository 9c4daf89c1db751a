import CLinux
import Glibc

/// Finds the addresses of a host.
enum SocketAddress {
    /// Calls a body with the addresses of a host, IPv4 first, until it succeeds; answers what it made.
    /// - Throws: What the body threw for the first address, or the failure to find any.
    static func first<Result>(
        host: String,
        port: UInt16,
        passive: Bool,
        _ body: (Int32, UnsafePointer<sockaddr>, socklen_t) throws(SystemError) -> Result
    ) throws(SystemError) -> Result {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = passive ? AI_PASSIVE : 0
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host.isEmpty ? nil : host, String(port), &hints, &list)
        guard code == 0 else { throw SystemError("looking up '\(host)'", code: code == EAI_SYSTEM ? errno : ENOENT) }
        defer { freeaddrinfo(list) }

        var found: [addrinfo] = []
        var next = list
        while let entry = next?.pointee {
            found.append(entry)
            next = entry.ai_next
        }
        var failure: SystemError?
        for family in [AF_INET, AF_INET6] {
            for entry in found where entry.ai_family == family {
                guard let address = entry.ai_addr else { continue }
                do {
                    return try body(family, address, entry.ai_addrlen)
                } catch {
                    failure = failure ?? error
                }
            }
        }
        throw failure ?? SystemError("looking up '\(host)'", code: ENOENT)
    }
}
