internal import Foundation

/// The way from an editor's names of files to paths, and back.
enum DocumentURI {
    /// The path of a `file:` URI; nil for any other.
    static func path(_ uri: String) -> String? {
        guard let url = URL(string: uri), url.isFileURL else { return nil }
        return url.standardizedFileURL.path
    }

    /// The URI of a path.
    static func uri(_ path: String) -> String { URL(filePath: path, directoryHint: .notDirectory).absoluteString }
}
