// MARK: - Request line (RFC 9112 section 3)

extension HTTPRequestDecoder {
    /// The longest method that is looked at; a longer one cannot be known.
    private static let maximumMethodSize = 32
    /// How many empty lines may come before a request (section 2.2 asks for tolerance, an endless row of them is abuse).
    private static let maximumBlankLines = 4

    /// The next request line without its end, or nil when more bytes are needed.
    mutating func nextRequestLine() throws(HTTPRefusal) -> Range<Int>? {
        while true {
            // A client that does not speak HTTP is told so by its first byte.
            if start < buffer.count, buffer[start] != 0x0D, !HTTPSyntax.isToken(buffer[start]) { throw .badRequest }
            guard let line = try nextLine(limit: configuration.maximumRequestLineSize, tooLong: .uriTooLong) else {
                return nil
            }
            guard line.isEmpty else { return line }
            blankLines += 1
            guard blankLines <= Self.maximumBlankLines else { throw .badRequest }
        }
    }

    /// Takes a line apart into method, target and version.
    mutating func readRequestLine(_ line: Range<Int>) throws(HTTPRefusal) {
        let bytes = buffer[line]
        let methodEnd = bytes.firstIndex(of: 0x20) ?? bytes.endIndex
        let method = bytes[..<methodEnd]
        guard !method.isEmpty, method.allSatisfy(HTTPSyntax.isToken), methodEnd < bytes.endIndex else {
            throw .badRequest
        }
        guard method.count <= Self.maximumMethodSize else { throw HTTPRefusal(.notImplemented) }
        let rest = bytes[(methodEnd + 1)...]
        guard let targetEnd = rest.firstIndex(of: 0x20) else { throw .badRequest }
        let target = rest[..<targetEnd]
        guard !target.isEmpty, target.allSatisfy(HTTPSyntax.isTarget) else { throw .badRequest }
        head.minorVersion = try Self.minorVersion(rest[(targetEnd + 1)...])
        head.method = Self.method(method)
        try readTarget(target)
        head.sectionStart = start
    }

    /// The minor version of `HTTP/1.x`.
    private static func minorVersion(_ bytes: ArraySlice<UInt8>) throws(HTTPRefusal) -> Int {
        let text = Array(bytes)
        guard text.count == 8, text.starts(with: "HTTP/".utf8), text[6] == UInt8(ascii: "."),
            HTTPSyntax.isDigit(text[5]), HTTPSyntax.isDigit(text[7])
        else { throw .badRequest }
        guard text[5] == UInt8(ascii: "1") else { throw HTTPRefusal(.versionNotSupported) }
        return text[7] == UInt8(ascii: "0") ? 0 : 1
    }

    private static func method(_ bytes: ArraySlice<UInt8>) -> HTTPMethod {
        if bytes.elementsEqual("GET".utf8) { return .get }
        return HTTPMethod(rawValue: String(decoding: bytes, as: UTF8.self))
    }

    /// Reads the forms of a target (RFC 9112 section 3.2).
    private mutating func readTarget(_ bytes: ArraySlice<UInt8>) throws(HTTPRefusal) {
        head.authority = nil
        if head.method == .connect { throw HTTPRefusal(.notImplemented) }
        if bytes.first == UInt8(ascii: "/") {
            head.target = try target(bytes)
        } else if bytes.elementsEqual("*".utf8) {
            guard head.method == .options else { throw .badRequest }
            head.target = try target(bytes)
        } else {
            try readAbsoluteTarget(bytes)
        }
    }

    private mutating func readAbsoluteTarget(_ bytes: ArraySlice<UInt8>) throws(HTTPRefusal) {
        let scheme = ["http://", "https://"].first { scheme in
            HTTPSyntax.equalsIgnoringCase(bytes.prefix(scheme.utf8.count), scheme.utf8)
        }
        guard let scheme else { throw .badRequest }
        let rest = bytes.dropFirst(scheme.utf8.count)
        let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
        let authority = rest[..<end]
        guard !authority.isEmpty, HTTPHost.isValid(authority) else { throw .badRequest }
        head.authority = Array(authority)
        let path = rest[end...]
        let slash = path.first == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
        head.target = try target((slash + path)[...])
    }

    private func target(_ bytes: ArraySlice<UInt8>) throws(HTTPRefusal) -> RequestTarget {
        guard let target = RequestTarget(Array(bytes), parameterLimit: configuration.maximumParameterCount),
            !target.query.isTruncated
        else { throw .badRequest }
        return target
    }
}
