internal import Djust
internal import SwiftOutline

/// Markup that is trusted although values are put into it.
struct S001TrustedInterpolation: ProjectRule {
    let metadata = RuleMetadata(
        id: "S001",
        name: "trusted-interpolation",
        summary: "HTML is put together from values and declared safe.",
        severity: .error,
        tags: [.security],
        why: "What is trusted is not escaped: a value with `<script>` in it runs in the page of everybody who sees it.",
        advice: "Write the markup as a literal of type `Markup`: it escapes the values that are put into it.",
        triggering: [
            .project([
                .init(
                    "Sources/App/Badge.swift",
                    """
                    func badge(_ name: String) -> Markup {
                        Markup(trusted: \u{2193}"<b>\\(name)</b>")
                    }

                    """
                )
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Sources/App/Badge.swift",
                    """
                    let line = Markup(trusted: "<hr>")

                    func badge(_ name: String) -> Markup {
                        "<b>\\(name)</b>"
                    }

                    """
                )
            ]),
            .project(
                [
                    .init(
                        "Sources/App/Filters.swift",
                        """
                        let strong = TemplateFilter("strong", needingAutoescape: { (text: String, isEscaping: Bool) -> Markup in
                            isEscaping ? "<b>\\(text)</b>" : Markup(trusted: "<b>\\(text)</b>")
                        })

                        """
                    )
                ],
                note: "where the template has switched escaping off"
            ),
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for source in project.sources {
            let calls = source.outline.calls(in: 0..<source.text.bytes.count)
            // A filter that is told whether to escape trusts its value where the template has asked for that.
            let told = calls.compactMap { $0.argument("needingAutoescape")?.range }
            for call in calls {
                guard let argument = Self.trusted(call), Self.isComposed(argument.range, in: source) else { continue }
                if told.contains(where: { $0.contains(argument.range.lowerBound) }) { continue }
                findings.append(
                    metadata.finding(
                        "this HTML is trusted with values in it that nobody escapes, so they can carry scripts",
                        at: source.span(argument.range),
                        hint: "let markup: Markup = \"\u{2026}\" escapes what is put into it; leave 'trusted' out"
                    )
                )
            }
        }
    }

    /// What a call declares to be safe.
    private static func trusted(_ call: SwiftCall) -> SwiftArgument? {
        if call.name == "Markup" || call.path.suffix(2) == ["Markup", "init"] { return call.argument("trusted") }
        let isSafe =
            call.name == "safe" && (call.path == ["Value", "safe"] || call.path == ["Djust", "Value", "safe"])
        return isSafe && call.arguments.count == 1 ? call.arguments.first : nil
    }

    /// Whether a text is put together from more than literals, and not everything in it is escaped.
    private static func isComposed(_ range: Range<Int>, in source: SwiftSource) -> Bool {
        let tokens = source.outline.tokens(in: range)
        var values: [String] = []
        for token in tokens where token.kind == .string && token.flag {
            values += Interpolations.of(source.string(token.range))
        }
        let isSum = tokens.contains { $0.kind == .operator && source.string($0.range) == "+" }
        if isSum, tokens.contains(where: { $0.kind == .string }) {
            values += tokens.filter { $0.kind == .identifier }.map { source.string($0.range) }
        }
        return values.contains { !$0.lowercased().contains("escap") && !$0.isEmpty }
    }
}
