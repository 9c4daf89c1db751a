/// Opens compressed messages (RFC 7692 section 7.2.2).
///
/// The window's memory is taken with the first message.
struct WebSocketInflate: ~Copyable {
    private let parameters: WebSocketDeflateParameters
    private var inflater: Inflater?
    private var hasEnded = false

    /// What the sender has cut off the end of each message.
    private static let tail: [UInt8] = [0x00, 0x00, 0xFF, 0xFF]

    init(_ parameters: WebSocketDeflateParameters) { self.parameters = parameters }

    /// Opens a piece of a message.
    mutating func append(_ piece: [UInt8], to message: inout [UInt8], limit: Int) throws(WebSocketFailure) {
        // What follows a last block, which a peer may use (section 7.2.3.4), is the rest of its byte.
        guard !hasEnded else { return }
        do throws(ZlibError) {
            if inflater == nil { inflater = try Inflater(.raw, windowBits: parameters.clientWindowBits) }
            switch try inflater?.inflate(piece[...], into: &message, limit: limit) {
            case .ended: hasEnded = true
            case .consumed, nil: break
            case .tooLarge: throw ZlibError.tooLarge
            }
        } catch {
            throw error == .tooLarge
                ? WebSocketFailure(.messageTooBig, "message is larger than \(limit) bytes")
                : WebSocketFailure(.invalidData, "compressed data is broken")
        }
    }

    /// Opens the end of a message.
    mutating func finish(_ message: inout [UInt8], limit: Int) throws(WebSocketFailure) {
        try append(Self.tail, to: &message, limit: limit)
        let isWhole = inflater?.isAtBoundary ?? true
        guard hasEnded || isWhole else { throw WebSocketFailure(.invalidData, "compressed data is cut") }
        if hasEnded || parameters.clientForgets { inflater?.reset() }
        hasEnded = false
    }
}
