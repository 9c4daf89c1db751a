/// Writes frames to a client: never masked, never fragmented, compressed when it pays.
package struct WebSocketSender: ~Copyable {
    private let parameters: WebSocketDeflateParameters?
    private let compression: WebSocketConfiguration.Compression
    private var deflater: Deflater?

    /// Makes a sender at the start of a connection.
    package init(configuration: WebSocketConfiguration, deflate: WebSocketDeflateParameters? = nil) {
        parameters = deflate
        compression = configuration.compression
    }

    /// The frame of a text or binary message.
    package mutating func message(_ payload: [UInt8], _ opcode: WebSocketOpcode) -> [UInt8] {
        if let compressed = compress(payload) { return Self.frame(compressed, opcode, isCompressed: true) }
        return Self.frame(payload, opcode)
    }

    /// A close frame; a code that may not be on the wire is left out, the reason is cut to what fits.
    package static func close(_ code: WebSocketCloseCode?, reason: String = "") -> [UInt8] {
        guard let code, code.isValidOnWire else { return frame([], .close) }
        var payload = [UInt8(code.rawValue >> 8), UInt8(code.rawValue & 0xFF)]
        for scalar in reason.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            guard payload.count + bytes.count <= 125 else { break }
            payload.append(contentsOf: bytes)
        }
        return frame(payload, .close)
    }

    /// A whole frame.
    package static func frame(_ payload: [UInt8], _ opcode: WebSocketOpcode, isCompressed: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(payload.count + 10)
        output.append(0x80 | (isCompressed ? 0x40 : 0) | opcode.rawValue)
        switch payload.count {
        case ..<126:
            output.append(UInt8(payload.count))
        case ..<65_536:
            output.append(126)
            output.append(UInt8(payload.count >> 8))
            output.append(UInt8(payload.count & 0xFF))
        default:
            output.append(127)
            for shift in stride(from: 56, through: 0, by: -8) {
                output.append(UInt8(truncatingIfNeeded: payload.count >> shift))
            }
        }
        output.append(contentsOf: payload)
        return output
    }

    /// The compressed payload, or nil when the message is better sent as it is.
    private mutating func compress(_ payload: [UInt8]) -> [UInt8]? {
        guard let parameters, payload.count >= compression.minimumSize else { return nil }
        do throws(ZlibError) {
            if deflater == nil {
                deflater = try Deflater(
                    .raw,
                    level: compression.level,
                    windowBits: parameters.serverWindowBits,
                    memoryLevel: compression.memoryLevel,
                    // zlib has no window of 8 bits for raw data; without references any window will do.
                    avoidsReferences: parameters.serverWindowBits < 9
                )
            }
            guard var output = try deflater?.flush(payload) else { return nil }
            // The end of each flush is known and left out (section 7.2.1).
            guard output.suffix(4) == [0x00, 0x00, 0xFF, 0xFF] else {
                deflater?.reset()
                return nil
            }
            output.removeLast(4)
            // The client does not see this message in compressed form, so nothing may refer back to it.
            let pays = output.count < payload.count
            if parameters.serverForgets || !pays { deflater?.reset() }
            return pays ? output : nil
        } catch {
            deflater = nil
            return nil
        }
    }
}
