internal import Djust
internal import SwiftOutline

/// An app whose pages cannot reach the server over a WebSocket.
struct C003WebSocketRouting: ProjectRule {
    let metadata = RuleMetadata(
        id: "C003",
        name: "websocket-routing",
        summary: "The app has live views, but their WebSocket is missing, switched off or open to everybody.",
        tags: [.config, .security],
        isErrorInDeployment: true,
        why: """
            A page loads over HTTP and looks finished; then its socket is refused and nothing on it reacts. With a wildcard \
            origin the opposite goes wrong: any site can open the socket in a reader's name.
            """,
        advice: "Route every view with `Live(…)`, leave the socket on, and name the origins that may use it.",
        triggering: [
            app("webSocket = \u{2193}.disabled", note: "Only HTTP is handled."),
            app("allowedOrigins = [\u{2193}\"*\"]", note: "An error: any site may connect."),
            .project(
                [
                    .init(
                        "Sources/App/App.swift",
                        """
                        @LiveView("page.html")
                        final class PageView {}

                        @main
                        struct \u{2193}App: DjustApp {
                            var body: some Routes {
                                StaticFiles("/static/", directory: "static")
                            }
                        }

                        """
                    ),
                    page,
                ],
                note: "No route leads to the view."
            ),
        ],
        nonTriggering: [
            app("allowedOrigins = [\"https://example.com\"]"),
            app("port = 8080", note: "The socket is on unless it is switched off."),
        ]
    )

    private static let page = RuleExample.File(
        "Templates/page.html",
        "<div dj-view=\"PageView\" dj-root></div>\n",
        isShown: false
    )

    private static func app(_ setting: String, note: String? = nil) -> RuleExample {
        let source = """
            @LiveView("page.html")
            final class PageView {}

            @main
            struct App: DjustApp {
                var configuration: Configuration {
                    var configuration = Configuration()
                    configuration.\(setting)
                    return configuration
                }

                var body: some Routes {
                    Live("/", PageView.self)
                }
            }

            """
        return .project([.init("Sources/App/App.swift", source), page], note: note)
    }

    func check(_ project: Project, into findings: inout [Finding]) {
        let live = project.routes.live
        guard !live.isEmpty || project.views.contains(where: { !$0.isAbstract }) else { return }
        let note = live.first?.span.map { Diagnostic.Note("this page needs the socket", at: $0) }
        for source in project.sources { settings(source, note: note, into: &findings) }
        unrouted(project, into: &findings)
        debugOnly(project, into: &findings)
    }

    // MARK: - Settings

    private static let socketLabels: Set<String> = ["webSocket", "websocket", "liveSocket"]
    private static let off: Set<String> = [".disabled", ".off", "false", "nil", ".none"]
    private static let originLabels: Set<String> = ["allowedOrigins", "origins"]

    private func settings(_ source: SwiftSource, note: Diagnostic.Note?, into findings: inout [Finding]) {
        let outline = source.outline
        let whole = 0..<source.text.bytes.count
        for call in outline.calls(in: whole) {
            if call.name.hasPrefix("HTTPOnly") {
                findings.append(
                    disabled(at: source.span(call.calleeRange), how: "\(call.name) only speaks HTTP", note: note)
                )
            }
            for argument in call.arguments {
                setting(argument.label, argument.range, in: source, note: note, into: &findings)
            }
        }
        for assignment in outline.assignments(in: whole) where assignment.operatorText == "=" {
            setting(assignment.path.last, assignment.value, in: source, note: note, into: &findings)
        }
    }

    private func setting(
        _ name: String?,
        _ value: Range<Int>,
        in source: SwiftSource,
        note: Diagnostic.Note?,
        into findings: inout [Finding]
    ) {
        guard let name else { return }
        let text = source.string(value)
        if Self.socketLabels.contains(name),
            Self.off.contains(text) || text.hasSuffix(".disabled") && !text.contains(" ")
        {
            findings.append(disabled(at: source.span(value), how: "the live socket is switched off", note: note))
        }
        if Self.originLabels.contains(name), let wildcard = wildcard(in: value, of: source) {
            findings.append(
                metadata.finding(
                    "every origin may open the live socket, so any site can act in a reader's name",
                    at: source.span(wildcard),
                    severity: .error,
                    hint:
                        "name the origins: [\"https://example.com\"]; without the setting only the app's own is allowed"
                )
            )
        }
    }

    private func wildcard(in range: Range<Int>, of source: SwiftSource) -> Range<Int>? {
        let text = source.string(range)
        if text == ".any" || text == ".all" { return range }
        return source.outline.tokens(in: range).first { token in
            token.kind == .string && source.outline.stringLiteral(at: token.range)?.text == "*"
        }?.range
    }

    private func disabled(at span: SourceSpan, how: String, note: Diagnostic.Note?) -> Finding {
        metadata.finding(
            "\(how), so live pages load but never react",
            at: span,
            hint: "leave the socket on: delete the setting",
            notes: note.map { [$0] } ?? []
        )
    }

    // MARK: - Routes

    /// Views without a route.
    private func unrouted(_ project: Project, into findings: inout [Finding]) {
        let routes = project.routes
        guard let app = routes.apps.first, routes.live.isEmpty, !routes.hasUnreadableRoutes,
            let view = project.views.first(where: { !$0.isAbstract })
        else { return }
        findings.append(
            metadata.finding(
                "\(app.declaration.name) routes no live view, so there is no live socket either",
                at: app.nameSpan,
                hint: "add a route: Live(\"/\", \(view.qualifiedName).self)",
                notes: [Diagnostic.Note("this view is never shown", at: view.nameSpan)]
            )
        )
    }

    /// Live routes that release builds do not have.
    private func debugOnly(_ project: Project, into findings: inout [Finding]) {
        let spans = project.routes.live.compactMap(\.span)
        guard let first = spans.first else { return }
        let offsets = Dictionary(grouping: spans) { ObjectIdentifier($0.source) }
        let isDebugOnly = project.sources.allSatisfy { source in
            guard let routes = offsets[ObjectIdentifier(source.text)] else { return true }
            let regions = ConditionalRegions(source)
            return routes.allSatisfy { regions.isDebugOnly($0.range.lowerBound) }
        }
        guard isDebugOnly else { return }
        findings.append(
            metadata.finding(
                "live views are routed under '#if DEBUG' only, so a release build has no live page and no live socket",
                at: first,
                hint: "move the route out of '#if DEBUG'"
            )
        )
    }
}
