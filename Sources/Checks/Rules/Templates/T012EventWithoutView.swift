internal import Djust

/// An event on a page that no live view shows.
struct T012EventWithoutView: Rule {
    let metadata = RuleMetadata(
        id: "T012",
        name: "event-without-view",
        summary: "A page binds an event and no live view shows it.",
        tags: [.templates, .liveview],
        why: "Only a live page has the client's script and a view whose handler could be called; here nothing happens.",
        advice: """
            Give the page a view, or take the attribute away. Mark a template that becomes a part of a page in a way that \
            cannot be seen here with `{# djust:partial #}`.
            """,
        triggering: [
            .project([
                .init(
                    "Templates/about.html",
                    "<!doctype html>\n<html><body><button \u{2193}dj-click=\"save\">Save</button></body></html>\n"
                ),
                .init("Templates/shop.html", "<div dj-view=\"ShopView\" dj-root></div>\n", isShown: false),
                .init(
                    "Sources/App/ShopView.swift",
                    "@LiveView(\"shop.html\")\nfinal class ShopView {}\nlet about = \"about.html\"\n"
                ),
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Templates/about.html",
                    "{# djust:partial #}\n<html><body><button dj-click=\"save\">Save</button></body></html>\n"
                )
            ]),
            .project(
                [.init("Templates/row.html", "<button dj-click=\"save\">Save</button>\n")],
                note: "This is no whole document, so it may become part of one."
            ),
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        // Without views in sight they are elsewhere; where a view's template cannot be read off the source, any may be it.
        guard !project.views.isEmpty, project.views.allSatisfy(isReadable) else { return }
        var live: Set<ObjectIdentifier> = []
        for page in project.pages where page.isLive {
            if page.isDynamic { return }
            live.insert(ObjectIdentifier(page.source))
            for element in page.elements { live.insert(ObjectIdentifier(element.span.source)) }
        }
        for page in project.pages where !page.isLive && page.isWhole && !page.elements.contains(where: isLiveMarker) {
            for element in page.elements where !live.contains(ObjectIdentifier(element.span.source)) {
                for attribute in element.attributes where EventAttribute.isOne(attribute.name) {
                    findings.append(
                        metadata.finding(
                            "no live view shows this page, so '\(attribute.fullName)' does nothing",
                            at: attribute.nameSpan,
                            hint: "bind a view to it with @LiveView(\"\(page.name)\"), or write {# djust:partial #} "
                                + "if it becomes a part of a live page"
                        )
                    )
                }
            }
        }
    }

    private func isReadable(_ view: ViewDeclaration) -> Bool {
        switch view.template {
        case .file, .inline: true
        case .unknown: false
        case .none: view.isAbstract
        }
    }

    private func isLiveMarker(_ element: PageElement) -> Bool {
        element.has("dj-root") || element.has("dj-view") || element.has("dj-component") || element.has("dj-sticky-slot")
    }
}
