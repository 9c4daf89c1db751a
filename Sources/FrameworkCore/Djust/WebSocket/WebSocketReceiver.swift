/// Reads messages from a client's bytes (RFC 6455): bytes in, events out.
///
/// Text is checked and compressed data is opened as they arrive, so that a violation is found with its first wrong byte and
/// a message never takes more than its limit.
package struct WebSocketReceiver: ~Copyable {
    /// Something that has come.
    package enum Event: Sendable, Equatable {
        /// A text message, valid UTF-8.
        case text([UInt8])
        /// A binary message.
        case binary([UInt8])
        /// A ping, to be answered with the same bytes.
        case ping([UInt8])
        /// The answer to a ping.
        case pong([UInt8])
        /// The peer's close frame; no code when it was empty. Nothing comes after it.
        case close(WebSocketCloseCode?, reason: String)
        /// A violation; nothing comes after it.
        case failure(WebSocketFailure)
    }

    private let maximumMessageSize: Int
    private let maximumFragments: Int
    private var inflate: WebSocketInflate?
    private var headerReader = WebSocketFrameHeaderReader()
    private var header: WebSocketFrameHeader?
    /// How much of the present frame's payload has been read.
    private var offset = 0
    private var control: [UInt8] = []
    private var message: [UInt8] = []
    /// What the present message is; nil between messages.
    private var messageKind: WebSocketOpcode?
    private var isMessageCompressed = false
    private var fragments = 0
    private var utf8 = UTF8Validator()
    private var isOver = false

    /// Makes a receiver at the start of a connection.
    package init(configuration: WebSocketConfiguration, deflate: WebSocketDeflateParameters? = nil) {
        maximumMessageSize = max(0, configuration.maximumMessageSize)
        maximumFragments = max(1, configuration.maximumFragments)
        inflate = deflate.map { WebSocketInflate($0) }
    }

    /// The next event in `bytes` from `position`, which moves on; nil when the bytes are used up.
    package mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> Event? {
        guard !isOver else {
            position = bytes.count
            return nil
        }
        do {
            return try advance(bytes, &position)
        } catch {
            isOver = true
            message = []
            return .failure(error)
        }
    }

    private mutating func advance(_ bytes: Span<UInt8>, _ position: inout Int) throws(WebSocketFailure) -> Event? {
        while true {
            if header == nil {
                guard let next = try headerReader.read(bytes, &position) else { return nil }
                try begin(next)
            }
            guard let current = header else { return nil }
            let count = min(current.length - offset, bytes.count - position)
            try read(bytes.extracting(position..<(position + count)), of: current)
            position += count
            offset += count
            guard offset == current.length else { return nil }
            header = nil
            if let event = try end(current) { return event }
        }
    }

    // MARK: - Frames

    private mutating func begin(_ next: WebSocketFrameHeader) throws(WebSocketFailure) {
        header = next
        offset = 0
        if next.opcode.isControl {
            guard !next.isCompressed else { throw .protocolError("control frame is compressed") }
            control = []
            return
        }
        if next.opcode == .continuation {
            guard messageKind != nil else { throw .protocolError("continuation without a message") }
            guard !next.isCompressed else { throw .protocolError("continuation has the compression bit") }
        } else {
            guard messageKind == nil else { throw .protocolError("message inside a message") }
            guard !next.isCompressed || inflate != nil else { throw .protocolError("compression was not agreed") }
            messageKind = next.opcode
            isMessageCompressed = next.isCompressed
            utf8 = UTF8Validator()
            fragments = 0
        }
        fragments += 1
        guard fragments <= maximumFragments else { throw WebSocketFailure(.policyViolation, "too many fragments") }
        // Data that does not compress grows a little by being compressed.
        let allowance = isMessageCompressed ? maximumMessageSize / 1_000 + 64 : -message.count
        guard next.length <= maximumMessageSize + allowance else {
            throw WebSocketFailure(.messageTooBig, "message is larger than \(maximumMessageSize) bytes")
        }
    }

    private mutating func read(_ bytes: Span<UInt8>, of frame: WebSocketFrameHeader) throws(WebSocketFailure) {
        guard !bytes.isEmpty else { return }
        if frame.opcode.isControl {
            Self.append(bytes, to: &control, frame, offset)
            return
        }
        let before = message.count
        if isMessageCompressed {
            var piece: [UInt8] = []
            Self.append(bytes, to: &piece, frame, offset)
            try inflate?.append(piece, to: &message, limit: maximumMessageSize)
        } else {
            if message.isEmpty { message.reserveCapacity(frame.length) }
            Self.append(bytes, to: &message, frame, offset)
        }
        try checkText(from: before)
    }

    private static func append(
        _ bytes: Span<UInt8>,
        to buffer: inout [UInt8],
        _ frame: WebSocketFrameHeader,
        _ offset: Int
    ) {
        let start = buffer.count
        bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
        WebSocketMask.apply(&buffer, from: start, mask: frame.mask, offset: offset)
    }

    private mutating func checkText(from start: Int) throws(WebSocketFailure) {
        guard messageKind == .text, start < message.count else { return }
        guard Self.isText(message, from: start, &utf8) else {
            throw WebSocketFailure(.invalidData, "text is not UTF-8")
        }
    }

    private static func isText(_ message: [UInt8], from start: Int, _ utf8: inout UTF8Validator) -> Bool {
        utf8.append(message.span.extracting(start..<message.count))
    }

    private mutating func end(_ frame: WebSocketFrameHeader) throws(WebSocketFailure) -> Event? {
        switch frame.opcode {
        case .ping: return .ping(control)
        case .pong: return .pong(control)
        case .close: return try close()
        case .continuation, .text, .binary: break
        }
        guard frame.isFinal else { return nil }
        if isMessageCompressed {
            let before = message.count
            try inflate?.finish(&message, limit: maximumMessageSize)
            try checkText(from: before)
        }
        let isText = messageKind == .text
        guard !isText || utf8.isComplete else { throw WebSocketFailure(.invalidData, "text is not UTF-8") }
        messageKind = nil
        var complete: [UInt8] = []
        swap(&complete, &message)
        return isText ? .text(complete) : .binary(complete)
    }

    /// Reads a close frame (section 5.5.1, section 7.4).
    private mutating func close() throws(WebSocketFailure) -> Event {
        guard control.count != 1 else { throw .protocolError("close frame has half a code") }
        guard control.count >= 2 else {
            isOver = true
            return .close(nil, reason: "")
        }
        let code = WebSocketCloseCode(rawValue: UInt16(control[0]) << 8 | UInt16(control[1]))
        guard code.isValidOnWire else { throw .protocolError("close code is not valid") }
        guard let reason = String(validating: control[2...], as: UTF8.self) else {
            throw WebSocketFailure(.invalidData, "close reason is not UTF-8")
        }
        isOver = true
        return .close(code, reason: reason)
    }
}
