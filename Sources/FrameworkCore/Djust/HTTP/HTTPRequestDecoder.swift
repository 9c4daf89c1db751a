/// Reads requests from a connection's bytes (RFC 9112): bytes in, actions out.
///
/// It is strict where leniency has been used to smuggle requests past a proxy: every line ends in CR LF, no space stands
/// before a colon, no line is folded, `Content-Length` and `Transfer-Encoding` appear once and not together. After a
/// refusal it stays refused, because the place where the next request would begin is unknown.
package struct HTTPRequestDecoder: Sendable {
    /// What the connection has to do.
    package enum Action: Sendable {
        /// Read more.
        case read
        /// Send `100 Continue`: the client waits for it before it sends the content.
        case sendContinue
        /// Answer a request; call again for the next one.
        case handle(HTTPRequestMessage)
        /// Answer with a status and close.
        case refuse(HTTPStatus)
    }

    /// How far the present request has come, for deadlines.
    package enum Phase: Sendable, Equatable {
        /// Nothing of a request has arrived.
        case idle
        /// A part of the header section has arrived.
        case head
        /// The content is awaited.
        case body
        /// The connection must end.
        case refused
    }

    enum State: Sendable {
        case requestLine
        case headers
        case fixedBody(left: Int)
        case chunked(HTTPChunkedBody)
        case refused(HTTPStatus)
    }

    let configuration: HTTPServerConfiguration
    var state = State.requestLine
    /// What has arrived and is not used up; `start` bytes are.
    var buffer: [UInt8] = []
    var start = 0
    /// The first byte that has not been searched for a line end.
    var scanned = 0
    var blankLines = 0
    var head = HTTPRequestHead()
    var body: [UInt8] = []

    /// Capacity that an idle connection keeps.
    private static let idleCapacity = 1_024

    /// Makes a decoder at the start of a connection.
    package init(configuration: HTTPServerConfiguration) { self.configuration = configuration }

    /// How many bytes wait to be decoded.
    package var bufferedBytes: Int { buffer.count - start }

    /// How far the present request has come.
    package var phase: Phase {
        switch state {
        case .requestLine: bufferedBytes == 0 ? .idle : .head
        case .headers: .head
        case .fixedBody, .chunked: .body
        case .refused: .refused
        }
    }

    /// Adds bytes from the connection.
    package mutating func append(_ bytes: Span<UInt8>) {
        if case .refused = state { return }
        compact()
        bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    }

    /// Takes what is left, for the protocol that the connection changes to.
    package mutating func takeRest() -> [UInt8] {
        defer {
            buffer = []
            start = 0
        }
        return Array(buffer[start...])
    }

    /// The next thing to do.
    package mutating func next() -> Action {
        do {
            while true {
                if let action = try step() { return action }
            }
        } catch {
            state = .refused(error.status)
            buffer = []
            body = []
            start = 0
            return .refuse(error.status)
        }
    }

    /// Does one step; nil when there is another one to do at once.
    private mutating func step() throws(HTTPRefusal) -> Action? {
        switch state {
        case .requestLine:
            guard let line = try nextRequestLine() else { return .read }
            try readRequestLine(line)
            state = .headers
            return nil
        case .headers:
            return try readHeaders()
        case .fixedBody(let left):
            let count = min(left, bufferedBytes)
            body.append(contentsOf: buffer[start..<(start + count)])
            start += count
            guard count == left else {
                state = .fixedBody(left: left - count)
                return .read
            }
            return finishMessage()
        case .chunked(var chunks):
            let isComplete = try chunks.read(&buffer, &start, into: &body, limit: configuration.maximumBodySize)
            guard isComplete else {
                state = .chunked(chunks)
                return .read
            }
            return finishMessage()
        case .refused(let status):
            return .refuse(status)
        }
    }

    // MARK: - Ends

    /// Decides how the content is framed (RFC 9112 section 6.3) and begins it.
    mutating func beginBody() throws(HTTPRefusal) -> Action? {
        scanned = start
        switch try head.framing(limit: configuration.maximumBodySize) {
        case .none:
            return finishMessage()
        case .length(let length):
            body.reserveCapacity(min(length, 65_536))
            state = .fixedBody(left: length)
        case .chunked:
            state = .chunked(HTTPChunkedBody(configuration: configuration))
        }
        return head.expectsContinue ? .sendContinue : nil
    }

    private mutating func finishMessage() -> Action {
        let message = HTTPRequestMessage(head: head, body: body)
        head = HTTPRequestHead()
        body = []
        state = .requestLine
        blankLines = 0
        scanned = start
        if start == buffer.count { compact() }
        return .handle(message)
    }

    /// Gives back the bytes that are used up.
    ///
    /// A header section counts as used when it is whole: its fields point into it.
    private mutating func compact() {
        let used = if case .headers = state { head.sectionStart } else { start }
        if used == buffer.count {
            buffer.removeAll(keepingCapacity: buffer.capacity <= Self.idleCapacity)
        } else if used > 32_768, used > buffer.count / 2 {
            buffer.removeFirst(used)
        } else {
            return
        }
        start -= used
        scanned = max(0, scanned - used)
        head.moveBack(by: used)
    }
}

/// Why a request is refused.
struct HTTPRefusal: Error {
    /// The status of the answer.
    let status: HTTPStatus

    init(_ status: HTTPStatus) { self.status = status }

    static let badRequest = HTTPRefusal(.badRequest)
}
