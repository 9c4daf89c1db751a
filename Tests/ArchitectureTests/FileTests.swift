import Foundation
import Testing

/// What every file of the repository keeps to.
struct FileTests {
    /// More than this is more than one concept.
    static let lineLimit = 300

    @Test func `no Swift file is longer than the limit`() {
        let files = ["Sources", "Plugins", "Tests"].flatMap(SourceTree.files)
        let long = files.filter { file in
            !file.path.hasSuffix("+Generated.swift") && file.text.count { $0 == "\n" } > Self.lineLimit
        }
        #expect(long.map(\.path) == [])
    }

    @Test func `no file is named for a heap of things`() {
        let names = ["Sources", "Plugins", "Tests"].flatMap(SourceTree.files).map(\.path)
        #expect(names.filter { $0.contains(/Utils|Utilities|Helpers?|Manager|Misc/) } == [])
    }

    @Test func `no text file names a path of one machine`() throws {
        // Put together here, so that this file does not hold them itself.
        let homes = ["root", "home", "work", "Users"].map { "/\($0)/" }
        var violations: [String] = []
        for path in try Self.textFiles() {
            guard let text = try? SourceTree.text(path) else { continue }
            violations += homes.filter { home in
                text.matches(of: /[\w.\-]*\/\w+\//).contains { $0.output == home }
            }.map { "\(path) holds \($0)" }
        }
        #expect(violations == [])
    }

    /// The files that git knows or would add.
    private static func textFiles() throws -> [String] {
        let git = Process()
        let pipe = Pipe()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "-C", SourceTree.root.path, "ls-files", "--cached", "--others", "--exclude-standard"]
        git.standardOutput = pipe
        try git.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        git.waitUntilExit()
        let paths = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(!paths.isEmpty, "git lists no files")
        return paths
    }
}
