/// Finds what answers a request, and the paths of named routes.
package struct Router: Sendable {
    /// A route that matches a path.
    package struct Match: Sendable {
        /// The route.
        package var entry: RouteEntry
        /// What the path says at the route's places.
        package var parameters: RouteParameters
    }

    /// What there is for a path.
    package enum Answer: Sendable {
        /// A route answers.
        case found(Match)
        /// The path is there, for other methods.
        case methodNotAllowed(allowed: [String])
        /// A file's path below a directory.
        case file(directory: String, path: String)
        /// The same path with a slash at the end is there.
        case slashMissing
        /// Nothing is there.
        case notFound
    }

    private struct Compiled: Sendable {
        var entry: RouteEntry
        var pattern: RoutePattern
    }

    private let routes: [Compiled]
    /// The routes of a name; several may share it when their places differ.
    private let named: [String: [Int]]

    /// Compiles a table.
    /// - Throws: `RoutePattern.Malformed` that names the source line of a pattern that cannot be used.
    package init(_ table: RouteTable) throws(RoutePattern.Malformed) {
        var routes: [Compiled] = []
        var named: [String: [Int]] = [:]
        for entry in table.entries {
            let pattern: RoutePattern
            do {
                pattern = try Self.pattern(of: entry)
            } catch {
                throw RoutePattern.Malformed(description: "\(entry.file):\(entry.line): \(error)")
            }
            if let name = entry.name { named[name, default: []].append(routes.count) }
            routes.append(Compiled(entry: entry, pattern: pattern))
        }
        self.routes = routes
        self.named = named
    }

    private static func pattern(of entry: RouteEntry) throws(RoutePattern.Malformed) -> RoutePattern {
        guard case .files = entry.target else { return try RoutePattern(entry.pattern) }
        let pattern = try RoutePattern(entry.pattern.hasSuffix("/") ? entry.pattern : entry.pattern + "/")
        guard pattern.parameterNames.isEmpty else {
            throw RoutePattern.Malformed(description: "'\(entry.pattern)' is for files, which have no places in <>")
        }
        return pattern
    }

    /// The routes, in the order in which they are tried.
    package var entries: [RouteEntry] { routes.map(\.entry) }

    /// Whether pages have a socket to talk to.
    package var hasSocket = true

    /// Where `{% static %}` begins: the first directory's path.
    package var staticPrefix: String? {
        for route in routes {
            if case .files = route.entry.target { return route.pattern.text }
        }
        return nil
    }

    /// Finds what answers a method and a decoded path.
    package func answer(_ method: String, _ path: String) -> Answer {
        let bytes = Array(path.utf8)
        var allowed: [String] = []
        for route in routes {
            if case .files(let directory) = route.entry.target {
                let prefix = Array(route.pattern.text.utf8)
                guard bytes.starts(with: prefix), bytes.count > prefix.count else { continue }
                return .file(directory: directory, path: String(decoding: bytes[prefix.count...], as: UTF8.self))
            }
            guard let parameters = route.pattern.match(bytes) else { continue }
            let methods = route.entry.methods + (route.entry.methods.contains("GET") ? ["HEAD"] : [])
            if methods.contains(method) { return .found(Match(entry: route.entry, parameters: parameters)) }
            allowed += methods.filter { !allowed.contains($0) }
        }
        if !allowed.isEmpty { return .methodNotAllowed(allowed: allowed) }
        return isSlashMissing(method, bytes) ? .slashMissing : .notFound
    }

    private func isSlashMissing(_ method: String, _ path: [UInt8]) -> Bool {
        guard method == "GET" || method == "HEAD", path.first == UInt8(ascii: "/"), path.last != UInt8(ascii: "/")
        else {
            return false
        }
        // `//host` in a `Location` is another host, and some browsers read `\` as `/`.
        if let second = path.dropFirst().first, second == UInt8(ascii: "/") || second == UInt8(ascii: "\\") {
            return false
        }
        let wanted = path + [UInt8(ascii: "/")]
        return routes.contains { route in
            if case .files = route.entry.target { return false }
            return route.entry.methods.contains("GET") && route.pattern.match(wanted) != nil
        }
    }

    /// The path of a named route, for `{% url %}`.
    /// - Parameters:
    ///   - name: The name.
    ///   - positional: Texts for the places in their order; all or none.
    ///   - named: Texts for places by name.
    /// - Returns: The path of the first route of that name that takes these arguments.
    /// - Throws: What is wrong, and what to do.
    package func path(
        of name: String,
        _ positional: [String],
        _ named: [(name: String, value: String)]
    ) throws(URLReversalFailure) -> String {
        var failure: URLReversalFailure?
        for index in self.named[name] ?? [] {
            do {
                return try routes[index].pattern.path(positional, named)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        let nearest = NearestName.of(name, among: self.named.keys)
        throw URLReversalFailure(
            "there is no route named '\(name)'",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "give a route this name: `name: \"\(name)\"`"
        )
    }
}
