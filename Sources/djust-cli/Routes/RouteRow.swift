/// One route as `djust routes` shows it.
struct RouteRow: Sendable, Equatable, Encodable {
    /// `LIVE` for a page with a socket, else the HTTP method, or `WS`.
    var method: String
    /// The path with its converters, as written; nil when the source does not spell it out.
    var path: String?
    /// What `{% url %}` calls it.
    var name: String?
    /// The view, the folder or the handler.
    var view: String?
    /// Who may use it.
    var auth: String
    /// The file that declares it, relative to the project; nil for what the framework adds.
    var file: String?
    /// The one-based line in that file.
    var line: Int?

    /// The file and the line, as editors open them.
    var source: String? {
        guard let file else { return nil }
        return line.map { "\(file):\($0)" } ?? file
    }

    private enum CodingKeys: String, CodingKey {
        case method
        case path
        case name
        case view
        case auth
        case file
        case line
    }

    /// Writes all keys, also those without a value, so that readers find the same shape in every row.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(method, forKey: .method)
        try container.encode(path, forKey: .path)
        try container.encode(name, forKey: .name)
        try container.encode(view, forKey: .view)
        try container.encode(auth, forKey: .auth)
        try container.encode(file, forKey: .file)
        try container.encode(line, forKey: .line)
    }

    /// What the table shows, in the order of its columns.
    var cells: [String] { [method, path ?? "?", name ?? "-", view ?? "-", auth, source ?? "-"] }

    /// Whether a text occurs in any column, without regard to case.
    func contains(_ text: String) -> Bool {
        let wanted = text.lowercased()
        return cells.contains { $0.lowercased().contains(wanted) }
    }

    /// Whether a request of this method can reach the route: live pages answer GET.
    func answers(_ wanted: String) -> Bool {
        let wanted = wanted.uppercased()
        return method == wanted || method == "ANY" || (method == "LIVE" && wanted == "GET")
    }
}
