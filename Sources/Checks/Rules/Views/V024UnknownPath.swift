internal import Djust

/// A link to a path that no route of the app answers.
struct V024UnknownPath: PageRule {
    let metadata = RuleMetadata(
        id: "V024",
        name: "unknown-path",
        summary: "`dj-navigate`, `dj-patch` or a link names a path that no route answers.",
        tags: [.templates, .config],
        why: "The reader gets an error page instead of the page that the link promises.",
        advice: "Correct the path, or write `{% url %}` with the route's name, which follows the route when it moves.",
        triggering: [
            .page("<div dj-view=\"PageView\" dj-root><a dj-navigate=\"\u{2193}/about/\">About</a></div>\n"),
            .project([
                .init(
                    "Templates/page.html",
                    "<div dj-view=\"PageView\" dj-root><a href=\"\u{2193}/itmes/\">Items</a></div>\n"
                ),
                .init(
                    "Sources/App/App.swift",
                    """
                    @LiveView("page.html")
                    final class PageView {}

                    @main
                    struct App: DjustApp {
                        var body: some Routes {
                            Live("/items/", PageView.self)
                        }
                    }

                    """
                ),
            ]),
        ],
        nonTriggering: [
            .project([
                .init(
                    "Templates/page.html",
                    """
                    <div dj-view="PageView" dj-root>
                    <a dj-navigate="/items/4/?from=list#top">Four</a> <a dj-patch="?page=2">Next</a>
                    <a href="/admin/">Another server's</a> <a dj-navigate="//example.com/">Elsewhere</a>
                    </div>

                    """
                ),
                .init(
                    "Sources/App/App.swift",
                    """
                    @LiveView("page.html")
                    final class PageView {}

                    @main
                    struct App: DjustApp {
                        var body: some Routes {
                            Live("/items/<int:id>/", PageView.self)
                        }
                    }

                    """
                ),
            ])
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        let names = ["dj-navigate", "dj-patch", "href"].filter(page.mentions)
        // Where a route cannot be read off the source, any path may be answered; without live routes T016 says it.
        guard !names.isEmpty, !project.routes.apps.isEmpty, !project.routes.hasUnreadableRoutes,
            !project.routes.live.isEmpty, let answered = AnsweredPaths(project.routes)
        else { return }
        for name in names {
            for element in page.elements(having: name) where name != "href" || element.name == "a" {
                for attribute in element.attributes where attribute.name == name {
                    if let finding = finding(attribute, answered) { findings.append(finding) }
                }
            }
        }
    }

    private func finding(_ attribute: PageAttribute, _ answered: AnsweredPaths) -> Finding? {
        guard let value = attribute.staticValue, value.hasPrefix("/"), !value.hasPrefix("//"),
            let span = attribute.valueSpan
        else { return nil }
        let path = String(value.prefix { $0 != "?" && $0 != "#" })
        guard !path.contains("%"), !path.contains("&"), !answered.contains(path) else { return nil }
        let nearest = NearestName.of(path, among: answered.written)
        // Other servers may answer on the same host; what djust leads to is its own.
        guard nearest != nil || attribute.name != "href" else { return nil }
        return metadata.finding(
            "no route answers '\(path)'",
            at: span,
            hint: nearest.map { "did you mean '\($0)'?" } ?? "give it a route: Live(\"\(path)\", \u{2026}.self)"
        )
    }
}

/// The paths that the routes of an app answer.
private struct AnsweredPaths {
    /// The patterns without places, as they are written.
    let written: [String]
    private let patterns: [RoutePattern]
    private let folders: [String]

    /// Reads the routes; nil when one is not written out.
    init?(_ routes: RouteTable) {
        var patterns: [RoutePattern] = []
        var folders: [String] = []
        for entry in routes.entries where entry.kind != .socket && entry.kind != .script {
            guard let path = entry.path, let pattern = try? RoutePattern(path) else { return nil }
            if entry.kind == .files { folders.append(pattern.text) } else { patterns.append(pattern) }
        }
        self.patterns = patterns
        self.folders = folders
        written = patterns.map(\.text).filter { !$0.contains("<") }
    }

    /// Whether a route answers a path.
    func contains(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        return patterns.contains { $0.match(bytes) != nil } || folders.contains { path.hasPrefix($0) }
    }
}
