/// The head of a frame from a client (RFC 6455 section 5.2), checked.
struct WebSocketFrameHeader: Sendable {
    let isFinal: Bool
    let isCompressed: Bool
    let opcode: WebSocketOpcode
    let length: Int
    let mask: UInt32
}

/// Collects the bytes of a frame's head, which may come one by one.
struct WebSocketFrameHeaderReader: Sendable {
    /// The largest head: two bytes, eight of length, four of mask.
    private var bytes: [14 of UInt8] = .init(repeating: 0)
    private var count = 0

    /// Whether nothing of a head has been read.
    var isEmpty: Bool { count == 0 }

    /// Reads from `input` at `position`, which moves on.
    /// - Returns: The head when it is complete.
    /// - Throws: What the head violates, as soon as it is complete.
    mutating func read(_ input: Span<UInt8>, _ position: inout Int) throws(WebSocketFailure) -> WebSocketFrameHeader? {
        while position < input.count {
            bytes[count] = input[position]
            count += 1
            position += 1
            if count == 2 { try checkStart() }
            guard count >= 2, count == size else { continue }
            count = 0
            return try header()
        }
        return nil
    }

    private var lengthSize: Int {
        switch bytes[1] & 0x7F {
        case 126: 2
        case 127: 8
        default: 0
        }
    }

    private var size: Int { 2 + lengthSize + 4 }

    private func checkStart() throws(WebSocketFailure) {
        guard bytes[1] & 0x80 != 0 else { throw .protocolError("frame is not masked") }
        guard let opcode = WebSocketOpcode(rawValue: bytes[0] & 0x0F) else { throw .protocolError("unknown opcode") }
        guard bytes[0] & 0x30 == 0 else { throw .protocolError("reserved bit is set") }
        guard opcode.isControl else { return }
        guard bytes[0] & 0x80 != 0 else { throw .protocolError("control frame is fragmented") }
        guard bytes[1] & 0x7F <= 125 else { throw .protocolError("control frame is too long") }
    }

    private func header() throws(WebSocketFailure) -> WebSocketFrameHeader {
        var length = UInt64(bytes[1] & 0x7F)
        if lengthSize > 0 {
            length = 0
            for index in 2..<(2 + lengthSize) { length = length << 8 | UInt64(bytes[index]) }
            guard length >= (lengthSize == 2 ? 126 : 65_536) else { throw .protocolError("length is not minimal") }
        }
        guard let count = Int(exactly: length) else { throw .protocolError("length is too large") }
        var mask: UInt32 = 0
        for index in (size - 4)..<size { mask = mask << 8 | UInt32(bytes[index]) }
        guard let opcode = WebSocketOpcode(rawValue: bytes[0] & 0x0F) else { throw .protocolError("unknown opcode") }
        return WebSocketFrameHeader(
            isFinal: bytes[0] & 0x80 != 0,
            isCompressed: bytes[0] & 0x40 != 0,
            opcode: opcode,
            length: count,
            mask: mask
        )
    }
}
