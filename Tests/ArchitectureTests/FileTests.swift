import Foundation
import Testing

/// What every file of the repository keeps to.
struct FileTests {
    /// More than this is more than one concept.
    static let lineLimit = 300

    @Test func `no Swift file is longer than the limit`() {
        let files = ["Sources", "Plugins", "Tests"].flatMap(SourceTree.files)
        let long = files.filter { file in
            !file.path.hasSuffix("+Generated.swift") && file.lineCount > Self.lineLimit
        }
        #expect(long.map(\.path) == [])
    }

    @Test func `no file is named for a heap of things`() {
        let names = ["Sources", "Plugins", "Tests"].flatMap(SourceTree.files).map(\.path)
        #expect(names.filter { $0.contains(/Utils|Utilities|Helpers?|Manager|Misc/) } == [])
    }

    @Test func `no text file names a path of one machine`() throws {
        let git = Process()
        let pipe = Pipe()
        git.executableURL = URL(filePath: "/usr/bin/env")
        let pattern = "(^|[^[:alnum:]_.*-])/(root|home|work|Users)/"
        git.arguments = ["git", "-C", SourceTree.root.path, "grep", "--untracked", "-InE", pattern]
        git.standardOutput = pipe
        try git.run()
        let found = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        git.waitUntilExit()
        // 1 says that nothing matches; anything above, that git could not look.
        #expect(git.terminationStatus == 1, "\(found)")
    }
}
