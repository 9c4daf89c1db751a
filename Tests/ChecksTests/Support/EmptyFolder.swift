import Foundation

/// A folder with nothing in it, for projects of which every text is given in memory.
struct EmptyFolder: ~Copyable {
    /// The folder.
    let path: String

    /// Makes a folder.
    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "djust-checks-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
