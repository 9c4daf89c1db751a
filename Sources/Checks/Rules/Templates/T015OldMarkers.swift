internal import Djust

/// `data-djust-root` and `data-djust-view`, which are `dj-root` and `dj-view` now.
struct T015OldMarkers: PageRule {
    let metadata = RuleMetadata(
        id: "T015",
        name: "old-markers",
        summary: "An element has `data-djust-root` or `data-djust-view`, the old names of `dj-root` and `dj-view`.",
        tags: [.templates, .liveview],
        why:
            "The client looks for `dj-root` and `dj-view`. A page with the old names shows itself once and never changes.",
        advice: "Write the new names.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><p \u{2193}data-djust-view=\"PageView\" \u{2193}data-djust-root>Hi</p></div>\n"
            )
        ],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root data-djust-view-model=\"a\" data-djust-embedded=\"b\"><p>Hi</p></div>\n"
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        OldName("data-djust-root", now: "dj-root").check(page, metadata, into: &findings)
        OldName("data-djust-view", now: "dj-view").check(page, metadata, into: &findings)
    }
}
