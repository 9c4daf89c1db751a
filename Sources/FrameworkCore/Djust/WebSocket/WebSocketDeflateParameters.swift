/// What both ends have agreed on for permessage-deflate (RFC 7692 section 7.1).
package struct WebSocketDeflateParameters: Sendable, Equatable {
    /// Whether our compressor starts anew with each message.
    package var serverForgets = false
    /// Whether the client's compressor starts anew with each message.
    package var clientForgets = false
    /// The window that we may refer back to.
    package var serverWindowBits = 15
    /// The window that the client refers back to.
    package var clientWindowBits = 15
    /// The parameters as the server's answer states them.
    package private(set) var answer = "permessage-deflate"

    /// Chooses the first acceptable offer of a client; nil when there is none.
    package init?(offers headers: HTTPHeaders, configuration: WebSocketConfiguration.Compression) {
        guard configuration.isEnabled else { return nil }
        var chosen: WebSocketDeflateParameters?
        headers.forEachValue(of: .secWebSocketExtensions) { line in
            for offer in HTTPParameters.split(line, at: UInt8(ascii: ",")) where chosen == nil {
                chosen = WebSocketDeflateParameters(offer: offer, configuration: configuration)
            }
        }
        guard let chosen else { return nil }
        self = chosen
    }

    /// Reads one offer; nil when it is another extension or breaks a rule.
    private init?(offer: ArraySlice<UInt8>, configuration: WebSocketConfiguration.Compression) {
        let parts = HTTPParameters.split(offer, at: UInt8(ascii: ";"))
        guard let name = parts.first, name.elementsEqual("permessage-deflate".utf8) else { return nil }
        var seen: Set<String> = []
        var offeredServerBits: Int?
        var offeredClientBits: Int?
        for part in parts.dropFirst() {
            guard let (key, value) = HTTPParameters.pair(part), seen.insert(key).inserted else { return nil }
            switch (key, value) {
            case ("server_no_context_takeover", nil): serverForgets = true
            case ("client_no_context_takeover", nil): clientForgets = true
            case ("server_max_window_bits", .some(let text)):
                guard let bits = Self.windowBits(text) else { return nil }
                offeredServerBits = bits
            case ("client_max_window_bits", nil): offeredClientBits = 15
            case ("client_max_window_bits", .some(let text)):
                guard let bits = Self.windowBits(text) else { return nil }
                offeredClientBits = bits
            default: return nil
            }
        }
        if !configuration.keepsContext {
            serverForgets = true
            clientForgets = true
        }
        let preferred = min(15, max(9, configuration.windowBits))
        serverWindowBits = min(offeredServerBits ?? 15, preferred)
        // The client's window may only be narrowed when it has said that it can.
        clientWindowBits = offeredClientBits.map { min($0, preferred) } ?? 15
        if serverForgets { answer += "; server_no_context_takeover" }
        if clientForgets { answer += "; client_no_context_takeover" }
        if serverWindowBits < 15 || offeredServerBits != nil {
            answer += "; server_max_window_bits=\(serverWindowBits)"
        }
        if offeredClientBits != nil { answer += "; client_max_window_bits=\(clientWindowBits)" }
    }

    /// A window size: 8 to 15, without leading zeros (section 7.1.2).
    private static func windowBits(_ text: String) -> Int? {
        guard text.first != "0", text.utf8.allSatisfy(HTTPSyntax.isDigit), let bits = Int(text), (8...15).contains(bits)
        else { return nil }
        return bits
    }
}
