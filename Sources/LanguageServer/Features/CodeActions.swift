internal import Checks
internal import Djust

/// What the editor offers to do about the findings in a range: their fixes, and to silence them.
enum CodeActions {
    @Sendable static func answer(_ place: DocumentPlace, _ parameters: Value, _ workspace: inout Workspace) -> Value {
        let end = EditorPosition(parameters.at("range", "end"))?.offset(in: place.source) ?? place.offset
        let findings = workspace.findings().filter { finding in
            finding.path == place.path && finding.span.range.lowerBound <= max(end, place.offset)
                && finding.span.range.upperBound >= min(end, place.offset)
        }
        return .list(findings.flatMap { actions(for: $0, in: workspace) })
    }

    private static func actions(for finding: Finding, in workspace: Workspace) -> [Value] {
        var actions: [Value] = []
        if let fix = finding.fix {
            let edits = Dictionary(grouping: fix.edits, by: \.span.source.name).sorted { $0.key < $1.key }
            actions.append(
                action(
                    fix.title,
                    edits.map { path, edits in
                        (workspace.uri(of: path), .list(edits.map { edit(at: $0.span.editorRange, $0.replacement) }))
                    },
                    isPreferred: fix.applicability == .safe
                )
            )
        }
        if let silence = silence(finding) {
            let edits = Value.list([silence])
            actions.append(action("silence \(finding.rule) here", [(workspace.uri(of: finding.path), edits)]))
        }
        return actions
    }

    /// A comment on a line of its own in front of the finding; nil for files that have no comments.
    private static func silence(_ finding: Finding) -> Value? {
        let comment: String
        if finding.path.hasSuffix(".swift") {
            comment = "// djust:ignore \(finding.rule) - "
        } else if finding.path.hasSuffix(".json") {
            return nil
        } else {
            comment = "{# djust:ignore \(finding.rule) #}"
        }
        let line = finding.span.start.line
        let indentation = finding.span.source.line(line).prefix { $0 == 0x20 || $0 == 0x09 }
        let place = EditorPosition(line: line - 1, character: 0).value
        let text = String(decoding: indentation, as: UTF8.self) + comment + "\n"
        return edit(at: .members([("start", place), ("end", place)]), text)
    }

    private static func edit(at range: Value, _ text: String) -> Value {
        .members([("range", range), ("newText", .string(text))])
    }

    private static func action(_ title: String, _ changes: [(String, Value)], isPreferred: Bool = false) -> Value {
        .members([
            ("title", .string(title)), ("kind", "quickfix"), ("isPreferred", .bool(isPreferred)),
            ("edit", .members([("changes", .members(changes))])),
        ])
    }
}
