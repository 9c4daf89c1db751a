internal import Djust

/// A word for `dj-update` or an option of `{% live_render %}` that means nothing.
struct T028UnknownOption: PageRule {
    let metadata = RuleMetadata(
        id: "T028",
        name: "unknown-option",
        summary:
            "`dj-update` has a word that it does not know, or `{% live_render %}` an option that is nearly one of its own.",
        tags: [.templates, .liveview],
        why: "It is passed over: rows are replaced where they should grow, a view ends where it should go on.",
        advice: "Write one of the words: `replace`, `append`, `prepend`, `ignore`; `sticky`, `lazy`.",
        triggering: [
            .page("<ul dj-view=\"PageView\" dj-root dj-update=\"\u{2193}apend\"></ul>\n"),
            .project([
                .init("Templates/base.html", "{% live_render \"PlayerView\" \u{2193}stikcy=True %}\n"),
                .init(
                    "Sources/App/PlayerView.swift",
                    "@LiveView(template: \"<p>Play</p>\")\nfinal class PlayerView {}\n",
                    isShown: false
                ),
            ]),
        ],
        nonTriggering: [
            .page("<ul dj-view=\"PageView\" dj-root dj-update=\"append\"></ul>\n"),
            .project(
                [
                    .init("Templates/base.html", "{% live_render \"PlayerView\" sticky=True track=4 %}\n"),
                    .init(
                        "Sources/App/PlayerView.swift",
                        "@LiveView(template: \"<p>Play</p>\")\nfinal class PlayerView {}\n",
                        isShown: false
                    ),
                ],
                note: "Other names are parameters of the view."
            ),
        ]
    )

    private static let updates = ["replace", "append", "prepend", "ignore"]
    private static let options = ["sticky", "lazy"]

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for (_, attribute) in page.attributes(written: "dj-update") {
            guard let word = attribute.staticValue, !word.isEmpty, !Self.updates.contains(word),
                let span = attribute.valueSpan
            else { continue }
            findings.append(
                metadata.finding(
                    "'dj-update' does not know '\(word)', so the content is replaced",
                    at: span,
                    hint: NearestName.of(word, among: Self.updates).map { "did you mean '\($0)'?" }
                        ?? "there are: \(Self.updates.joined(separator: ", "))"
                )
            )
        }
        for output in page.outputs(named: "live_render") { options(of: output, into: &findings) }
    }

    private func options(of output: OutputNode, into findings: inout [Finding]) {
        for word in output.span.bytes.split(whereSeparator: \.isHTMLSpace) {
            guard let end = word.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = String(decoding: word[..<end], as: UTF8.self)
            guard !Self.options.contains(name),
                let meant = Self.options.first(where: {
                    NearestName.distance(Array(name.utf8), Array($0.utf8)) == 1
                })
            else { continue }
            findings.append(
                metadata.finding(
                    "'{% live_render %}' takes '\(name)' for a parameter of the view",
                    at: SourceSpan(source: output.span.source, range: word.startIndex..<end),
                    hint: "did you mean '\(meant)'?"
                )
            )
        }
    }
}
