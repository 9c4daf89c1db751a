import Foundation

/// Finds the secret that signs session tokens.
enum SecretKey {
    /// The configured secret; in development one that is kept beside the snapshots, so that it outlives the process;
    /// else one made up for this process.
    static func find(_ configuration: Configuration, _ environment: [String: String]) throws -> [UInt8] {
        if !configuration.secretKey.isEmpty { return Array(configuration.secretKey.utf8) }
        guard let directory = environment["DJUST_STATE_DIR"] else { return SecureRandom.bytes(32) }
        let file = URL(fileURLWithPath: directory).appending(path: "secret").path
        if let known = FileManager.default.contents(atPath: file), known.count == 32 { return Array(known) }
        let key = SecureRandom.bytes(32)
        guard FileManager.default.createFile(atPath: file, contents: Data(key), attributes: [.posixPermissions: 0o600])
        else { throw StartError(message: "the secret could not be written to \(file)") }
        return key
    }
}
