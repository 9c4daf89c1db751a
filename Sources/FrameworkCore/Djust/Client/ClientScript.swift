import Synchronization

/// The browser client as the server sends it: one classic script under a URL that changes with its content.
///
/// The JavaScript modules are in `Client/modules`; `Scripts/bundle-client.py` joins them.
package enum ClientScript {
    /// The script's bytes.
    package static let source = Array(ClientBundle.script.utf8)

    /// The first 16 hexadecimal digits of the script's SHA-256.
    package static let hash = ClientBundle.hash

    /// The path of the script's URL.
    ///
    /// What it names never changes, so it may be cached for ever.
    package static let path = "/_djust/client.\(hash).js"

    /// The element that loads the script; it runs when the page is parsed.
    package static let tag = "<script src=\"\(path)\" defer></script>"

    /// The compressed form, once somebody has made it.
    private static let compressed = Mutex<[UInt8]?>(nil)

    /// The script compressed by `compress`, which is called the first time only.
    ///
    /// The client knows nothing of compression; the HTTP layer hands in its own, and must always hand in the same.
    package static func compressed(
        by compress: ([UInt8]) throws -> [UInt8]
    ) rethrows -> [UInt8] {
        try compressed.withLock { known in
            if let known { return known }
            let made = try compress(source)
            known = made
            return made
        }
    }
}
