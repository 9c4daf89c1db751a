internal import Djust

/// The paths that the routes of an app answer.
struct AnsweredPaths: Sendable {
    /// The patterns without places, as they are written.
    let written: Set<String>
    private let patterns: [RoutePattern]
    private let folders: [String]

    /// Reads the routes; nil when one is not written out.
    init?(_ routes: [RouteEntry]) {
        var written: Set<String> = []
        var patterns: [RoutePattern] = []
        var folders: [String] = []
        for entry in routes where entry.kind != .socket && entry.kind != .script {
            guard let path = entry.path, let pattern = try? RoutePattern(path) else { return nil }
            if entry.kind == .files {
                folders.append(pattern.text)
            } else if pattern.text.contains("<") {
                patterns.append(pattern)
            } else {
                written.insert(pattern.text)
            }
        }
        self.written = written
        self.patterns = patterns
        self.folders = folders
    }

    /// Whether a route answers a path.
    ///
    /// O(routes with places) for a path that no route spells out.
    func contains(_ path: String) -> Bool {
        if written.contains(path) || folders.contains(where: path.hasPrefix) { return true }
        let bytes = Array(path.utf8)
        return patterns.contains { $0.match(bytes) != nil }
    }
}
