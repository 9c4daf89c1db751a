internal import Djust

/// A name that is given to an included template, and that this does not read.
struct T027UnreadArgument: ProjectRule {
    let metadata = RuleMetadata(
        id: "T027",
        name: "unread-argument",
        summary: "`{% include … with name=value %}` gives a name that is nearly one which the included template reads.",
        tags: [.templates],
        why: "The included template shows nothing where the value should be, and does not say so.",
        advice: "Use one name in both places.",
        triggering: [
            .project([
                .init("Templates/page.html", "{% include \"price.html\" with \u{2193}amuont=12 %}\n"),
                .init("Templates/price.html", "{# djust:partial #}{% if amount %}<b>{{ amount }} €</b>{% endif %}\n"),
            ])
        ],
        nonTriggering: [
            .project([
                .init("Templates/page.html", "{% include \"price.html\" with amount=12 amounts=3 %}\n"),
                .init("Templates/price.html", "{# djust:partial #}{% if amount %}<b>{{ amount }} €</b>{% endif %}\n"),
            ])
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        var readers: [String: TemplateReads] = [:]
        for template in project.templates {
            TemplateWalk.visit(template.parsed.nodes) { node in
                guard case .include(let include) = node, !include.bindings.isEmpty,
                    let name = ParsedTemplates.name(include.template, in: template.name)
                else { return }
                let reads = readers[name] ?? TemplateReads(name, in: project.parsed)
                readers[name] = reads
                check(include, of: name, reads: reads, into: &findings)
            }
        }
    }

    private func check(_ include: IncludeNode, of name: String, reads: TemplateReads, into findings: inout [Finding]) {
        guard reads.isComplete else { return }
        let given = Set(include.bindings.map(\.symbol))
        let open = reads.names.subtracting(given).map(\.name).sorted()
        for binding in include.bindings where !reads.names.contains(binding.symbol) {
            let word = binding.symbol.name
            guard let meant = NearestName.of(word, among: open) else { continue }
            findings.append(
                metadata.finding(
                    "'\(name)' does not read '\(word)'",
                    at: Self.place(of: word, in: include),
                    hint: "did you mean '\(meant)'?"
                )
            )
        }
    }

    /// Where the name stands in the tag.
    private static func place(of word: String, in include: IncludeNode) -> SourceSpan {
        let start = Array((word + "=").utf8)
        let words = include.span.bytes.split(whereSeparator: \.isHTMLSpace)
        guard let found = words.first(where: { $0.starts(with: start) }) else { return include.span }
        let end = found.startIndex + word.utf8.count
        return SourceSpan(source: include.span.source, range: found.startIndex..<end)
    }
}
