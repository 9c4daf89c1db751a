import Foundation

/// What the supervisor tells an app: one JSON object a line.
struct ControlCommand: Encodable, Sendable, Hashable {
    /// The kind of command.
    enum Kind: String, Encodable, Sendable {
        /// Begin to accept connections.
        case accept
        /// Read these templates again and patch open pages.
        case templatesChanged = "templates-changed"
        /// Tell open pages to fetch these static files again.
        case assetsChanged = "assets-changed"
        /// Show these errors in open pages and in those that open later; none clears them.
        case overlay
        /// Stop accepting, write snapshots, close sockets, finish requests, exit.
        case retire
    }

    /// The kind of command.
    var type: Kind
    /// Paths relative to the project.
    var files: [String]?
    /// The errors of an overlay.
    var errors: [OverlayError]?

    /// The command as a line.
    var line: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return [] }
        return Array(data) + [UInt8(ascii: "\n")]
    }
}

/// What an app tells the supervisor: one JSON object a line. Unknown fields are ignored.
struct ControlReport: Decodable, Sendable, Hashable {
    /// The kind of report, as written: unknown kinds are ignored.
    var type: String
    /// How many sessions a template change reached.
    var sessions: Int?
    /// How long that took.
    var milliseconds: Double?
    /// What is wrong with a template.
    var errors: [OverlayError]?

    /// The app has built its routes and compiled its templates, and waits for `accept`.
    static let ready = "ready"
    /// Changed templates are in open pages.
    static let patched = "patched"
    /// A template is wrong.
    static let templateError = "template-error"
    /// The app no longer accepts and its snapshots are written; it may still be finishing requests.
    static let retired = "retired"

    /// Reads a line; nil when it is not a report.
    init?(line: String) {
        guard let report = try? JSONDecoder().decode(ControlReport.self, from: Data(line.utf8)) else { return nil }
        self = report
    }
}

extension OverlayError: Codable {
    private enum CodingKeys: String, CodingKey {
        case title
        case file
        case line
        case column
        case message
        case excerpt
        case kind
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            Kind(rawValue: try values.decodeIfPresent(String.self, forKey: .kind) ?? "") ?? .runtime,
            title: try values.decodeIfPresent(String.self, forKey: .title) ?? "",
            file: try values.decodeIfPresent(String.self, forKey: .file) ?? "",
            line: try values.decodeIfPresent(Int.self, forKey: .line) ?? 0,
            column: try values.decodeIfPresent(Int.self, forKey: .column) ?? 0,
            message: try values.decodeIfPresent(String.self, forKey: .message) ?? "",
            excerpt: try values.decodeIfPresent(String.self, forKey: .excerpt) ?? ""
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(title, forKey: .title)
        try values.encode(file, forKey: .file)
        try values.encode(line, forKey: .line)
        try values.encode(column, forKey: .column)
        try values.encode(message, forKey: .message)
        try values.encode(excerpt, forKey: .excerpt)
        try values.encode(kind.rawValue, forKey: .kind)
    }
}
