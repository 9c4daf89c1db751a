import Foundation

/// Templates in directories, searched in order.
///
/// No name leads out of them, not through `..` and not through a link.
package struct DirectoryTemplateLoader: TemplateLoader {
    /// The directories as given, and as absolute paths with every link followed.
    private let directories: [(given: String, real: String)]

    /// Takes directories; those that do not exist are searched all the same, should they appear.
    package init(_ directories: [String]) {
        self.directories = directories.map { ($0, Self.real($0)) }
    }

    package func load(_ name: String) throws(TemplateLoadFailure) -> SourceText? { try load(name, skipping: 0) }

    package func load(_ name: String, skipping skipped: Int) throws(TemplateLoadFailure) -> SourceText? {
        guard Self.isAllowed(name) else { throw .outside(name: name) }
        var skipped = skipped
        for directory in directories {
            let path = directory.given + "/" + name
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory.boolValue else {
                continue
            }
            guard skipped == 0 else {
                skipped -= 1
                continue
            }
            let real = Self.real(path)
            guard real.hasPrefix(directory.real + "/") else { throw .outside(name: name) }
            guard let data = FileManager.default.contents(atPath: real) else { throw .unreadable(path: path) }
            return SourceText(name: path, bytes: Array(data))
        }
        return nil
    }

    package var places: [String] { directories.map(\.given) }

    package func names() -> [String] {
        var names: Set<String> = []
        for directory in directories {
            for case let name as String in FileManager.default.enumerator(atPath: directory.real) ?? .init() {
                let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
                var isDirectory: ObjCBool = false
                if !isHidden,
                    FileManager.default.fileExists(atPath: directory.real + "/" + name, isDirectory: &isDirectory),
                    !isDirectory.boolValue
                {
                    names.insert(name)
                }
            }
        }
        return names.sorted()
    }

    package func names(atPath path: String) -> [String] {
        let candidates = [path, Self.real(path)]
        var names: [String] = []
        for directory in directories {
            for prefix in [directory.given + "/", directory.real + "/"] {
                for candidate in candidates where candidate.hasPrefix(prefix) {
                    let name = String(candidate.dropFirst(prefix.count))
                    if !names.contains(name) { names.append(name) }
                }
            }
        }
        return names
    }

    /// Whether every part of a name is a plain file name.
    private static func isAllowed(_ name: String) -> Bool {
        guard !name.isEmpty, !name.utf8.contains(0) else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".."
        }
    }

    private static func real(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
}
