import Djust

/// What the supervisor tells an app: one JSON object a line.
struct ControlCommand: Sendable, Hashable {
    /// The kind of command, as it is written.
    enum Kind: String, Sendable {
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
    var kind: Kind
    /// Paths relative to the project.
    var files: [String]?
    /// The errors of an overlay.
    var errors: [OverlayError]?

    /// The command as a line.
    var line: [UInt8] {
        var members: [(String, Value)] = [("type", .string(kind.rawValue))]
        if let files { members.append(("files", .list(files.map { .string($0) }))) }
        if let errors { members.append(("errors", .list(errors.map(\.carried.value)))) }
        return JSONWriter.bytes(of: .object(ValueObject(members))) + [UInt8(ascii: "\n")]
    }
}

/// What an app tells the supervisor: one JSON object a line.
///
/// Unknown fields are ignored.
struct ControlReport: Sendable, Hashable {
    /// The app has built its routes and compiled its templates, and waits for `accept`.
    static let ready = "ready"
    /// Changed templates are in open pages.
    static let patched = "patched"
    /// What is wrong with templates; nothing, when there are no errors any more.
    static let templateError = "template-error"
    /// The app no longer accepts and its snapshots are written; it may still be finishing requests.
    static let retired = "retired"

    /// The kind of report, as it is written: unknown kinds are ignored.
    var type: String
    /// How many sessions a template change reached.
    var sessions = 0
    /// How long that took.
    var milliseconds = 0.0
    /// What is wrong with templates.
    var errors: [OverlayError] = []

    /// Reads a line; nil when it is not a report.
    init?(line: String) {
        guard case .object(let object)? = try? JSONParser.parse(Array(line.utf8)),
            case .string(let type)? = object["type"]
        else { return nil }
        self.type = type
        if case .int(let count)? = object["sessions"] { sessions = count }
        switch object["milliseconds"] {
        case .double(let time): milliseconds = time
        case .int(let time): milliseconds = Double(time)
        default: break
        }
        if case .list(let items)? = object["errors"] {
            errors = items.compactMap { DevelopmentMessage.OverlayError($0) }.map { OverlayError($0) }
        }
    }
}

extension OverlayError {
    /// The error as the live protocol carries it.
    fileprivate var carried: DevelopmentMessage.OverlayError {
        DevelopmentMessage.OverlayError(
            kind: kind.rawValue,
            title: title,
            file: file.isEmpty ? nil : file,
            line: line > 0 ? line : nil,
            column: column > 0 ? column : nil,
            message: message,
            excerpt: excerpt.isEmpty ? nil : excerpt
        )
    }

    /// Takes over an error that the live protocol carried.
    fileprivate init(_ error: DevelopmentMessage.OverlayError) {
        self.init(
            Kind(rawValue: error.kind) ?? .runtime,
            title: error.title,
            file: error.file ?? "",
            line: error.line ?? 0,
            column: error.column ?? 0,
            message: error.message,
            excerpt: error.excerpt ?? ""
        )
    }
}
