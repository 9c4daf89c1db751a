internal import Djust
internal import SwiftOutline

/// A `dj-view` that names no view.
struct T013ViewName: PageRule {
    let metadata = RuleMetadata(
        id: "T013",
        name: "view-name",
        summary: "`dj-view` is empty or names no view of the project.",
        tags: [.templates, .liveview],
        why: """
            The name says which view's handlers and properties the page can use. By a name that leads nowhere neither the \
            check nor a reader can find them.
            """,
        advice: "Write the name of the view's class.",
        triggering: [
            .page("<div dj-view=\"\u{2193}PagView\" dj-root></div>\n"),
            .page("<div \u{2193}dj-view=\"\" dj-root></div>\n"),
        ],
        nonTriggering: [
            .page("<div dj-view=\"app.views.PageView\" dj-root data-dj-view=\"\"></div>\n"),
            .page("<div dj-view=\"{{ shown }}\" dj-root></div>\n", view: "@State var shown = \"PageView\""),
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard !project.views.isEmpty else { return }
        for (element, attribute) in page.attributes(written: "dj-view") where !element.has("dj-sticky-view") {
            if let finding = finding(attribute, in: page, of: project) { findings.append(finding) }
        }
    }

    /// Variables of which djust's pages have taught that they name the view, and which nobody sets.
    private static let phantoms: Set<String> = ["view_name", "view_id"]

    private func finding(_ attribute: PageAttribute, in page: TemplatePage, of project: Project) -> Finding? {
        guard let name = attribute.staticValue else { return phantom(attribute, in: page) }
        let bound = page.views.first { !$0.isAbstract }?.name
        if name.isEmpty {
            return metadata.finding(
                "'dj-view' names no view",
                at: attribute.nameSpan,
                hint: "write dj-view=\"\(bound ?? "the name of the view's class")\""
            )
        }
        guard project.views(named: name).isEmpty, let span = attribute.valueSpan else { return nil }
        // A class may be a view through a parent that brings it in.
        let simple = name.split(separator: ".").last.map(String.init) ?? name
        guard project.types(named: simple).isEmpty else { return nil }
        let nearest = NearestName.of(simple, among: project.views.map(\.name))
        return metadata.finding(
            "there is no view '\(name)'",
            at: span,
            hint: nearest.map { "did you mean '\($0)'?" } ?? bound.map { "this template is the one of '\($0)'" }
                ?? "write the name of the view's class"
        )
    }

    private func phantom(_ attribute: PageAttribute, in page: TemplatePage) -> Finding? {
        guard attribute.value.count == 1, case .dynamic(.variable(let variable))? = attribute.value.first,
            Self.phantoms.contains(variable.expression.text),
            page.views.allSatisfy({ view in
                !view.members.contains { SwiftName.matches($0.declaration.name, variable.expression.text) }
            })
        else { return nil }
        return metadata.finding(
            "'\(variable.expression.text)' is set by nobody, so 'dj-view' is empty",
            at: variable.span,
            hint: "write the name of the view's class"
        )
    }
}
