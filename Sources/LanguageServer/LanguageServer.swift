internal import Checks
internal import Djust

/// `djust lsp`: the check, and what it knows of a project, for editors. (Language Server Protocol 3.17)
///
/// One thread: messages are handled in order, and the project is checked when no more of them are waiting, so that
/// typing never queues checks.
package struct LanguageServer {
    private var reader: MessageReader
    private let writer: MessageWriter
    private var workspace: Workspace
    private var published = PublishedDiagnostics()
    private var phase = Phase.new

    private enum Phase {
        case new
        case running
        case shutDown
    }

    /// Makes a server.
    /// - Parameters:
    ///   - input: The descriptor that messages are read from.
    ///   - output: The descriptor that messages are written to.
    ///   - root: The folder in which the project is looked for when the client names none.
    ///   - version: What the server says of itself.
    package init(input: Int32, output: Int32, root: String, version: String) {
        reader = MessageReader(descriptor: input)
        writer = MessageWriter(descriptor: output)
        workspace = Workspace(folder: root)
        self.version = version
    }

    private let version: String

    /// Serves until the client says that it is done.
    /// - Returns: The exit status: 0 when the client has said goodbye as it should.
    package mutating func run() -> Int32 {
        do {
            while let message = try reader.next() {
                guard let value = try? JSONParser.parse(message) else {
                    writer.refuse(.none, code: -32_700, "not JSON")
                    continue
                }
                if value.at("method")?.asText == "exit" { return phase == .shutDown ? 0 : 1 }
                handle(value)
                if phase == .running, !reader.hasMore { published.publish(from: &workspace, to: writer) }
            }
        } catch {
            writer.refuse(.none, code: -32_700, "a message without a length")
        }
        return 1
    }

    private mutating func handle(_ message: Value) {
        // An answer to something that was asked: nothing ever is.
        guard let method = message.at("method")?.asText else { return }
        let parameters = message.at("params") ?? .none
        guard let id = message.at("id") else { return take(method, parameters) }
        switch (method, phase) {
        case ("initialize", .new):
            workspace.open(parameters)
            phase = .running
            writer.answer(id, capabilities)
        case (_, .new): writer.refuse(id, code: -32_002, "initialize comes first")
        case ("shutdown", _):
            phase = .shutDown
            writer.answer(id, .none)
        case (_, .shutDown): writer.refuse(id, code: -32_600, "the server is shut down")
        default: answer(id, method, parameters)
        }
    }

    /// Takes a notification; those that mean nothing here are ignored, as the protocol has it.
    private mutating func take(_ method: String, _ parameters: Value) {
        guard phase == .running else { return }
        switch method {
        case "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave",
            "workspace/didChangeWatchedFiles":
            workspace.take(method, parameters)
        default: break
        }
    }

    private mutating func answer(_ id: Value, _ method: String, _ parameters: Value) {
        guard let feature = Self.features[method] else {
            return writer.refuse(id, code: -32_601, "there is no method '\(method)'")
        }
        guard let place = workspace.place(parameters) else { return writer.answer(id, .none) }
        writer.answer(id, feature(place, parameters, &workspace))
    }

    /// What the server can be asked about a place.
    private static let features: [String: @Sendable (DocumentPlace, Value, inout Workspace) -> Value] = [
        "textDocument/hover": Hover.answer,
        "textDocument/completion": Completion.answer,
        "textDocument/definition": Definition.answer,
        "textDocument/codeAction": CodeActions.answer,
    ]

    private var capabilities: Value {
        .members([
            (
                "capabilities",
                .members([
                    ("positionEncoding", "utf-16"),
                    ("textDocumentSync", .members([("openClose", true), ("change", 2), ("save", true)])),
                    ("hoverProvider", true), ("definitionProvider", true),
                    ("codeActionProvider", .members([("codeActionKinds", ["quickfix"])])),
                    (
                        "completionProvider",
                        .members([("triggerCharacters", ["\"", "'", "|", " ", ".", "-", "%", "{"])])
                    ),
                ])
            ), ("serverInfo", .members([("name", "djust"), ("version", .string(version))])),
        ])
    }
}
