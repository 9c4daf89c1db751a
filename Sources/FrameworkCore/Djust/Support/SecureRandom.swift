import CCrypto

/// Bytes that nobody can guess.
package enum SecureRandom {
    /// Random bytes for keys, tokens and nonces.
    package static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        // Fails only when the system has no entropy source at all; a guessable token must never be handed out.
        precondition(RAND_bytes(&bytes, Int32(clamping: bytes.count)) == 1, "the system has no source of randomness")
        return bytes
    }

    /// A random token in base64url: 22 characters for the default of 16 bytes.
    package static func token(bytes count: Int = 16) -> String {
        String(decoding: Base64.encode(bytes(count), alphabet: .url), as: UTF8.self)
    }
}
