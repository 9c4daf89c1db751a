internal import Checks
internal import Djust
internal import Foundation

/// A place in a file of the project.
struct DocumentPlace {
    /// The file, relative to the project.
    let path: String
    /// What it holds.
    let source: SourceText
    /// The byte.
    let offset: Int
}

/// The project that the editor shows, with what is not saved yet.
struct Workspace {
    /// The folder of the project, without a slash at its end; nil until there is one.
    private(set) var root: String?
    private var documents = OpenDocuments()
    private var current: Project?
    private var report: CheckReport?

    /// Looks for a project in a folder or above it.
    init(folder: String) { root = Self.projectFolder(at: folder) }

    /// Takes the folder that the client names when it begins.
    mutating func open(_ parameters: Value) {
        let uri =
            parameters.at("workspaceFolders")?.asItems.first?.at("uri")?.asText ?? parameters.at("rootUri")?.asText
        guard let folder = uri.flatMap(DocumentURI.path) else { return }
        root = Self.projectFolder(at: folder)
    }

    /// Takes what the client says of its files.
    mutating func take(_ method: String, _ parameters: Value) {
        current = nil
        report = nil
        guard let path = parameters.at("textDocument", "uri")?.asText.flatMap(DocumentURI.path) else { return }
        // A file that is opened outside of any project brings its own.
        if root == nil { root = Self.projectFolder(at: (path as NSString).deletingLastPathComponent) }
        switch method {
        case "textDocument/didOpen": documents.open(path, parameters.at("textDocument", "text")?.asText ?? "")
        case "textDocument/didChange": documents.change(path, parameters.at("contentChanges")?.asItems ?? [])
        case "textDocument/didClose": documents.close(path)
        default: break
        }
    }

    // MARK: - The project

    /// The project as it is now; nil when there is none.
    mutating func project() -> Project? {
        if let current { return current }
        guard let root else { return nil }
        var unsaved: [String: [UInt8]] = [:]
        for (path, text) in documents.texts {
            if let name = relative(path) { unsaved[name] = text }
        }
        current = Project(ProjectSnapshot(root: root, overlay: unsaved))
        return current
    }

    /// What the check finds now.
    mutating func findings() -> [Finding] {
        if let report { return report.findings }
        guard let root, let project = project(), let runner = try? CheckRunner(CheckOptions(root: root)) else {
            return []
        }
        let new = runner.check(project)
        report = new
        return new.findings
    }

    /// Whether something has changed since the last check.
    var isStale: Bool { report == nil }

    // MARK: - Names

    /// The place that a request is about; one without a position is about the beginning of its range, or of its file.
    func place(_ parameters: Value) -> DocumentPlace? {
        guard let path = parameters.at("textDocument", "uri")?.asText.flatMap(DocumentURI.path),
            let text = documents.texts[path] ?? FileManager.default.contents(atPath: path).map(Array.init),
            let name = relative(path)
        else { return nil }
        let source = SourceText(name: name, bytes: text)
        let position = EditorPosition(parameters.at("position")) ?? EditorPosition(parameters.at("range", "start"))
        return DocumentPlace(path: name, source: source, offset: position?.offset(in: source) ?? 0)
    }

    /// The URI of a file of the project.
    func uri(of path: String) -> String { DocumentURI.uri((root ?? "") + "/" + path) }

    /// A place in a file, as JSON.
    func location(of span: SourceSpan) -> Value {
        .members([("uri", .string(uri(of: span.source.name))), ("range", span.editorRange)])
    }

    private func relative(_ path: String) -> String? {
        guard let root, path.hasPrefix(root + "/") else { return nil }
        return String(path.dropFirst(root.count + 1))
    }

    private static func projectFolder(at folder: String) -> String? {
        var url = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
        while true {
            for name in ["Package.swift", "djust.json"]
            where FileManager.default.fileExists(atPath: url.appending(path: name).path) {
                let path = url.path
                return path.hasSuffix("/") ? String(path.dropLast()) : path
            }
            if url.path == "/" { return nil }
            url = url.deletingLastPathComponent()
        }
    }
}
