import Djust
import Foundation
import Testing

@testable import LanguageServer

/// An editor that talks to a server over two pipes, and a project on disk that it shows.
final class EditorSession {
    let root: URL
    private let toServer = Pipe()
    private let fromServer = Pipe()
    private var reader: MessageReader
    private let writer: MessageWriter
    private let status = Pipe()
    private var nextID = 0
    /// The diagnostics of each file as they were published last: `line:character code`.
    private(set) var diagnostics: [String: [String]] = [:]

    /// Writes the files and starts a server, which is initialised unless told otherwise.
    init(_ files: [String: String], initializes: Bool = true) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "djust-lsp-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        for (path, text) in files {
            let url = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
        }
        reader = MessageReader(descriptor: fromServer.fileHandleForReading.fileDescriptor)
        writer = MessageWriter(descriptor: toServer.fileHandleForWriting.fileDescriptor)
        // The server keeps the pipes open as long as it runs.
        let (folder, pipes) = (root.path, [toServer, fromServer, status])
        Thread.detachNewThread {
            let input = pipes[0].fileHandleForReading.fileDescriptor
            let output = pipes[1].fileHandleForWriting.fileDescriptor
            var server = LanguageServer(input: input, output: output, root: folder, version: "1")
            pipes[2].fileHandleForWriting.write(Data([UInt8(truncatingIfNeeded: server.run())]))
        }
        if initializes { _ = try ask("initialize", .members([("rootUri", .string(root.absoluteString))])) }
    }

    deinit {
        try? toServer.fileHandleForWriting.close()
        try? FileManager.default.removeItem(at: root)
    }

    /// The URI of a file.
    func uri(_ path: String) -> Value { .string(DocumentURI.uri(root.path + "/" + path)) }

    // MARK: - Messages

    /// Sends bytes as they are.
    func send(raw text: String) { toServer.fileHandleForWriting.write(Data(text.utf8)) }

    /// Tells the server something.
    func tell(_ method: String, _ parameters: Value = .members([])) { writer.notify(method, parameters) }

    /// Asks something, and waits for the answer: its result, or its error.
    func ask(_ method: String, _ parameters: Value = .members([])) throws -> Value {
        nextID += 1
        let message = Value.members([
            ("jsonrpc", "2.0"), ("id", .int(nextID)), ("method", .string(method)), ("params", parameters),
        ])
        let bytes = JSONWriter.bytes(of: message)
        send(raw: "Content-Length: \(bytes.count)\r\n\r\n" + String(decoding: bytes, as: UTF8.self))
        while let answer = try next() {
            guard answer.at("id")?.asNumber == nextID else { continue }
            return answer.at("result") ?? answer.at("error") ?? .none
        }
        return .none
    }

    /// Waits for the diagnostics of a file that are published next.
    func published(_ path: String) throws -> [String] {
        diagnostics[path] = nil
        while diagnostics[path] == nil, try next() != nil {}
        return diagnostics[path] ?? []
    }

    /// The exit status of the server.
    func exitStatus() -> UInt8? { status.fileHandleForReading.readData(ofLength: 1).first }

    /// The next message; diagnostics are noted.
    func next() throws -> Value? {
        guard let bytes = try reader.next() else { return nil }
        let message = try JSONParser.parse(bytes)
        if message.at("method")?.asText == "textDocument/publishDiagnostics",
            let uri = message.at("params", "uri")?.asText, let path = DocumentURI.path(uri)
        {
            let items = message.at("params", "diagnostics")?.asItems ?? []
            diagnostics[String(path.dropFirst(root.path.count + 1))] = items.map { item in
                let start = EditorPosition(item.at("range", "start"))
                return "\(start?.line ?? -1):\(start?.character ?? -1) \(item.at("code")?.asText ?? "?")"
            }
        }
        return message
    }

    // MARK: - Documents

    /// Opens a file with a text.
    func open(_ path: String, _ text: String) {
        let document = Value.members([("uri", uri(path)), ("languageId", "x"), ("version", 1), ("text", .string(text))])
        tell("textDocument/didOpen", .members([("textDocument", document)]))
    }

    /// Changes a stretch of a file.
    func change(_ path: String, from: (Int, Int), to: (Int, Int), _ text: String) {
        let range = Value.members([
            ("start", EditorPosition(line: from.0, character: from.1).value),
            ("end", EditorPosition(line: to.0, character: to.1).value),
        ])
        let change = Value.members([("range", range), ("text", .string(text))])
        tell(
            "textDocument/didChange",
            .members([("textDocument", .members([("uri", uri(path))])), ("contentChanges", [change])])
        )
    }

    /// Asks about the place of `|` in a text, which is opened without it.
    func ask(_ method: String, about path: String, _ marked: String) throws -> Value {
        let parts = marked.components(separatedBy: "|>")
        let source = SourceText(name: path, parts.joined())
        open(path, parts.joined())
        let position = EditorPosition(of: parts[0].utf8.count, in: source)
        let document = Value.members([("uri", uri(path))])
        let range = Value.members([("start", position.value), ("end", position.value)])
        return try ask(
            method,
            .members([("textDocument", document), ("position", position.value), ("range", range)])
        )
    }
}
