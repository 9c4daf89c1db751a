import Foundation

/// The Swift files of the repository, as the architecture tests look at them.
struct SourceTree {
    /// One file.
    struct File {
        /// The path in the repository.
        let path: String
        /// The text as it stands.
        let text: String
        /// The text without comments and without what stands in string literals.
        let code: String
    }

    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The files below a folder, sorted by path.
    static func files(below folder: String) -> [File] {
        let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
        return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            let path = "\(folder)/\(name)"
            guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
            return File(path: path, text: text, code: SwiftCode.stripped(text))
        }
    }

    /// The text of one file of the repository.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

/// Swift text made safe to search with regular expressions.
enum SwiftCode {
    /// The text with comments and the contents of strings replaced by spaces; lines stay where they are.
    static func stripped(_ text: String) -> String {
        var output: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if let end = literalEnd(rest) {
                output += rest[..<end].map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
                rest = rest[end...]
            } else {
                output.append(byte)
                rest.removeFirst()
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Where the comment or string that begins here ends, if one does.
    private static func literalEnd(_ text: ArraySlice<UInt8>) -> Int? {
        let delimiters: [(open: String, close: String, escapes: Bool)] = [
            ("//", "\n", false), ("/*", "*/", false), ("#\"\"\"", "\"\"\"#", false), ("\"\"\"", "\"\"\"", true),
            ("#\"", "\"#", false), ("\"", "\"", true),
        ]
        for (open, close, escapes) in delimiters where text.starts(with: open.utf8) {
            var position = text.startIndex + open.utf8.count
            while position < text.endIndex {
                if escapes, text[position] == UInt8(ascii: "\\") {
                    position += 2
                } else if text[position...].starts(with: close.utf8) {
                    return min(position + (close == "\n" ? 0 : close.utf8.count), text.endIndex)
                } else {
                    position += 1
                }
            }
            return text.endIndex
        }
        return nil
    }
}
