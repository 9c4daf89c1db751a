internal import Djust

/// `dj-view` and `dj-root` on two elements.
struct T005SplitRoot: PageRule {
    let metadata = RuleMetadata(
        id: "T005",
        name: "split-root",
        summary: "`dj-view` and `dj-root` stand on different elements.",
        tags: [.templates, .liveview],
        why: """
            The two attributes describe one element: which view it shows, and that its content is what the server updates. \
            On two elements the view is mounted on one and its patches are addressed to the other.
            """,
        advice: "Write both attributes on the same element.",
        triggering: [
            .page("\u{2193}<main dj-view=\"PageView\">\n    <div dj-root>Items</div>\n</main>\n"),
            .project(
                [
                    .init("Templates/base.html", "<body dj-root>{% block content %}{% endblock %}</body>\n"),
                    .init(
                        "Templates/page.html",
                        """
                        {% extends "base.html" %}
                        {% block content %}\u{2193}<div dj-view="PageView">Items</div>{% endblock %}

                        """
                    ),
                    .init(
                        "Sources/App/PageView.swift",
                        "@LiveView(\"page.html\")\nfinal class PageView {}\n",
                        isShown: false
                    ),
                ],
                note: "The rule looks at the page with its parents and includes."
            ),
        ],
        nonTriggering: [
            .page("<main dj-view=\"PageView\" dj-root><div>Items</div></main>\n"),
            .page(
                """
                {% if wide %}<main dj-view="PageView" dj-root></main>{% else %}<div dj-view="PageView" dj-root></div>{% endif %}

                """,
                view: "@State var wide = false"
            ),
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.isLive && !page.isDynamic else { return }
        for view in page.elements(having: "dj-view") where !view.isRoot && !view.hasUnknownAttributes {
            if let root = root(for: view, in: page) { findings.append(split(view, root, in: page)) }
        }
    }

    /// The root that was probably meant: one without a view of its own, else any.
    private func root(for view: PageElement, in page: TemplatePage) -> PageElement? {
        let roots = page.elements.filter { $0.has("dj-root") && $0.branches.isCompatible(with: view.branches) }
        return roots.first { !$0.has("dj-view") } ?? roots.first
    }

    private func split(_ view: PageElement, _ root: PageElement, in page: TemplatePage) -> Finding {
        metadata.finding(
            "'dj-view' is on this <\(view.name)> but 'dj-root' is on another element; both belong on the same one",
            at: view.span,
            hint: root.has("dj-view") ? "add 'dj-root' here" : "move 'dj-root' here",
            notes: [Diagnostic.Note("'dj-root' is here", at: root.span)],
            fix: page.elements(having: "dj-view").count == 1 && page.elements(having: "dj-root").count == 1
                ? RootFix.move(from: root, to: view) : nil
        )
    }
}
