internal import Djust

/// Which rules run: what tags, `--select`, `--ignore` and `--deploy` say, before `djust.json`.
package struct RuleSelection: Sendable {
    private let tags: [RuleTag]
    /// The chosen ids, nil for all.
    private let selected: Set<String>?
    private let ignored: Set<String>
    private let deploy: Bool

    /// Reads what was asked for.
    /// - Throws: `CheckUsageError` for a tag or a rule that does not exist.
    package init(_ options: CheckOptions) throws(CheckUsageError) {
        var tags: [RuleTag] = []
        for name in options.tags {
            guard let tag = RuleTag(rawValue: name.lowercased()) else { throw Self.unknownTag(name) }
            tags.append(tag)
        }
        self.tags = tags.isEmpty ? [.djust] : tags
        selected = options.select.isEmpty ? nil : try Self.rules(options.select)
        ignored = try Self.rules(options.ignore)
        deploy = options.deploy || tags.contains(.deploy)
    }

    /// Whether a rule of the registry runs in a project that is configured so.
    ///
    /// A rule for deployment runs with `--deploy`, or when it is chosen by its tag or its id.
    package func runs(_ rule: RuleMetadata, in configuration: CheckConfiguration) -> Bool {
        guard reports(rule.id, in: configuration), tags.contains(where: rule.isTagged) else { return false }
        if let selected { return selected.contains(rule.id) }
        return deploy || !rule.tags.contains(.deploy)
    }

    /// Whether findings of an id are wanted at all; the check's own problems are, unless they are ignored.
    package func reports(_ id: String, in configuration: CheckConfiguration) -> Bool {
        !ignored.contains(id) && !configuration.ignore.contains(id)
    }

    /// Whether the app is looked at as one that is served to others.
    package var isDeployment: Bool { deploy }

    private static func rules(_ selectors: [String]) throws(CheckUsageError) -> Set<String> {
        var ids: Set<String> = []
        for selector in selectors {
            // Several ids may stand in one word, as in other linters.
            for part in selector.split(separator: ",").map(String.init) {
                let rules = RuleRegistry.rules(matching: part)
                guard !rules.isEmpty else { throw unknownRule(part) }
                ids.formUnion(rules.map(\.id))
            }
        }
        return ids
    }

    private static func unknownTag(_ name: String) -> CheckUsageError {
        let names = RuleTag.allCases.map(\.rawValue)
        let hint = NearestName.of(name, among: names).map { "did you mean '\($0)'?" }
        return CheckUsageError(
            message: "there is no tag '\(name)'",
            hint: hint ?? "the tags are \(names.joined(separator: ", "))"
        )
    }

    private static func unknownRule(_ id: String) -> CheckUsageError {
        let hint = RuleRegistry.hint(forUnknown: id)
        return CheckUsageError(message: "there is no rule '\(id)'", hint: hint ?? "djust check --list-rules lists them")
    }
}
