import CCrypto

/// Message authentication with SHA-256 (RFC 2104).
package enum HMAC {
    /// The 32 bytes that only who has the key can make for a message.
    package static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let result = key.withUnsafeBytes { key in
            message.withUnsafeBufferPointer { message in
                CCrypto.HMAC(
                    EVP_sha256(),
                    key.baseAddress,
                    Int32(clamping: key.count),
                    message.baseAddress,
                    message.count,
                    &code,
                    &length
                )
            }
        }
        precondition(result != nil && length == 32, "libcrypto does not offer HMAC with SHA-256")
        return Array(code.prefix(32))
    }

    /// Whether a code is the right one for a message; takes the same time wherever it is wrong.
    package static func isValid(_ code: [UInt8], for message: [UInt8], key: [UInt8]) -> Bool {
        ConstantTime.areEqual(code, sha256(message, key: key))
    }
}

/// Comparisons whose time says nothing about the bytes.
package enum ConstantTime {
    /// Whether two byte strings are equal; only their lengths can be learnt from the time.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in CRYPTO_memcmp(left.baseAddress, right.baseAddress, left.count) == 0 }
        }
    }
}
