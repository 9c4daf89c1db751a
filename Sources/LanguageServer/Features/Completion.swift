internal import Checks
internal import Djust
internal import SwiftOutline

/// The words that can stand at a place.
enum Completion {
    /// One of them.
    private struct Item {
        var label: String
        var kind: Kind
        var detail: String?
    }

    /// What kind of thing a word names, by the protocol's numbers.
    private enum Kind: Int {
        case method = 2
        case function = 3
        case field = 5
        case variable = 6
        case `class` = 7
        case property = 10
        case keyword = 14
        case file = 17
        case reference = 18
    }

    @Sendable static func answer(_ place: DocumentPlace, _: Value, _ workspace: inout Workspace) -> Value {
        guard let project = workspace.project(), let word = project.word(at: place) else { return [] }
        let typed = String(decoding: place.source.bytes[word.typed], as: UTF8.self).lowercased()
        let range = SourceSpan(source: place.source, range: word.range).editorRange
        var seen: Set<String> = []
        let items = items(for: word.place, at: place, in: project).filter {
            $0.label.lowercased().hasPrefix(typed) && seen.insert($0.label).inserted
        }
        return .list(items.map { value(of: $0, range) })
    }

    private static func items(for kind: TemplatePlace, at place: DocumentPlace, in project: Project) -> [Item] {
        switch kind {
        case .variable(let path): return variables(Array(path.dropLast()), at: place, in: project)
        case .filter:
            let loaded = libraries(at: place, in: project).flatMap { $0.filters.map(\.name) }
            return (project.vocabulary.filters.keys + loaded).sorted().map { Item(label: $0, kind: .function) }
        case .tag:
            let loaded = libraries(at: place, in: project).flatMap { $0.tags.map(\.name) }
            return (project.vocabulary.tags.keys + loaded).sorted().map { Item(label: $0, kind: .keyword) }
        case .templateName: return project.templateNames.map { Item(label: $0, kind: .file) }
        case .routeName:
            return project.routes.entries.compactMap { route in
                route.name.map { Item(label: $0, kind: .reference, detail: route.path) }
            }
        case .attributeName: return KnownAttributes.names.map { Item(label: $0, kind: .property) }
        case .attributeValue("dj-view"):
            return project.views.map { Item(label: $0.qualifiedName, kind: .class, detail: $0.source.text.name) }
        case .attributeValue("dj-model"):
            return project.views(at: place).flatMap { $0.properties(marked: "State") }
                .map { Item(label: $0, kind: .field) }
        case .attributeValue("dj-patch"), .attributeValue("dj-navigate"):
            return project.routes.live.compactMap { route in
                route.path.map { Item(label: $0, kind: .reference, detail: route.view) }
            }
        case .attributeValue(let name) where EventAttribute.isOne(name):
            return project.views(at: place).flatMap(\.handlers).map {
                Item(label: $0.name, kind: .method, detail: $0.member.signature)
            }
        case .attributeValue: return []
        }
    }

    private static func variables(_ path: [String], at place: DocumentPlace, in project: Project) -> [Item] {
        let scope = VariableScope(project, at: place)
        let loops = path.isEmpty ? scope.loopNames.map { Item(label: $0, kind: .variable) } : []
        if path == ["forloop"] {
            return ["counter", "counter0", "revcounter", "revcounter0", "first", "last", "length", "parentloop"]
                .map { Item(label: $0, kind: .field) }
        }
        return loops
            + scope.members(of: path).map { Item(label: $0.declaration.name, kind: .field, detail: $0.signature) }
    }

    /// The libraries that the text in front of a place loads.
    private static func libraries(at place: DocumentPlace, in project: Project) -> [TemplateLibrary] {
        let text = String(decoding: place.source.bytes[..<min(place.offset, place.source.bytes.count)], as: UTF8.self)
        return text.split(separator: "{%").flatMap { tag -> [TemplateLibrary] in
            let words = tag.prefix { $0 != "%" }.split(whereSeparator: \.isWhitespace)
            guard words.first == "load" else { return [] }
            return words.dropFirst().compactMap { project.vocabulary.libraries[String($0)] }
        }
    }

    private static func value(of item: Item, _ range: Value) -> Value {
        var members: [(String, Value)] = [
            ("label", .string(item.label)), ("kind", .int(item.kind.rawValue)),
            ("textEdit", .members([("range", range), ("newText", .string(item.label))])),
        ]
        if let detail = item.detail { members.append(("detail", .string(detail))) }
        return .members(members)
    }
}
