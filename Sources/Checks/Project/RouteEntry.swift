package import Djust

/// One row of the route table, as `djust routes` shows it.
package struct RouteEntry: Sendable {
    /// What answers.
    package enum Kind: String, Sendable {
        /// A live view.
        case live
        /// A folder of files.
        case files
        /// The endpoint of the live socket.
        case socket
        /// The client's script.
        case script
        /// A plain handler.
        case handler
    }

    /// What answers.
    package var kind: Kind
    /// The method of HTTP in capitals, or `WS` for a WebSocket.
    package var method: String
    /// The path as written, converters included; nil when it is no literal.
    package var path: String?
    /// The name for `{% url %}`.
    package var name: String?
    /// The view or handler; the folder of a static mount.
    package var view: String?
    /// Who may come in: `public` unless the route says otherwise.
    package var auth: String
    /// Where the route is written; nil for what the framework adds.
    package var span: SourceSpan?

    /// The file that the route is written in, relative to the project.
    package var file: String? { span?.source.name }
    /// The line that the route is written on.
    package var line: Int? { span?.start.line }
}
