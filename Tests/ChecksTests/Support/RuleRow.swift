import Testing

/// A row of a table for several rules.
struct RuleRow: CustomTestStringConvertible {
    let rule: String
    let example: RuleCase

    init(_ rule: String, _ example: RuleCase) {
        self.rule = rule
        self.example = example
    }

    var testDescription: String { "\(rule): \(example.name)" }
}
