internal import Djust

/// A live page without an element that patches can start from.
struct T002MissingRoot: PageRule {
    let metadata = RuleMetadata(
        id: "T002",
        name: "missing-root",
        summary: "A live page has no element with `dj-root`.",
        tags: [.templates, .liveview],
        why: """
            `dj-view` names the view, `dj-root` marks the element whose content the server updates. Without it the page \
            renders and then never changes: every update fails with DJE-053, \u{201c}no DOM changes detected\u{201d}.
            """,
        advice: "Write `dj-root` on the element that has `dj-view`.",
        triggering: [
            .page(
                "\u{2193}<div dj-view=\"PageView\"><h1>Items</h1></div>\n",
                fixed: "<div dj-view=\"PageView\" dj-root><h1>Items</h1></div>\n"
            ),
            .page(
                "{% if editing %}\u{2193}<form dj-view=\"PageView\"></form>{% else %}<p dj-root></p>{% endif %}\n",
                note: "The root is in the other branch."
            ),
        ],
        nonTriggering: [
            .page("<div dj-view=\"PageView\" dj-root><h1>Items</h1></div>\n"),
            .project(
                [.init("Templates/partial.html", "{# djust:partial #}\n<button dj-click=\"save\">Save</button>\n")],
                note: "A part of a page, marked as such."
            ),
            .project(
                [
                    .init("Templates/player.html", "<button dj-click=\"play\">Play</button>\n"),
                    .init(
                        "Sources/App/PlayerView.swift",
                        "@LiveView(\"player.html\")\nfinal class PlayerView {\n    @EventHandler func play() {}\n}\n"
                    ),
                    .init(
                        "Templates/base.html",
                        "{# djust:partial #}{% live_render \"PlayerView\" sticky=True %}\n"
                    ),
                ],
                note: "Shown by another page, whose tag writes the root."
            ),
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.isLive && !page.isDynamic else { return }
        // What other pages show with `{% live_render %}` gets its root from there.
        let isPage = page.views.contains { !project.embedded.contains($0) || project.routes.mayLead(to: $0) }
        check(page, isPage: isPage, into: &findings)
    }

    private func check(_ page: TemplatePage, isPage: Bool, into findings: inout [Finding]) {
        let roots = page.elements.filter { $0.isRoot || $0.hasUnknownAttributes }
        let views = page.elements(having: "dj-view")
        if views.isEmpty {
            if roots.isEmpty && isPage { findings.append(missing(in: page)) }
            return
        }
        for view in views where !roots.contains(where: { $0.branches.isCompatible(with: view.branches) }) {
            findings.append(
                metadata.finding(
                    "no element has 'dj-root' where this 'dj-view' is shown, so updates have nowhere to go (DJE-053)",
                    at: view.span,
                    hint: "add 'dj-root' to this element: <\(view.name) dj-view=\"\u{2026}\" dj-root>",
                    fix: views.count == 1 && roots.isEmpty ? RootFix.add(to: view) : nil
                )
            )
        }
    }

    /// A page whose view is bound by `@LiveView` and which has neither marker.
    private func missing(in page: TemplatePage) -> Finding {
        let first = page.elements.first { $0.attributes.contains { $0.name.hasPrefix("dj-") } }
        let start = min(1, page.source.bytes.count)
        let view = page.views.first?.name ?? "the view"
        return metadata.finding(
            "this page of \(view) has no element with 'dj-root', so updates have nowhere to go (DJE-053)",
            at: first?.span ?? SourceSpan(source: page.source, range: 0..<start),
            hint: "put what changes into one element: <div dj-view=\"\(view)\" dj-root> \u{2026} </div>"
        )
    }
}

extension PageElement {
    /// Whether patches can start here; a sticky wrapper is made a root by the framework.
    var isRoot: Bool { has("dj-root") || has("dj-sticky-root") }
}
