internal import Djust

/// A sticky view whose template names the view again.
struct V012StickyView: SurveyRule {
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

    /// What a page shows as sticky, and whose page it is.
    struct Note: Sendable {
        /// The views that it shows as sticky, by their qualified names.
        fileprivate var sticky: [String: SourceSpan] = [:]
        /// The views that are bound to it.
        fileprivate var views: [String] = []
        /// Where `dj-view` stands in it.
        fileprivate var places: [SourceSpan] = []
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        var note = Note()
        for output in page.outputs(named: "live_render") {
            guard let name = output.tag.expressions.first?.literalText,
                TagText.isOn("sticky", in: TagText.words(of: output.span))
            else { continue }
            for view in project.views(named: name) { note.sticky[view.qualifiedName] = output.span }
        }
        if page.isBound {
            note.views = page.views.map(\.qualifiedName)
            note.places = page.elements(having: "dj-view").compactMap {
                $0.attributes(written: "dj-view").first?.nameSpan
            }
        }
        return note.sticky.isEmpty && note.places.isEmpty ? nil : note
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        var sticky: [String: SourceSpan] = [:]
        for note in notes { sticky.merge(note.sticky) { _, last in last } }
        for note in notes {
            guard let shown = note.views.lazy.compactMap({ sticky[$0] }).first else { continue }
            findings += note.places.map { place in
                metadata.finding(
                    "a sticky view gets its 'dj-view' from the tag that shows it, and events go to neither of two",
                    at: place,
                    hint: "delete 'dj-view' and 'dj-root' here",
                    notes: [Diagnostic.Note("it is shown here", at: shown)]
                )
            }
        }
    }
}
