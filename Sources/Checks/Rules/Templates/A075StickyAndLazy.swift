internal import Djust

/// A view in a view that is to be there always and to come later.
struct A075StickyAndLazy: PageRule {
    let metadata = RuleMetadata(
        id: "A075",
        name: "sticky-and-lazy",
        summary: "`{% live_render %}` is told to be `sticky` and `lazy` at once.",
        tags: [.templates, .liveview],
        why:
            "A sticky view lives on while pages change; one that is made when it is first seen may not be there to live on.",
        advice: "Keep one of the two.",
        triggering: [
            .project([
                .init("Templates/page.html", "\u{2193}{% live_render \"app.PlayerView\" sticky=True lazy=True %}\n")
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Templates/page.html",
                    "{% live_render \"app.PlayerView\" sticky=True lazy=False %}{% live_render \"app.B\" lazy=True %}\n"
                )
            ])
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for output in page.outputs(named: "live_render") {
            let words = TagText.words(of: output.span)
            guard TagText.isOn("sticky", in: words), TagText.isOn("lazy", in: words) else { continue }
            findings.append(
                metadata.finding(
                    "'sticky' keeps this view while pages change, and 'lazy' makes it only when it is seen: not both",
                    at: output.span,
                    hint: "delete one of the two"
                )
            )
        }
    }
}
