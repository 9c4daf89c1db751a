internal import Checks
internal import Djust

/// What the client has been told of each file, so that it is told of changes only.
struct PublishedDiagnostics {
    private var known: [String: [UInt8]] = [:]

    /// Checks the project when something has changed, and tells the client what is another than before.
    mutating func publish(from workspace: inout Workspace, to writer: MessageWriter) {
        guard workspace.isStale else { return }
        let findings = Dictionary(grouping: workspace.findings(), by: \.path)
        for path in Set(known.keys).union(findings.keys).sorted() {
            let diagnostics = Value.list((findings[path] ?? []).map { Self.diagnostic($0, in: workspace) })
            let bytes = JSONWriter.bytes(of: diagnostics)
            guard known[path] != bytes else { continue }
            known[path] = findings[path] == nil ? nil : bytes
            let uri = Value.string(workspace.uri(of: path))
            writer.notify("textDocument/publishDiagnostics", .members([("uri", uri), ("diagnostics", diagnostics)]))
        }
    }

    private static func diagnostic(_ finding: Finding, in workspace: Workspace) -> Value {
        let severity =
            switch finding.severity {
            case .error: 1
            case .warning: 2
            case .info: 3
            }
        let hint = finding.diagnostic.hint.map { "\n\($0)" } ?? ""
        let notes = finding.diagnostic.notes.compactMap { note in
            note.span.map {
                Value.members([("location", workspace.location(of: $0)), ("message", .string(note.message))])
            }
        }
        var members: [(String, Value)] = [
            ("range", finding.span.editorRange), ("severity", .int(severity)), ("code", .string(finding.rule)),
            ("source", "djust"), ("message", .string(finding.message + hint)),
        ]
        if !notes.isEmpty { members.append(("relatedInformation", .list(notes))) }
        return .members(members)
    }
}
