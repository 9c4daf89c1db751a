/// What the server answers.
public struct Response: Sendable {
    /// The content of a response.
    package enum Body: Sendable {
        /// No content, or content that is in memory.
        case bytes([UInt8])
        /// A part of an open file, sent by the kernel.
        case file(FileBody)
    }

    /// The status.
    public var status: HTTPStatus
    /// The header fields; `Date`, `Content-Length` and `Connection` are added when it is sent.
    public var headers: HTTPHeaders
    /// The content.
    package var content: Body

    /// Makes a response.
    /// - Parameters:
    ///   - status: The status.
    ///   - headers: The header fields.
    ///   - body: The content.
    public init(_ status: HTTPStatus = .ok, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        content = .bytes(body)
    }

    /// The content in memory; empty for a file.
    public var body: [UInt8] {
        get { if case .bytes(let bytes) = content { bytes } else { [] } }
        set { content = .bytes(newValue) }
    }

    /// How many bytes of content there are.
    package var contentLength: Int {
        switch content {
        case .bytes(let bytes): bytes.count
        case .file(let file): file.count
        }
    }

    // MARK: - Making

    /// An HTML page.
    public static func html(_ text: String, status: HTTPStatus = .ok) -> Response {
        html(Array(text.utf8), status: status)
    }

    /// An HTML page from bytes in UTF-8.
    public static func html(_ bytes: [UInt8], status: HTTPStatus = .ok) -> Response {
        Response(status, headers: [.contentType: "text/html; charset=utf-8"], body: bytes)
    }

    /// Plain text.
    public static func text(_ text: String, status: HTTPStatus = .ok) -> Response {
        Response(status, headers: [.contentType: "text/plain; charset=utf-8"], body: Array(text.utf8))
    }

    /// JSON that is already encoded.
    public static func json(_ bytes: [UInt8], status: HTTPStatus = .ok) -> Response {
        Response(status, headers: [.contentType: "application/json"], body: bytes)
    }

    /// A redirect; 303 makes the client use `GET`.
    public static func redirect(to location: String, status: HTTPStatus = .seeOther) -> Response {
        Response(status, headers: [.location: location])
    }

    /// A short text page that says the status.
    package static func plain(_ status: HTTPStatus, headers: HTTPHeaders = HTTPHeaders()) -> Response {
        var response = Response.text(status.description + "\n", status: status)
        for line in headers.lines {
            if let name = HTTPHeaderName(validating: line.name) { response.headers.append(name, line.value) }
        }
        return response
    }

    /// Adds a cookie.
    public mutating func setCookie(_ cookie: Cookie) { headers.append(.setCookie, cookie.headerValue) }
}
