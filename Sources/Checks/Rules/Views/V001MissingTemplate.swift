internal import Djust
internal import SwiftOutline

/// A view without a template.
struct V001MissingTemplate: ProjectRule {
    let metadata = RuleMetadata(
        id: "V001",
        name: "missing-template",
        summary: "A view names no template.",
        severity: .error,
        tags: [.liveview],
        why:
            "A view is a template with state behind it: without one there is nothing to show, and the app is not built.",
        advice: "Name the template's file in the attribute, `@LiveView(\"counter.html\")`, or write a short one there.",
        triggering: [
            .project([
                .init("Sources/App/CounterView.swift", "\u{2193}@LiveView\nfinal class CounterView {}\n")
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Sources/App/CounterView.swift",
                    "@LiveView(template: \"<div dj-view='CounterView' dj-root>1</div>\")\nfinal class CounterView {}\n"
                )
            ])
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for view in project.views where !view.isAbstract {
            guard case .none = view.template, let attribute = view.declaration.attribute("LiveView") else { continue }
            let name = view.name.hasSuffix("View") ? String(view.name.dropLast(4)) : view.name
            let wanted = NearestName.of("\(name.lowercased()).html", among: project.templateNames)
            findings.append(
                metadata.finding(
                    "\(view.name) names no template, so it has nothing to show",
                    at: view.source.span(attribute.range),
                    hint: "name it: @LiveView(\"\(wanted ?? (name.isEmpty ? "view" : name.lowercased()) + ".html")\")"
                )
            )
        }
    }
}
