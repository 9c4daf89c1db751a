import Checks

/// What `djust check` says about itself: its tags, its rules, one rule.
struct CheckListing {
    private let arguments: ParsedArguments
    private let isJSON: Bool

    /// Takes a command line.
    /// - Throws: `UsageError` for a format that lists cannot have.
    init(_ invocation: Invocation) throws(UsageError) {
        arguments = invocation.arguments
        let format = arguments.value(CheckOption.format)
        isJSON = format == ReportFormat.json.rawValue
        if arguments.has(CheckOption.listRules), let format, !isJSON, format != ReportFormat.text.rawValue {
            throw UsageError("--list-rules writes text or json, not \(format)", command: CheckCommand.spec.name)
        }
    }

    /// The list that was asked for, nil when none was.
    /// - Throws: `UsageError` for a rule that does not exist.
    func text() throws(UsageError) -> String? {
        if let selector = arguments.value(CheckOption.explain) {
            let rules = RuleRegistry.rules(matching: selector)
            guard !rules.isEmpty else {
                throw UsageError(
                    "there is no rule '\(selector)'",
                    hint: RuleRegistry.hint(forUnknown: selector),
                    command: CheckCommand.spec.name
                )
            }
            return rules.map(RuleDocumentation.section).joined(separator: "\n")
        }
        if arguments.has(CheckOption.listRules) { return isJSON ? RuleListing.json() : RuleListing.text() }
        if arguments.has(CheckOption.listTags) {
            let width = RuleTag.allCases.map(\.rawValue.count).max() ?? 0
            return RuleTag.allCases.map { tag in
                let padding = String(repeating: " ", count: width - tag.rawValue.count + 2)
                let count = RuleRegistry.metadata.count { $0.isTagged(tag) }
                return "\(tag.rawValue)\(padding)\(CheckOption.summary(of: tag)) (\(count))\n"
            }.joined()
        }
        return nil
    }
}
