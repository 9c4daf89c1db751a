/// Which pages may open a WebSocket.
///
/// A browser sends cookies with a handshake from any page, and no other rule of the browser forbids it, so without this
/// check a foreign page could act with a visitor's session (cross-site WebSocket hijacking; RFC 6455 section 10.2).
package enum WebSocketOrigin {
    /// Whether the page that a handshake comes from may connect: one of this host, or one that is allowed by name.
    package static func isAllowed(_ headers: HTTPHeaders, configuration: WebSocketConfiguration) -> Bool {
        guard let origin = headers.bytes(of: .origin) else { return configuration.allowsMissingOrigin }
        guard headers.count(of: .origin) == 1 else { return false }
        let isNamed = configuration.allowedOrigins.contains { allowed in
            allowed == "*" || HTTPSyntax.equalsIgnoringCase(origin, allowed.utf8)
        }
        guard !isNamed, let host = headers.bytes(of: .host), !host.isEmpty else { return isNamed }
        guard let (authority, defaultPort) = authority(of: origin) else { return false }
        return HTTPSyntax.equalsIgnoringCase(
            withoutPort(authority, defaultPort),
            withoutPort(host, defaultPort)
        )
    }

    /// Host and port of `http://…` or `https://…`, and the scheme's default port.
    private static func authority(of origin: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, String)? {
        for (scheme, port) in [("http://", ":80"), ("https://", ":443")] {
            let start = origin.prefix(scheme.utf8.count)
            guard HTTPSyntax.equalsIgnoringCase(start, scheme.utf8) else { continue }
            let authority = origin.dropFirst(scheme.utf8.count)
            return authority.isEmpty || !HTTPHost.isValid(authority) ? nil : (authority, port)
        }
        return nil
    }

    private static func withoutPort(_ authority: ArraySlice<UInt8>, _ port: String) -> ArraySlice<UInt8> {
        authority.suffix(port.utf8.count).elementsEqual(port.utf8) ? authority.dropLast(port.utf8.count) : authority
    }
}
