internal import Djust
internal import SwiftOutline

/// A name of a route or of a template that leads nowhere.
struct V017UnknownReference: Rule {
    let metadata = RuleMetadata(
        id: "V017",
        name: "unknown-reference",
        summary: "A template or a view names a route or a template that does not exist.",
        severity: .error,
        tags: [.templates, .config],
        why: "The page cannot be rendered: the reader gets an error instead.",
        advice: "Correct the name, or add the route or the file.",
        triggering: [
            .page("<div dj-view=\"PageView\" dj-root>\u{2193}{% url \"paeg\" %}</div>\n"),
            .project(
                [
                    .init(
                        "Sources/App/PageView.swift",
                        "@LiveView(\u{2193}\"conter.html\")\nfinal class PageView {}\n"
                    ),
                    .init("Templates/counter.html", "<div dj-view=\"PageView\" dj-root></div>\n"),
                    .init(
                        "Sources/App/App.swift",
                        "@main\nstruct App: DjustApp {\n    var body: some Routes {\n        Live(\"/\", PageView.self)\n    }\n}\n",
                        isShown: false
                    ),
                ]
            ),
        ],
        nonTriggering: [.page("<div dj-view=\"PageView\" dj-root>{% url \"page\" %}</div>\n")]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        findings += project.missingTemplates.map { missing in
            metadata.finding(
                "there is no template '\(missing.name)'",
                at: missing.span,
                hint: NearestName.of(missing.name, among: project.templateNames).map { "did you mean '\($0)'?" }
                    ?? "create the file Templates/\(missing.name)"
            )
        }
        routes(project, into: &findings)
    }

    private func routes(_ project: Project, into findings: inout [Finding]) {
        // Without an app in sight, or with a route that cannot be read off the source, any name may exist.
        guard !project.routes.apps.isEmpty, !project.routes.hasUnreadableNames, !project.routes.hasUnreadableRoutes
        else { return }
        let names = project.routes.names
        for page in project.pages {
            for output in page.outputs where TagText.name(of: output.span) == "url" {
                guard let name = output.tag.expressions.first?.literalText, !names.contains(name) else { continue }
                findings.append(
                    metadata.finding(
                        "there is no route named '\(name)'",
                        at: output.span,
                        hint: NearestName.of(name, among: names).map { "did you mean '\($0)'?" }
                            ?? "give the route a name: Live(\"/\u{2026}\", \u{2026}.self, name: \"\(name)\")"
                    )
                )
            }
        }
    }
}
