internal import Djust

/// Lists the rules for people and for programs.
package enum RuleListing {
    /// A line for each rule.
    package static func text() -> String {
        let width = RuleRegistry.metadata.map(\.name.count).max() ?? 0
        return RuleRegistry.metadata.map { rule in
            let padding = String(repeating: " ", count: width - rule.name.count + 2)
            let severity = rule.severity.rawValue.padded(to: 8)
            return "\(rule.id)  \(rule.name)\(padding)\(severity) \(rule.summary)\n"
        }.joined()
    }

    /// An array with an object for each rule.
    package static func json() -> String {
        var json = JSONText()
        json.array { json in
            for rule in RuleRegistry.metadata {
                json.object { json in
                    json.member("id", rule.id)
                    json.member("name", rule.name)
                    json.member("severity", rule.severity.rawValue)
                    json.array("tags") { json in
                        for tag in rule.tags { json.element(tag.rawValue) }
                    }
                    json.member("summary", rule.summary)
                    json.member("why", rule.why)
                    json.member("advice", rule.advice)
                    json.member("fixable", rule.triggering.contains { $0.fixed != nil })
                    json.member("docs", RuleDocumentation.path(of: rule.id))
                }
            }
        }
        return json.output.text + "\n"
    }
}

extension String {
    /// The text with spaces behind it.
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
