import Checks
import Djust

/// The routes of a project as `{% url %}` finds them, read off the source.
struct ProjectRoutes: Sendable {
    private let patterns: [String: [RoutePattern]]

    /// Takes the routes with a name and a path that are written out.
    init(_ entries: [Checks.RouteEntry]) {
        var patterns: [String: [RoutePattern]] = [:]
        for entry in entries {
            guard let name = entry.name, let path = entry.path, let pattern = try? RoutePattern(path) else { continue }
            patterns[name, default: []].append(pattern)
        }
        self.patterns = patterns
    }

    /// The path of the first route of a name that takes these arguments.
    /// - Throws: What is wrong, and what to do.
    func path(
        of name: String,
        _ positional: [Value],
        _ named: [(name: String, value: Value)]
    ) throws(URLReversalFailure) -> String {
        var failure: URLReversalFailure?
        for pattern in patterns[name] ?? [] {
            do {
                return try pattern.path(positional.map(\.text), named.map { ($0.name, $0.value.text) })
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        let nearest = NearestName.of(name, among: patterns.keys)
        throw URLReversalFailure(
            "there is no route named '\(name)' in the source",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "`djust routes` lists the routes"
        )
    }
}
