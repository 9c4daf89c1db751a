internal import Djust

/// A sticky view whose template names the view again.
struct V012StickyView: Rule {
    let metadata = RuleMetadata(
        id: "V012",
        name: "sticky-view",
        summary: "The template of a view that is shown as `sticky` has a `dj-view` of its own.",
        tags: [.templates, .liveview],
        why:
            "`{% live_render %}` writes the element with `dj-view` around a sticky view. With a second one inside, events go to neither.",
        advice: "Delete `dj-view` and `dj-root` from the view's template.",
        triggering: [
            .project([
                .init("Templates/base.html", "{# djust:partial #}{% live_render \"PlayerView\" sticky=True %}\n"),
                .init("Templates/player.html", "<div \u{2193}dj-view=\"PlayerView\" dj-root>Play</div>\n"),
                .init(
                    "Sources/App/PlayerView.swift",
                    "@LiveView(\"player.html\")\nfinal class PlayerView {}\n",
                    isShown: false
                ),
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Templates/base.html",
                    "{% live_render \"PlayerView\" %}{# {% live_render \"PlayerView\" sticky=True %} #}\n"
                ),
                .init("Templates/player.html", "<div dj-view=\"PlayerView\" dj-root>Play</div>\n"),
                .init(
                    "Sources/App/PlayerView.swift",
                    "@LiveView(\"player.html\")\nfinal class PlayerView {}\n",
                    isShown: false
                ),
            ])
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        var sticky: [String: SourceSpan] = [:]
        for page in project.pages {
            for output in page.outputs where TagText.name(of: output.span) == "live_render" {
                guard let name = output.tag.expressions.first?.literalText,
                    TagText.isOn("sticky", in: TagText.words(of: output.span))
                else { continue }
                for view in project.views(named: name) { sticky[view.qualifiedName] = output.span }
            }
        }
        guard !sticky.isEmpty else { return }
        for page in project.pages where page.isBound {
            guard let place = page.views.lazy.compactMap({ sticky[$0.qualifiedName] }).first else { continue }
            for element in page.elements {
                guard let attribute = element.attributes(written: "dj-view").first else { continue }
                findings.append(
                    metadata.finding(
                        "a sticky view gets its 'dj-view' from the tag that shows it, and events go to neither of two",
                        at: attribute.nameSpan,
                        hint: "delete 'dj-view' and 'dj-root' here",
                        notes: [Diagnostic.Note("it is shown here", at: place)]
                    )
                )
            }
        }
    }
}
