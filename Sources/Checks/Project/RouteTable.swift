package import Djust
package import SwiftOutline

/// The routes of a project, read off the `body` of its app without building anything.
package struct RouteTable: Sendable {
    /// The type that is the app: `@main struct MyApp: DjustApp`.
    package struct App: Sendable {
        /// The type.
        package let declaration: SwiftDeclaration
        /// The file.
        package let source: SwiftSource

        /// Where the type's name stands.
        package var nameSpan: SourceSpan { source.span(declaration.nameRange) }
    }

    /// The apps of the project; one, as a rule.
    package private(set) var apps: [App] = []
    /// The routes in the order of their matching, those of the framework last.
    package private(set) var entries: [RouteEntry] = []

    /// The live routes.
    package private(set) var live: [RouteEntry] = []

    /// Whether a route leads to a view, or may do so.
    package func mayLead(to view: ViewDeclaration) -> Bool {
        hasUnreadableRoutes || live.contains { $0.view == view.name || $0.view == view.qualifiedName }
    }

    /// Whether there may be routes that cannot be read off the source: made by a function, by a loop, elsewhere.
    package private(set) var hasUnreadableRoutes = false
    /// Whether a route has a name that is no literal, so that not every name is known.
    package private(set) var hasUnreadableNames = false
    /// The names that `{% url %}` can use.
    package var names: some Collection<String> { named.keys }
    private var named: [String: [RouteEntry]] = [:]
    /// The paths that the routes answer; nil when one is not written out.
    private(set) var answered: AnsweredPaths?
    /// Whether every name that `{% url %}` can use is known.
    package var hasAllNames: Bool { !apps.isEmpty && !hasUnreadableNames && !hasUnreadableRoutes }

    /// Reads the routes of the project in a folder.
    package static func read(projectAt root: String) -> [RouteEntry] {
        let files = ProjectFiles(ProjectListing(root: root, isWhole: true))
        return RouteTable(files.swift.map { SwiftSource(path: $0.path, bytes: $0.bytes) }).entries
    }

    /// Reads the routes off outlines.
    package init(_ sources: [SwiftSource]) {
        var bodies: [String: [(body: SwiftDeclaration, source: SwiftSource)]] = [:]
        for source in sources {
            for (declaration, _) in source.outline.allDeclarations() {
                guard let type = declaration.asType else { continue }
                for member in declaration.members where member.name == "body" && member.asVariable != nil {
                    bodies[declaration.name, default: []].append((member, source))
                }
                guard declaration.kind != .extension,
                    type.inheritance.contains(where: { $0.text == "DjustApp" || $0.text.hasSuffix(".DjustApp") })
                else { continue }
                apps.append(App(declaration: declaration, source: source))
            }
        }
        for app in apps {
            guard let (body, source) = bodies[app.declaration.name]?.first,
                let block = body.asVariable?.accessorBlock
            else {
                hasUnreadableRoutes = true
                continue
            }
            read(block, in: source)
        }
        if entries.contains(where: { $0.kind == .live }) { addFrameworkRoutes() }
        for entry in entries { if let name = entry.name { named[name, default: []].append(entry) } }
        live = entries.filter { $0.kind == .live }
        answered = AnsweredPaths(entries)
    }

    /// The routes of a name.
    func entries(named name: String) -> [RouteEntry] { named[name] ?? [] }

    // MARK: - Reading

    private mutating func read(_ block: Range<Int>, in source: SwiftSource) {
        for call in source.outline.calls(in: block) where call.beginsStatement && call.path.count <= 2 {
            guard let kind = Self.kinds[call.name] else { continue }
            let entry = Self.entry(call, kind: kind, in: source)
            if call.argument("name") != nil, entry.name == nil { hasUnreadableNames = true }
            entries.append(entry)
        }
        let statements = source.outline.statementCalls(in: block)
        if statements.contains(where: { Self.kinds[$0.name] == nil }) { hasUnreadableRoutes = true }
        // A body that is more than calls may name routes that are made elsewhere.
        if statements.isEmpty, source.outline.tokens(in: block).count > 2 { hasUnreadableRoutes = true }
    }

    /// The words that a body of routes is made of.
    private static let kinds: [String: RouteEntry.Kind] = ["Live": .live, "StaticFiles": .files, "Route": .handler]

    private static func entry(_ call: SwiftCall, kind: RouteEntry.Kind, in source: SwiftSource) -> RouteEntry {
        let outline = source.outline
        var unlabelled = call.arguments.filter { $0.label == nil }[...]
        var method = "GET"
        if kind == .handler, let first = unlabelled.popFirst() {
            method = member(outline.text(first.range)).uppercased()
        }
        let path = unlabelled.popFirst().flatMap { literal($0, in: outline) }
        let view: String? =
            switch kind {
            case .live: unlabelled.first.map { typeName(outline.text($0.range)) }
            case .files: call.argument("directory").map { literal($0, in: outline) ?? outline.text($0.range) }
            default: call.argument("handler").map { outline.text($0.range) } ?? "function"
            }
        return RouteEntry(
            kind: kind,
            method: method,
            path: path,
            name: call.argument("name").flatMap { literal($0, in: outline) },
            view: view,
            auth: call.argument("auth").map { member(outline.text($0.range)) } ?? "public",
            span: source.span(call.range)
        )
    }

    private static func literal(_ argument: SwiftArgument, in outline: SwiftFile) -> String? {
        outline.stringLiteral(at: argument.range)?.text
    }

    /// `CounterView` of `CounterView.self`.
    private static func typeName(_ text: String) -> String {
        text.hasSuffix(".self") ? String(text.dropLast(5)) : text
    }

    /// `login` of `.login`.
    private static func member(_ text: String) -> String {
        text.hasPrefix(".") ? String(text.dropFirst()) : text
    }

    /// What the framework serves for every app with a live view.
    private mutating func addFrameworkRoutes() {
        let added: [(RouteEntry.Kind, String, String)] = [
            (.socket, "WS", "/ws/live/"), (.script, "GET", "/_djust/client.<hash>.js"),
        ]
        for (kind, method, path) in added {
            entries.append(
                RouteEntry(kind: kind, method: method, path: path, name: nil, view: "djust", auth: "public", span: nil)
            )
        }
    }
}
