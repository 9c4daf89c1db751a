import CCrypto

/// SHA-1, for the WebSocket handshake only: it protects nothing there (RFC 6455 section 10.8).
package enum SHA1 {
    /// The twenty bytes of the digest.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] { MessageDigest.hash(bytes, EVP_sha1(), size: 20) }
}

/// SHA-256 (FIPS 180-4).
package enum SHA256 {
    /// The 32 bytes of the digest.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] { MessageDigest.hash(bytes, EVP_sha256(), size: 32) }
}

/// Digests through libcrypto.
private enum MessageDigest {
    static func hash(_ bytes: [UInt8], _ algorithm: OpaquePointer?, size: Int) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let isDone = bytes.withUnsafeBytes { EVP_Digest($0.baseAddress, $0.count, &digest, &length, algorithm, nil) }
        // Fails only when memory ends or the library forbids the algorithm; going on with a wrong digest would be worse.
        precondition(isDone == 1 && Int(length) == size, "libcrypto does not offer a digest that is needed")
        return Array(digest.prefix(size))
    }
}
