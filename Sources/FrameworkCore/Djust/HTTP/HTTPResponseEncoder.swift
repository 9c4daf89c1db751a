/// Writes the head of responses (RFC 9112 section 4, RFC 9110 section 6).
package struct HTTPResponseEncoder: Sendable {
    /// What a response has to fit.
    package struct Context: Sendable {
        /// The client's minor version.
        package var minorVersion: Int
        /// Whether the request was `HEAD`.
        package var isHead: Bool
        /// Whether the connection goes on.
        package var keepsAlive: Bool

        /// Makes a context.
        package init(minorVersion: Int = 1, isHead: Bool = false, keepsAlive: Bool = true) {
            self.minorVersion = minorVersion
            self.isHead = isHead
            self.keepsAlive = keepsAlive
        }
    }

    private let serverLine: [UInt8]

    /// Makes an encoder.
    /// - Parameter serverName: The `Server` header, or nil for none.
    package init(serverName: String? = nil) {
        var headers = HTTPHeaders()
        if let serverName { headers.append(.server, serverName) }
        var line: [UInt8] = []
        headers.write(into: &line)
        serverLine = line
    }

    /// Whether the content of a response is sent.
    package static func sendsBody(_ response: Response, _ context: Context) -> Bool {
        !context.isHead && !response.status.forbidsBody
    }

    /// The status line and the header section with its end.
    ///
    /// Framing belongs to the server: `Content-Length`, `Transfer-Encoding` and `Connection` of the response are replaced.
    package func head(of response: Response, _ context: Context, dateLine: [UInt8]) -> [UInt8] {
        var headers = response.headers
        for name in [HTTPHeaderName.contentLength, .transferEncoding, .connection, .date] where headers.contains(name) {
            headers.remove(name)
        }
        var output: [UInt8] = []
        output.reserveCapacity(256 + headers.byteCount)
        output.append(contentsOf: "HTTP/1.1 ".utf8)
        Self.append(response.status.rawValue, to: &output)
        output.append(0x20)
        output.append(contentsOf: response.status.reason.utf8)
        output.append(contentsOf: "\r\n".utf8)
        headers.write(into: &output)
        output.append(contentsOf: dateLine)
        output.append(contentsOf: serverLine)
        if !response.status.forbidsBody {
            output.append(contentsOf: "Content-Length: ".utf8)
            Self.append(response.contentLength, to: &output)
            output.append(contentsOf: "\r\n".utf8)
        }
        if !context.keepsAlive {
            output.append(contentsOf: "Connection: close\r\n".utf8)
        } else if context.minorVersion == 0 {
            output.append(contentsOf: "Connection: keep-alive\r\n".utf8)
        }
        output.append(contentsOf: "\r\n".utf8)
        return output
    }

    /// The head of the answer to a WebSocket handshake.
    package func switchingHead(_ headers: HTTPHeaders, dateLine: [UInt8]) -> [UInt8] {
        var output = Array("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n".utf8)
        headers.write(into: &output)
        output.append(contentsOf: dateLine)
        output.append(contentsOf: serverLine)
        output.append(contentsOf: "\r\n".utf8)
        return output
    }

    private static func append(_ number: Int, to output: inout [UInt8]) {
        output.append(contentsOf: String(number).utf8)
    }
}
