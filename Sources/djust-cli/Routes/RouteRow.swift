/// One route as `djust routes` shows it.
struct RouteRow: Sendable, Equatable, Encodable {
    /// `LIVE` for a page with a socket, else the HTTP method, or `WS`.
    var method: String
    /// The path with its converters, as written.
    var path: String
    /// What `{% url %}` calls it.
    var name: String?
    /// The view or the handler.
    var view: String
    /// Who may use it; nil when the source does not say.
    var auth: String?
    /// The file that declares it, relative to the project.
    var file: String
    /// The one-based line in that file.
    var line: Int

    /// The file and the line, as editors open them.
    var source: String { "\(file):\(line)" }

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

    /// Whether a text occurs in any column, without regard to case.
    func contains(_ text: String) -> Bool {
        let wanted = text.lowercased()
        return [method, path, name ?? "", view, auth ?? "", source].contains { $0.lowercased().contains(wanted) }
    }
}
