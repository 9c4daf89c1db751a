import Checks

extension RouteRow {
    /// Takes a route as it was read off the source.
    init(_ entry: RouteEntry) {
        self.init(
            method: entry.kind == .live ? "LIVE" : entry.method,
            path: entry.path,
            name: entry.name,
            view: entry.view,
            auth: entry.auth,
            file: entry.file,
            line: entry.line
        )
    }
}
