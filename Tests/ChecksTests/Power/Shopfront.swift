import Checks
import Djust
import Foundation

/// The app in `Fixtures/shopfront`: live pages as people write them, in which nothing is wrong.
///
/// It is built and run by hand when it changes (`djust new`, its files in place, `swift build`); the tests only read it.
struct Shopfront {
    /// The folder.
    let root = Golden.root.appendingPathComponent("Fixtures/shopfront").path
    /// The files as they are.
    let snapshot: ProjectSnapshot
    /// The paths of the files, in order.
    private let paths: [String]
    private let runner: CheckRunner

    /// Reads the files.
    init() throws {
        runner = try CheckRunner(CheckOptions(root: root))
        snapshot = runner.snapshot()
        paths = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    }

    /// Checks the app as it is.
    func check() -> CheckReport { runner.run(snapshot) }

    /// Checks the app with other words at a place.
    func check(with text: String, at token: NameToken) -> CheckReport {
        var changed = snapshot
        guard var bytes = snapshot.bytes(of: token.path) else { return check() }
        bytes.replaceSubrange(token.range, with: Array(text.utf8))
        changed.replace(token.path, with: bytes)
        return runner.run(changed)
    }

    /// The names in it, in the order of files and places.
    func names() -> [NameToken] {
        var tokens: [NameToken] = []
        for path in paths where path.hasSuffix(".html") {
            let text = text(of: path)
            tokens += MarkupNames(text, path: path).tokens + TagNames(text, path: path).tokens
        }
        // A block that nobody fills, or nobody has, can have any name.
        let fillers = Dictionary(grouping: tokens.filter { $0.kind == .slot }, by: \.text).mapValues {
            Set($0.map(\.path))
        }
        tokens.removeAll { token in
            token.kind == .slot && token.text != "playerview" && fillers[token.text, default: []].count < 2
        }
        // Of a path only what a route has written out; the rest is somebody's name.
        let app = text(of: "Sources/App/App.swift")
        tokens.removeAll { $0.isPlace && !app.contains("/\($0.text)/") }
        let names = tokens
        for path in paths where path.hasSuffix(".swift") {
            tokens += SwiftNames(text(of: path), path: path, alsoIn: names).tokens
        }
        return tokens
    }

    private func text(of path: String) -> String {
        String(decoding: snapshot.bytes(of: path) ?? [], as: UTF8.self)
    }
}
