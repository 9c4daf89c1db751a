internal import Djust

/// Writes `docs/checks.md` from the registry, so that the page says what the rules do.
package enum RuleDocumentation {
    /// The whole page.
    package static func page() -> String {
        var page = """
            # What `djust check` looks for

            This page is written from the rules themselves; a test keeps it so. Every example is a test.

            `djust check` reads the project's templates and Swift files, composes every page with its parents and includes, and \
            reports what breaks a rule. It ends with 1 when there is an error or a warning, with 0 when there is none, and with 2 \
            when it was called wrongly. `--tag` chooses rules by their tags; `djust` means all of them.

            A comment silences a rule: behind code on its own line, or alone on the line before. A reason is welcome.

            ```html
            {# djust:ignore T010 the tab is not worth a URL #}
            {# djust:ignore-file T002 shown by another page #}
            {# noqa: T010 #}
            ```

            ```swift
            // djust:ignore V006 - an in-memory fake
            ```

            A comment that silences nothing is reported as a note. `djust.json` switches rules off for the whole project:

            ```json
            {"check": {"ignore": ["T010"], "exclude": ["legacy/**"], "v006": {"allow": ["CacheClient"], "extra": []}, \
            "v007": {"requireCatchAll": false}}}
            ```

            | Rule | Name | Severity | Tags | Finds |
            |---|---|---|---|---|

            """
        for rule in RuleRegistry.metadata {
            let tags = rule.tags.map(\.rawValue).joined(separator: ", ")
            page +=
                "| [\(rule.id)](#\(anchor(rule))) | \(rule.name) | \(rule.severity.rawValue) | \(tags) | \(rule.summary) |\n"
        }
        for rule in RuleRegistry.metadata { page += "\n" + section(rule) }
        return page
    }

    /// What there is to say about one rule, as Markdown.
    package static func section(_ rule: RuleMetadata) -> String {
        var section =
            "## \(rule.id) \(rule.name)\n\n\(rule.summary)\n\n**Why.** \(rule.why)\n\n**What to do.** \(rule.advice)\n"
        section += examples("Reported, at the arrow:", rule.triggering)
        section += examples("Not reported:", rule.nonTriggering)
        return section
    }

    private static func anchor(_ rule: RuleMetadata) -> String { "\(rule.id.lowercased())-\(rule.name)" }

    private static func examples(_ title: String, _ examples: [RuleExample]) -> String {
        guard !examples.isEmpty else { return "" }
        var text = "\n\(title)\n"
        for example in examples {
            if let note = example.note { text += "\n\(note)\n" }
            for file in example.files where file.isShown {
                let language = file.path.split(separator: ".").last ?? ""
                text += "\n`\(file.path)`\n\n```\(language)\n\(file.text)```\n"
            }
        }
        return text
    }
}
