internal import Djust

/// A `{% url %}` whose arguments are not those of its route.
struct V025RouteArguments: PageRule {
    let metadata = RuleMetadata(
        id: "V025",
        name: "route-arguments",
        summary: "`{% url %}` gives a route other arguments than its path has places for.",
        severity: .error,
        tags: [.templates, .config],
        why: "There is no such address, so the page cannot be rendered: the reader gets an error instead.",
        advice: "Give every place of the route's path one argument, by its name or in order.",
        triggering: [
            .project([
                .init(
                    "Templates/page.html",
                    "<div dj-view=\"PageView\" dj-root>{% url \"item\" \u{2193}ietm=4 %}\u{2193}{% url \"item\" %}</div>\n"
                ),
                .init(
                    "Sources/App/App.swift",
                    """
                    @LiveView("page.html")
                    final class PageView {}

                    @main
                    struct App: DjustApp {
                        var body: some Routes {
                            Live("/items/<int:item>/", PageView.self, name: "item")
                        }
                    }

                    """
                ),
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Templates/page.html",
                    "<div dj-view=\"PageView\" dj-root>{% url \"item\" item=4 %}{% url 'item' 4 %}{% url \"item\" as path %}</div>\n"
                ),
                .init(
                    "Sources/App/App.swift",
                    """
                    @LiveView("page.html")
                    final class PageView {}

                    @main
                    struct App: DjustApp {
                        var body: some Routes {
                            Live("/items/<int:item>/", PageView.self, name: "item")
                        }
                    }

                    """
                ),
            ])
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard project.routes.hasAllNames else { return }
        for output in page.outputs(named: "url") {
            guard let name = output.tag.expressions.first?.literalText, output.tag.definitions.isEmpty else { continue }
            // An unknown name is another rule's; of several routes of one name any may be meant.
            let routes = project.routes.entries(named: name)
            guard routes.count == 1, let path = routes.first?.path, let pattern = try? RoutePattern(path) else {
                continue
            }
            if let finding = finding(output, names: pattern.parameterNames, of: pattern.text) {
                findings.append(finding)
            }
        }
    }

    private func finding(_ output: OutputNode, names: [String], of path: String) -> Finding? {
        var given: Set<String> = []
        var byPlace = 0
        for word in TagText.parts(of: output.span).dropFirst(2) {
            guard let name = Self.keyword(word) else {
                byPlace += 1
                continue
            }
            let text = name.text
            given.insert(text)
            guard !names.contains(text) else { continue }
            return metadata.finding(
                "the route '\(path)' has no place '\(text)'",
                at: name,
                hint: NearestName.of(text, among: names).map { "did you mean '\($0)'?" } ?? Self.advice(names)
            )
        }
        if byPlace > 0, byPlace != names.count {
            return metadata.finding(
                "the route '\(path)' has \(names.count) places, and gets \(byPlace) arguments",
                at: output.span,
                hint: Self.advice(names)
            )
        }
        let missing = byPlace > 0 ? [] : names.filter { !given.contains($0) }
        guard let first = missing.first else { return nil }
        return metadata.finding(
            "the route '\(path)' needs '\(first)'",
            at: output.span,
            hint: "write \(first)=\u{2026} in the tag"
        )
    }

    private static func advice(_ names: [String]) -> String {
        names.isEmpty ? "it takes no arguments" : "it takes: \(names.joined(separator: ", "))"
    }

    /// The name of `name=value`; nil for a value alone.
    private static func keyword(_ word: SourceSpan) -> SourceSpan? {
        guard let end = word.bytes.firstIndex(of: UInt8(ascii: "=")), end > word.range.lowerBound,
            word.bytes[..<end].allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "_") || (48...57).contains($0) })
        else { return nil }
        return SourceSpan(source: word.source, range: word.range.lowerBound..<end)
    }
}
