internal import Djust

/// Live navigation in an app without live routes.
struct T016NavigationWithoutRoute: PageRule {
    let metadata = RuleMetadata(
        id: "T016",
        name: "navigation-without-route",
        summary: "A page uses `dj-navigate` or `dj-patch` and the app has no live route.",
        tags: [.templates, .config],
        why:
            "The two lead from one live page to another on the same socket. Without a live route there is none to lead to.",
        advice: "Write `href`, or give the view a route with `Live`.",
        triggering: [
            .project([
                .init("Templates/page.html", "<a \u{2193}dj-navigate=\"/about/\">About</a>\n"),
                .init(
                    "Sources/App/App.swift",
                    """
                    @main
                    struct App: DjustApp {
                        var body: some Routes {
                            StaticFiles("/", directory: "Public")
                        }
                    }

                    """
                ),
            ])
        ],
        nonTriggering: [.page("<div dj-view=\"PageView\" dj-root><a dj-patch=\"?page=2\">Next</a></div>\n")]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        let routes = project.routes
        guard !routes.apps.isEmpty, !routes.hasUnreadableRoutes, routes.live.isEmpty else { return }
        for name in ["dj-navigate", "dj-patch"] {
            for attribute in page.elements(having: name).flatMap(\.attributes) where attribute.name == name {
                findings.append(
                    metadata.finding(
                        "the app has no live route, so '\(name)' has nowhere to lead",
                        at: attribute.nameSpan,
                        hint: "write 'href', or add a live route: Live(\"/\u{2026}\", \u{2026}.self)"
                    )
                )
            }
        }
    }
}
