/// Finds what answers a request, and the paths of named routes.
package struct Router: Sendable {
    /// A route that matches a path.
    package struct Match: Sendable {
        package var entry: RouteEntry
        package var parameters: RouteParameters
    }

    /// What there is for a path.
    package enum Answer: Sendable {
        case found(Match)
        /// The path is there, for other methods.
        case methodNotAllowed(allowed: [String])
        /// A file's path below a directory.
        case file(directory: String, path: String)
        /// The same path with a slash at the end is there.
        case redirect(String)
        case notFound
    }

    private struct Compiled: Sendable {
        var entry: RouteEntry
        var pattern: RoutePattern
    }

    private let routes: [Compiled]
    private let named: [String: Int]

    /// Compiles a table.
    /// - Throws: `RoutePattern.Malformed` that names the source line of a pattern that cannot be used.
    package init(_ table: RouteTable) throws(RoutePattern.Malformed) {
        var routes: [Compiled] = []
        var named: [String: Int] = [:]
        for entry in table.entries {
            let pattern: RoutePattern
            do {
                pattern = try RoutePattern(entry.pattern)
            } catch {
                throw RoutePattern.Malformed(description: "\(entry.file):\(entry.line): \(error)")
            }
            if let name = entry.name, named[name] == nil { named[name] = routes.count }
            routes.append(Compiled(entry: entry, pattern: pattern))
        }
        self.routes = routes
        self.named = named
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
            if route.entry.methods.contains(method) || method == "HEAD" && route.entry.methods.contains("GET") {
                return .found(Match(entry: route.entry, parameters: parameters))
            }
            allowed.append(contentsOf: route.entry.methods)
        }
        if !allowed.isEmpty { return .methodNotAllowed(allowed: allowed) }
        if !path.hasSuffix("/"), method == "GET" || method == "HEAD",
            routes.contains(where: { $0.pattern.match(bytes + [UInt8(ascii: "/")]) != nil })
        {
            return .redirect(path + "/")
        }
        return .notFound
    }

    /// The path of a named route, for `{% url %}`.
    package func path(
        of name: String, _ positional: [String], _ named: [(name: String, value: String)]
    ) throws(URLReversalFailure) -> String {
        guard let index = self.named[name] else {
            let nearest = NearestName.of(name, among: self.named.keys)
            throw URLReversalFailure(
                "there is no route named '\(name)'",
                hint: nearest.map { "did you mean '\($0)'?" } ?? "give a route this name: `name: \"\(name)\"`")
        }
        let pattern = routes[index].pattern
        guard positional.isEmpty || positional.count == pattern.parameterNames.count else {
            throw URLReversalFailure("'\(pattern.text)' takes \(pattern.parameterNames.count) arguments, not \(positional.count)")
        }
        var values = Dictionary(zip(pattern.parameterNames, positional), uniquingKeysWith: { first, _ in first })
        for (name, value) in named { values[name] = value }
        do {
            return try pattern.path(with: values)
        } catch {
            throw URLReversalFailure(error.description)
        }
    }
}
