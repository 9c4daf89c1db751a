internal import Djust
internal import SwiftOutline

/// A name of a route, of a template or of a view that leads nowhere.
struct V017UnknownReference: ProjectRule, PageRule {
    let metadata = RuleMetadata(
        id: "V017",
        name: "unknown-reference",
        summary: "A template or a view names a route, a template or a view that does not exist.",
        severity: .error,
        tags: [.templates, .config],
        why: "The page cannot be rendered: the reader gets an error instead.",
        advice: "Correct the name, or add the route or the file.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root>\u{2193}{% url \"paeg\" %}</div>\n",
                fixed: "<div dj-view=\"PageView\" dj-root>{% url \"page\" %}</div>\n"
            ),
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
                ],
                fixed: "@LiveView(\"counter.html\")\nfinal class PageView {}\n"
            ),
            .project([
                .init("Templates/base.html", "{% live_render \u{2193}\"PlayrView\" %}\n"),
                .init(
                    "Sources/App/PlayerView.swift",
                    "@LiveView(template: \"<p>Play</p>\")\nfinal class PlayerView {}\n",
                    isShown: false
                ),
            ]),
        ],
        nonTriggering: [.page("<div dj-view=\"PageView\" dj-root>{% url \"page\" %}</div>\n")]
    )

    var looks: [RuleLook] { [.page(self), .project(self)] }

    func check(_ project: Project, into findings: inout [Finding]) {
        findings += project.missingTemplates.map { missing in
            let nearest = NearestName.of(missing.name, among: project.templateNames)
            return metadata.finding(
                "there is no template '\(missing.name)'",
                at: missing.span,
                hint: nearest.map { "did you mean '\($0)'?" } ?? "create the file Templates/\(missing.name)",
                fix: nearest.flatMap { Self.renaming(missing.name, to: $0, in: missing.span) }
            )
        }
        guard !project.views.isEmpty else { return }
        for reference in project.embedded.references where project.views(named: reference.name).isEmpty {
            // A class may be a view through a parent that brings it in.
            let simple = reference.name.split(separator: ".").last.map(String.init) ?? reference.name
            guard project.types(named: simple).isEmpty else { continue }
            findings.append(
                metadata.finding(
                    "there is no view '\(reference.name)'",
                    at: reference.span,
                    hint: NearestName.of(simple, among: project.views.map(\.name)).map { "did you mean '\($0)'?" }
                        ?? "write the name of the view's class"
                )
            )
        }
    }

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        // Without an app in sight, or with a route that cannot be read off the source, any name may exist.
        guard project.routes.hasAllNames else { return }
        let names = project.routes.names
        for output in page.outputs(named: "url") {
            guard let expression = output.tag.expressions.first, let name = expression.literalText,
                project.routes.entries(named: name).isEmpty
            else { continue }
            let nearest = NearestName.of(name, among: names)
            findings.append(
                metadata.finding(
                    "there is no route named '\(name)'",
                    at: output.span,
                    hint: nearest.map { "did you mean '\($0)'?" }
                        ?? "give the route a name: Live(\"/\u{2026}\", \u{2026}.self, name: \"\(name)\")",
                    fix: nearest.flatMap { Self.renaming(name, to: $0, in: expression.span) }
                )
            )
        }
    }

    /// The change of a name between quotes; nil when it is spelled in another way.
    private static func renaming(_ name: String, to other: String, in span: SourceSpan) -> Fix? {
        guard span.bytes.count == name.utf8.count + 2, span.bytes.dropFirst().dropLast().elementsEqual(name.utf8),
            !other.utf8.contains(where: {
                $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\\")
            })
        else {
            return nil
        }
        let inside = (span.range.lowerBound + 1)..<(span.range.upperBound - 1)
        return Fix("write '\(other)'", .unsafe, [Fix.Edit(SourceSpan(source: span.source, range: inside), to: other)])
    }
}
