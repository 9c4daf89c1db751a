/// The request line and the header section while they are read.
struct HTTPRequestHead: Sendable {
    /// How the content of a request ends.
    enum Framing {
        case none
        case length(Int)
        case chunked
    }

    var method = HTTPMethod.get
    var target = RequestTarget.root
    var minorVersion = 1
    var headers = HTTPHeaders()
    /// The host of a target in absolute form, which replaces the `Host` header (RFC 9112 section 3.2.2).
    var authority: [UInt8]?
    /// Where the header section starts in the buffer, and the fields found so far, relative to it.
    var sectionStart = 0
    var fields: [(name: Range<Int>, value: Range<Int>)] = []

    /// Follows the buffer when its used-up start is cut off.
    mutating func moveBack(by count: Int) { sectionStart -= count }

    // MARK: - Meaning

    /// Whether the client waits for `100 Continue`; HTTP/1.0 clients never do (RFC 9110 section 10.1.1).
    var expectsContinue: Bool { minorVersion > 0 && headers.contains(.expect) }

    /// Whether the connection may go on after the response.
    var keepsAlive: Bool {
        if headers.hasToken("close", in: .connection) { return false }
        return minorVersion > 0 || headers.hasToken("keep-alive", in: .connection)
    }

    /// How the content ends; refuses every form of ambiguity.
    func framing(limit: Int) throws(HTTPRefusal) -> Framing {
        let lengths = headers.count(of: .contentLength)
        if let coding = headers.bytes(of: .transferEncoding) {
            guard lengths == 0, minorVersion > 0, !coding.isEmpty else { throw .badRequest }
            let isChunked = HTTPSyntax.equalsIgnoringCase(coding, "chunked".utf8)
            if isChunked, headers.count(of: .transferEncoding) == 1 { return .chunked }
            // Whatever does not end in one `chunked` has no known end; the other codings are not supported.
            let isKnown = headers.hasToken("chunked", in: .transferEncoding)
            throw isKnown ? .badRequest : HTTPRefusal(.notImplemented)
        }
        guard lengths > 0, let digits = headers.bytes(of: .contentLength) else { return .none }
        guard lengths == 1, !digits.isEmpty, digits.allSatisfy(HTTPSyntax.isDigit) else { throw .badRequest }
        let significant = digits.drop { $0 == 0x30 }
        guard significant.count <= 18 else { throw HTTPRefusal(.contentTooLarge) }
        let length = significant.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard length <= limit else { throw HTTPRefusal(.contentTooLarge) }
        return length == 0 ? .none : .length(length)
    }

    /// Checks what must hold between the lines: one valid `Host`, a known `Expect`.
    mutating func checkFields() throws(HTTPRefusal) {
        switch headers.count(of: .host) {
        case 0:
            guard minorVersion == 0 else { throw .badRequest }
        case 1:
            guard let host = headers.bytes(of: .host), HTTPHost.isValid(host) else { throw .badRequest }
        default:
            throw .badRequest
        }
        if let authority { headers[.host] = String(decoding: authority, as: UTF8.self) }
        if minorVersion > 0, let expectation = headers.bytes(of: .expect) {
            guard headers.count(of: .expect) == 1,
                HTTPSyntax.equalsIgnoringCase(expectation, "100-continue".utf8)
            else { throw HTTPRefusal(.expectationFailed) }
        }
    }
}
