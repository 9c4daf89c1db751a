internal import Djust

/// Two regions of one page by one name.
struct A071ActivityName: PageRule {
    let metadata = RuleMetadata(
        id: "A071",
        name: "activity-name",
        summary: "Two `{% dj_activity %}` of a page have one name, or one has none.",
        severity: .error,
        tags: [.templates, .liveview],
        why:
            "The name is how a region is found again. Of two by one name only one is, and each would be shown with the other.",
        advice: "Give every region a name of its own.",
        triggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                {% dj_activity "panel" %}One{% enddj_activity %}
                {% dj_activity \u{2193}"panel" %}Two{% enddj_activity %}
                {% dj_activity \u{2193}"" %}Three{% enddj_activity %}
                </div>

                """
            )
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                {% if wide %}{% dj_activity "panel" %}One{% enddj_activity %}{% else %}\
                {% dj_activity "panel" %}Two{% enddj_activity %}{% endif %}
                {% for tab in tabs %}{% dj_activity tab %}{{ tab }}{% enddj_activity %}{% endfor %}
                </div>

                """,
                view: "@State var wide = false\n    @State var tabs: [String] = []"
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        var seen: [String: [PageBlockTag]] = [:]
        for tag in page.blockTags where tag.name == "dj_activity" {
            guard let argument = tag.node.tag.expressions.first, let name = argument.literalText else { continue }
            if name.isEmpty {
                findings.append(
                    metadata.finding("this region has no name", at: argument.span, hint: "write a name of its own")
                )
                continue
            }
            if tag.isRepeated {
                findings.append(
                    metadata.finding(
                        "the loop gives every region the name '\(name)'",
                        at: argument.span,
                        hint: "make the name of what differs between the rounds"
                    )
                )
            } else if let other = seen[name]?.first(where: { $0.branches.isCompatible(with: tag.branches) }) {
                findings.append(
                    metadata.finding(
                        "another region of this page is called '\(name)' too",
                        at: argument.span,
                        hint: "give this one a name of its own",
                        notes: [Diagnostic.Note("the other one is here", at: other.node.tagSpan)]
                    )
                )
            }
            // More than a few are not compared, so that no page takes long.
            if seen[name, default: []].count < 8 { seen[name, default: []].append(tag) }
        }
    }
}
