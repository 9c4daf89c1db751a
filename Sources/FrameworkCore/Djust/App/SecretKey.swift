/// Finds the secret that signs session tokens.
enum SecretKey {
    /// The configured secret; in development one that is kept beside the snapshots, so that it outlives the process;
    /// else one made up for this process.
    /// - Parameters:
    ///   - configuration: The app's settings.
    ///   - environment: The process's environment.
    /// - Returns: The key.
    /// - Throws: ``StartError`` when the key cannot be kept.
    static func find(_ configuration: Configuration, _ environment: [String: String]) throws -> [UInt8] {
        if !configuration.secretKey.isEmpty { return Array(configuration.secretKey.utf8) }
        guard let directory = environment["DJUST_STATE_DIR"] else { return SecureRandom.bytes(32) }
        let file = directory + "/secret"
        if let known = PrivateFile.read(file), known.count == 32 { return known }
        let key = SecureRandom.bytes(32)
        do {
            try PrivateFile.write(key, to: file)
        } catch {
            throw StartError(message: "the secret could not be written to \(file): \(error)")
        }
        return key
    }
}
