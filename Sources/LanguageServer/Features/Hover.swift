internal import Checks
internal import Djust

/// What is to say about the word or the finding at a place.
enum Hover {
    @Sendable static func answer(_ place: DocumentPlace, _: Value, _ workspace: inout Workspace) -> Value {
        guard let project = workspace.project() else { return .none }
        var texts = workspace.findings(at: place).map(explanation)
        var range: Value = .none
        if let word = project.word(at: place), let text = text(of: word, at: place, in: project) {
            texts.insert(text, at: 0)
            range = SourceSpan(source: place.source, range: word.range).editorRange
        }
        guard !texts.isEmpty else { return .none }
        let contents = Value.members([("kind", "markdown"), ("value", .string(texts.joined(separator: "\n\n---\n\n")))])
        guard case .object = range else { return .members([("contents", contents)]) }
        return .members([("contents", contents), ("range", range)])
    }

    /// What a rule is for.
    private static func explanation(_ finding: Finding) -> String {
        guard let rule = RuleRegistry.metadata(for: finding.rule) else { return finding.message }
        return "**\(rule.id) \(rule.name)**: \(rule.summary)\n\n\(rule.why)\n\n\(rule.advice)"
    }

    private static func text(of word: TemplateWord, at place: DocumentPlace, in project: Project) -> String? {
        let name = String(decoding: place.source.bytes[word.range], as: UTF8.self)
        switch word.place {
        case .variable(let path):
            return VariableScope(project, at: place).member(path).map { code($0) }
        case .attributeValue(let attribute) where EventAttribute.isOne(attribute):
            let handlers = project.views(at: place).flatMap(\.handlers)
            return handlers.first { SwiftName.matches($0.name, name) }.map { code($0.member) }
        case .routeName:
            guard let route = project.routes.entries.first(where: { $0.name == name }) else { return nil }
            return "`\(route.method) \(route.path ?? "?")` \(route.view.map { "`\($0)`" } ?? "")"
        case .attributeName, .attributeValue, .filter, .tag, .templateName: return nil
        }
    }

    private static func code(_ member: ViewDeclaration.Member) -> String {
        "```swift\n\(member.signature)\n```\n\n\(member.source.text.name):\(member.nameSpan.start.line)"
    }
}

extension Workspace {
    /// What the check has found at a place.
    mutating func findings(at place: DocumentPlace) -> [Finding] {
        findings().filter { finding in
            finding.path == place.path
                && (finding.span.range.contains(place.offset) || finding.span.range.upperBound == place.offset)
        }
    }
}
