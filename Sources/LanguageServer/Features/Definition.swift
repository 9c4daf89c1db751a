internal import Checks
internal import Djust

/// Where the thing that a word names is written.
enum Definition {
    @Sendable static func answer(_ place: DocumentPlace, _: Value, _ workspace: inout Workspace) -> Value {
        guard let project = workspace.project(), let span = span(at: place, in: project) else { return .none }
        return workspace.location(of: span)
    }

    private static func span(at place: DocumentPlace, in project: Project) -> SourceSpan? {
        guard let word = project.word(at: place) else { return boundTemplate(at: place, in: project) }
        let name = String(decoding: place.source.bytes[word.range], as: UTF8.self)
        switch word.place {
        case .variable(let path): return VariableScope(project, at: place).member(path)?.nameSpan
        case .templateName: return project.template(named: name).map(start)
        case .routeName: return project.routes.entries.first { $0.name == name }?.span
        case .attributeValue("dj-view"): return project.views(named: name).first?.nameSpan
        case .attributeValue(let attribute) where EventAttribute.isOne(attribute):
            let handler = name.prefix { $0 != "(" }
            let handlers = project.views(at: place).flatMap(\.handlers)
            return handlers.first { SwiftName.matches($0.name, String(handler)) }?.member.nameSpan
        case .attributeName, .attributeValue, .filter, .tag: return nil
        }
    }

    /// The template that `@LiveView("page.html")` names.
    private static func boundTemplate(at place: DocumentPlace, in project: Project) -> SourceSpan? {
        for view in project.views where view.source.text.name == place.path {
            guard case .file(let name, let span) = view.template, span.range.contains(place.offset) else { continue }
            return project.template(named: name).map(start)
        }
        return nil
    }

    private static func start(of source: SourceText) -> SourceSpan { SourceSpan(source: source, range: 0..<0) }
}
