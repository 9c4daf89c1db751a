import Synchronization

/// The browser client as the server sends it: one classic script under a URL that changes with its content.
///
/// The JavaScript modules are in `Client/modules`; `Scripts/bundle-client.py` joins them.
package final class ClientScript: Sendable {
    /// The script of a page in production.
    package static let production = ClientScript(ClientBundle.production, hash: ClientBundle.productionHash)

    /// The script of a page in development: it also has the error overlay.
    package static let development = ClientScript(ClientBundle.development, hash: ClientBundle.developmentHash)

    /// The script's bytes.
    package let source: [UInt8]

    /// The first 16 hexadecimal digits of the script's SHA-256.
    package let hash: String

    /// The path of the script's URL.
    ///
    /// What it names never changes, so it may be cached for ever.
    package var path: String { "/_djust/client.\(hash).js" }

    /// The element that loads the script; the script runs when the page is parsed.
    package var tag: String { "<script src=\"\(path)\" defer></script>" }

    /// The compressed form, once somebody has made it.
    private let compressed = Mutex<[UInt8]?>(nil)

    private init(_ script: String, hash: String) {
        source = Array(script.utf8)
        self.hash = hash
    }

    /// The script compressed by `compress`, which is called the first time only.
    ///
    /// The client knows nothing of compression; the HTTP layer hands in its own, and must always hand in the same.
    package func compressed(by compress: ([UInt8]) throws -> [UInt8]) rethrows -> [UInt8] {
        try compressed.withLock { known in
            if let known { return known }
            let made = try compress(source)
            known = made
            return made
        }
    }
}
