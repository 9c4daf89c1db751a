internal import Djust

/// Writes `docs/checks/` from the registry, so that the pages say what the rules do.
package enum RuleDocumentation {
    /// A page and where it belongs.
    package struct Page: Sendable {
        /// The path in the repository.
        package let path: String
        /// The text.
        package let text: String
    }

    /// Where the pages belong.
    package static let folder = "docs/checks"

    /// The path of a rule's page in the repository.
    package static func path(of rule: String) -> String { "\(folder)/\(rule).md" }

    /// The index and a page for each rule, in order of ids.
    package static func pages() -> [Page] {
        let index = Page(path: "\(folder)/README.md", text: index())
        return [index] + RuleRegistry.metadata.map { Page(path: path(of: $0.id), text: page($0)) }
    }

    /// What there is to say about one rule, as Markdown with a heading of the second level.
    package static func section(_ rule: RuleMetadata) -> String { "## \(rule.id) \(rule.name)\n\n\(body(rule))" }

    private static func page(_ rule: RuleMetadata) -> String {
        """
        # \(rule.id) \(rule.name)

        \(facts(rule)) Written from the rule itself: every example is a test. [All rules](README.md)

        \(body(rule))
        """
    }

    private static func facts(_ rule: RuleMetadata) -> String {
        var facts = "Severity: \(rule.severity.rawValue)"
        if rule.isErrorInDeployment { facts += ", error with `--deploy`" }
        return facts + ". Tags: \(tags(rule))."
    }

    private static func tags(_ rule: RuleMetadata) -> String { rule.tags.map(\.rawValue).joined(separator: ", ") }

    private static func index() -> String {
        var page = """
            # The rules of `djust check`

            Written from the rules themselves. [How to use the command](../checks.md)

            | Rule | Name | Severity | Tags | Finds |
            |---|---|---|---|---|

            """
        for rule in RuleRegistry.metadata {
            let link = "[\(rule.id)](\(rule.id).md)"
            page += "| \(link) | \(rule.name) | \(rule.severity.rawValue) | \(tags(rule)) | \(rule.summary) |\n"
        }
        page += """

            ## Rules of djust for Python that are not here

            Ids mean the same in both. These have nothing to look for in Swift; a comment or a setting that names one can go.

            | Rule | Why |
            |---|---|

            """
        for entry in AbsentRules.entries {
            page += "| \(entry.ids.joined(separator: ", ")) | \(entry.reason) |\n"
        }
        return page
    }

    private static func body(_ rule: RuleMetadata) -> String {
        var text = "\(rule.summary)\n\n**Why.** \(rule.why)\n\n**What to do.** \(rule.advice)\n"
        text += examples("Reported, at the arrow:", rule.triggering)
        text += examples("Not reported:", rule.nonTriggering)
        return text
    }

    private static func examples(_ title: String, _ examples: [RuleExample]) -> String {
        guard !examples.isEmpty else { return "" }
        var text = "\n\(title)\n"
        for example in examples {
            if let note = example.note { text += "\n\(note)\n" }
            for file in example.files where file.isShown { text += block(file.path, file.text) }
            if let fixed = example.fixed, let marked = example.marked {
                text += "\nFixed by the command:\n" + block(marked.path, fixed)
            }
        }
        return text
    }

    private static func block(_ path: String, _ text: String) -> String {
        "\n`\(path)`\n\n```\(path.split(separator: ".").last ?? "")\n\(text)```\n"
    }
}
