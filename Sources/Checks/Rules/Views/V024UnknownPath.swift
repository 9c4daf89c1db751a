internal import Djust

/// A link to a path that no route of the app answers.
struct V024UnknownPath: SurveyRule {
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

    /// A path that no route answers.
    struct Link: Sendable {
        fileprivate let path: String
        fileprivate let span: SourceSpan
        /// Whether djust's client follows it, and no other server can answer.
        fileprivate let isOwn: Bool
    }

    func note(_ page: TemplatePage, in project: Project) -> [Link]? {
        let names = ["dj-navigate", "dj-patch", "href"].filter(page.mentions)
        // Where a route cannot be read off the source, any path may be answered; without live routes T016 says it.
        guard !names.isEmpty, !project.routes.apps.isEmpty, !project.routes.hasUnreadableRoutes,
            !project.routes.live.isEmpty, let answered = project.routes.answered
        else { return nil }
        var links: [Link] = []
        for name in names {
            for (element, attribute) in page.attributes(written: name) where name != "href" || element.name == "a" {
                guard let value = attribute.staticValue, value.hasPrefix("/"), !value.hasPrefix("//"),
                    let span = attribute.valueSpan
                else { continue }
                let path = String(value.prefix { $0 != "?" && $0 != "#" })
                guard !path.contains("%"), !path.contains("&"), !answered.contains(path) else { continue }
                links.append(Link(path: path, span: span, isOwn: name != "href"))
            }
        }
        return links.isEmpty ? nil : links
    }

    func check(_ notes: [[Link]], in project: Project, into findings: inout [Finding]) {
        guard let answered = project.routes.answered else { return }
        // A layout's links are those of every page; each path is compared with the routes once.
        var meant: [String: String?] = [:]
        var seen: Set<SourcePlace> = []
        for link in notes.joined() where seen.insert(SourcePlace(link.span)).inserted {
            let nearest = meant[link.path] ?? NearestName.of(link.path, among: answered.written)
            meant[link.path] = .some(nearest)
            // Other servers may answer on the same host; what djust leads to is its own.
            guard nearest != nil || link.isOwn else { continue }
            findings.append(
                metadata.finding(
                    "no route answers '\(link.path)'",
                    at: link.span,
                    hint: nearest.map { "did you mean '\($0)'?" }
                        ?? "give it a route: Live(\"\(link.path)\", \u{2026}.self)"
                )
            )
        }
    }
}
