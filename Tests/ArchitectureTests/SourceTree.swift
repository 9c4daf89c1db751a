import Foundation

/// The Swift files of the repository, as the architecture tests look at them.
struct SourceTree {
    /// One file.
    struct File: Sendable {
        /// The path in the repository.
        let path: String
        /// The number of line feeds.
        let lineCount: Int
        /// The words of the code, without comments and strings.
        let words: [SourceWord]

        /// Whether the file is in a folder of the repository.
        func isBelow(_ folder: String) -> Bool { path.hasPrefix("\(folder)/") }
    }

    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All Swift files but those of the skeletons, sorted by path; read once.
    private static let all = ["Plugins", "Sources", "Tests"].flatMap(read)

    /// The files below a folder.
    static func files(below folder: String) -> [File] { all.filter { $0.isBelow(folder) } }

    /// The text of one file of the repository.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    private static func read(_ folder: String) -> [File] {
        let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
        return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }.sorted()
            .compactMap { name in
                guard let data = try? Data(contentsOf: root.appending(path: "\(folder)/\(name)")) else { return nil }
                let bytes = Array(data)
                let lines = bytes.count { $0 == UInt8(ascii: "\n") }
                return File(path: "\(folder)/\(name)", lineCount: lines, words: SourceWord.words(of: bytes))
            }
    }
}
