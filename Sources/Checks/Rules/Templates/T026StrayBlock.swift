internal import Djust

/// A block that no template of the chain has a place for.
struct T026StrayBlock: PageRule {
    let metadata = RuleMetadata(
        id: "T026",
        name: "stray-block",
        summary: "A template that extends another has a block which that one does not have.",
        tags: [.templates],
        why:
            "Of a template that extends another only its blocks are shown, each in the place of the same name: this has none.",
        advice: "Correct the name, or put a block of that name into the template that is extended.",
        triggering: [
            .project([
                .init(
                    "Templates/page.html",
                    "{% extends \"base.html\" %}\n{% block \u{2193}contnet %}<p>Hi</p>{% endblock %}\n"
                ),
                .init("Templates/base.html", "<main>{% block content %}{% endblock %}</main>\n"),
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Templates/page.html",
                    "{% extends \"base.html\" %}\n{% block content %}{% block inner %}<p>Hi</p>{% endblock %}{% endblock %}\n"
                ),
                .init("Templates/base.html", "<main>{% block content %}{% endblock %}</main>\n"),
            ])
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.template.extends != nil, !page.template.blocks.isEmpty else { return }
        let composition = PageComposition(page.template, named: page.name, in: project.parsed)
        guard composition.isComplete else { return }
        let blocks = page.template.blocks
        var end = 0
        for block in blocks {
            // A block inside of another one is a place of its own; they come in the order of their openings.
            let isInner = block.span.range.upperBound <= end
            end = max(end, block.span.range.upperBound)
            guard !isInner, composition.blocks[block.name]?.contains(where: { $0.template != page.name }) != true
            else { continue }
            let places = composition.blocks.filter { $0.value.contains { $0.template != page.name } }.keys.sorted()
            findings.append(
                metadata.finding(
                    "the templates that this one extends have no block '\(block.name)', so it is never shown",
                    at: Self.name(of: block),
                    hint: NearestName.of(block.name, among: places).map { "did you mean '\($0)'?" }
                        ?? (places.isEmpty
                            ? "they have no blocks at all"
                            : "they have: \(places.prefix(8).joined(separator: ", "))")
                )
            )
        }
    }

    /// Where the block's name stands in its tag.
    private static func name(of block: BlockNode) -> SourceSpan {
        let bytes = block.tagSpan.bytes
        let words = bytes.dropFirst(2).split(whereSeparator: \.isHTMLSpace)
        guard let word = words.dropFirst().first, word.starts(with: block.name.utf8) else { return block.tagSpan }
        let end = word.startIndex + block.name.utf8.count
        return SourceSpan(source: block.tagSpan.source, range: word.startIndex..<end)
    }
}
