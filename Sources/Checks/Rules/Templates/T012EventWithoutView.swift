internal import Djust

/// An event on a page that no live view shows.
struct T012EventWithoutView: SurveyRule {
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

    /// What a page says about events.
    enum Note: Sendable {
        /// A live page that can be any, as its parts are only known when it is rendered.
        case anything
        /// A live page with its files.
        case live(Set<ObjectIdentifier>)
        /// The events of a page that is not live, each with its file.
        case dead([(file: ObjectIdentifier, finding: Finding)])
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        // Without views in sight they are elsewhere.
        guard !project.views.isEmpty else { return nil }
        if page.isLive {
            if page.isDynamic { return .anything }
            return .live(page.elements.reduce(into: [ObjectIdentifier(page.source)]) { $0.insert($1.file) })
        }
        let names = page.attributeNames.filter(EventAttribute.isOne)
        guard !names.isEmpty, page.isWhole, !Self.liveMarkers.contains(where: page.mentions) else { return nil }
        return .dead(
            names.flatMap { name in
                page.elements(having: name).flatMap { element in
                    element.attributes.filter { $0.name == name }.map { (element.file, finding($0, on: page)) }
                }
            }
        )
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        // Where a view's template cannot be read off the source, any may be it.
        guard project.views.allSatisfy(isReadable) else { return }
        var live: Set<ObjectIdentifier> = []
        for note in notes {
            switch note {
            case .anything: return
            case .live(let files): live.formUnion(files)
            case .dead: break
            }
        }
        for case .dead(let events) in notes {
            findings += events.filter { !live.contains($0.file) }.map(\.finding)
        }
    }

    private func finding(_ attribute: PageAttribute, on page: TemplatePage) -> Finding {
        metadata.finding(
            "no live view shows this page, so '\(attribute.fullName)' does nothing",
            at: attribute.nameSpan,
            hint: "bind a view to it with @LiveView(\"\(page.name)\"), or write {# djust:partial #} "
                + "if it becomes a part of a live page"
        )
    }

    private func isReadable(_ view: ViewDeclaration) -> Bool {
        switch view.template {
        case .file, .inline: true
        case .unknown: false
        case .none: view.isAbstract
        }
    }

    private static let liveMarkers = ["dj-root", "dj-view", "dj-component", "dj-sticky-slot"]
}

extension PageElement {
    /// The file in which the tag begins.
    fileprivate var file: ObjectIdentifier { ObjectIdentifier(span.source) }
}
