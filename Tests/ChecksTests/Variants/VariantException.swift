/// A variant that changes what an example of a rule means.
struct VariantException {
    /// The rule.
    let rule: String
    /// The names of the variants.
    let variants: [String]
    /// Why they mean something else.
    let reason: String

    /// Why a variant is not tried on a rule; nil when it is.
    static func reason(_ rule: String, _ variant: String) -> String? {
        all.first { $0.rule == rule && $0.variants.contains(variant) }?.reason
    }

    /// Every exception, sorted by rule.
    static let all: [VariantException] =
        ["A071", "A075", "E002", "E005", "E006", "S007", "T018", "T027", "T028", "V017", "V025"].map { rule in
            VariantException(
                rule: rule,
                variants: ["in a comment of HTML"],
                reason: "the template language does not know comments of HTML, and runs what is in them"
            )
        } + [
            VariantException(
                rule: "C010",
                variants: ["inside of an if"],
                reason: "a condition is how a page tells development apart"
            ),
            VariantException(
                rule: "E002",
                variants: ["inside of an if", "inside of a with"],
                reason: "a tag that is not closed takes the end of the one around it"
            ),
            VariantException(
                rule: "Q003",
                variants: ["inside of an if"],
                reason: "a condition is how a page tells development apart"
            ),
            VariantException(
                rule: "T002",
                variants: silencing,
                reason: "a page that is commented out has no root either"
            ),
            VariantException(
                rule: "T025",
                variants: silencing + ["text of many bytes in front", "inside of an if", "inside of a with"],
                reason: "it is about the file, and points at its first line, whatever stands there"
            ),
            VariantException(
                rule: "V004",
                variants: ["switched off for the compiler and on again"],
                reason: "what only some builds have may be called in others"
            ),
        ]

    private static let silencing = ExampleVariant.all.filter { $0.effect == .silences }.map(\.name)
}
