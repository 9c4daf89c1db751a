/// Signs the names of sessions, so that only who got a page can go on with its session.
///
/// A token is the session's id and an HMAC-SHA256 of it, both in base64url, with a dot between.
package struct SessionToken: Sendable {
    private let key: [UInt8]

    /// Makes a signer.
    /// - Parameter key: The secret; every process that is to accept the tokens must have the same.
    package init(key: [UInt8]) { self.key = key }

    /// The token of a session.
    package func sign(_ id: String) -> String { id + "." + String(decoding: signature(of: id), as: UTF8.self) }

    /// The session that a token names, nil when the token was not made with this key.
    package func verify(_ token: String) -> String? {
        guard let dot = token.firstIndex(of: ".") else { return nil }
        let id = String(token[..<dot])
        guard id.utf8.count == 22 else { return nil }
        let given = Array(token[token.index(after: dot)...].utf8)
        return ConstantTime.areEqual(given, signature(of: id)) ? id : nil
    }

    /// A new session's name.
    package static func newID() -> String { SecureRandom.token(bytes: 16) }

    private func signature(of id: String) -> [UInt8] {
        Base64.encode(HMAC.sha256(Array(id.utf8), key: key), alphabet: .url)
    }
}
