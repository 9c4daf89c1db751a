internal import Djust

/// What the check reports about itself: files that it could not understand, settings and comments that mean nothing.
///
/// These are no rules (they have nothing to look for) but they have ids, can be suppressed and are documented like rules.
package enum Problems {
    /// A file or folder that could not be read.
    static let unreadableFile = RuleMetadata(
        id: "E001",
        name: "unreadable-file",
        summary: "A file of the project could not be read.",
        severity: .error,
        tags: [.project],
        why: "What is not read is not checked, and a clean report would be a lie.",
        advice: "Make the file readable, or exclude it in `djust.json` under `check.exclude`.",
        triggering: [],
        nonTriggering: []
    )

    /// A template that the template language refuses.
    static let brokenTemplate = RuleMetadata(
        id: "E002",
        name: "broken-template",
        summary: "A template has a syntax error.",
        severity: .error,
        tags: [.project, .templates],
        why: "The page cannot be rendered, and no other rule looks at the template.",
        advice: "Correct the template; the message says what was expected and where.",
        triggering: [
            .page("<div dj-view=\"PageView\" dj-root>\u{2193}{% if open %}</div>\n", view: "@State var open = false")
        ],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root>{% if open %}yes{% endif %}</div>\n",
                view: "@State var open = false"
            )
        ]
    )

    /// A Swift file that could not be understood.
    static let brokenSwift = RuleMetadata(
        id: "E003",
        name: "broken-swift",
        summary: "A Swift file could not be understood from some place on.",
        severity: .error,
        tags: [.project],
        why: "Views, handlers and routes behind that place are unknown to the rules.",
        advice: "Correct the file; the compiler will say more.",
        triggering: [],
        nonTriggering: []
    )

    /// Something in `djust.json` that means nothing.
    static let configuration = RuleMetadata(
        id: "E004",
        name: "configuration",
        summary: "`djust.json` has something under `check` that means nothing.",
        severity: .error,
        tags: [.project],
        why: "A setting with a typing error is a setting that is not made.",
        advice: "Correct the key or the value.",
        triggering: [.project([.init("djust.json", "{\"check\": {\u{2193}\"ignroe\": [\"T010\"]}}\n")])],
        nonTriggering: [.project([.init("djust.json", "{\"check\": {\"ignore\": [\"T010\"]}}\n")])]
    )

    /// A suppression without a finding.
    static let unusedSuppression = RuleMetadata(
        id: "E005",
        name: "unused-suppression",
        summary: "A comment suppresses a rule that nothing here breaks.",
        severity: .info,
        tags: [.project],
        why: "It would hide the next finding, which nobody has judged yet.",
        advice: "Delete the comment.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root>\n\u{2193}{# djust:ignore T010 not navigation #}\n<p>Hi</p></div>\n",
                fixed: "<div dj-view=\"PageView\" dj-root>\n<p>Hi</p></div>\n"
            )
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                {# djust:ignore T010 the URL must not change here #}
                <a dj-click="show" data-tab="one">One</a></div>

                """,
                view: "@EventHandler func show(tab: String = \"\") {}"
            )
        ]
    )

    /// A suppression that names no rule.
    static let malformedSuppression = RuleMetadata(
        id: "E006",
        name: "malformed-suppression",
        summary: "A comment tries to suppress a rule that does not exist.",
        tags: [.project],
        why: "It suppresses nothing, whatever its author thinks.",
        advice: "Name a rule by its id.",
        triggering: [.page("<div dj-view=\"PageView\" dj-root>{# djust:ignore \u{2193}T999 #}</div>\n")],
        nonTriggering: [.page("<div dj-view=\"PageView\" dj-root>{# an ordinary comment #}</div>\n")]
    )

    /// An entry of a baseline without a finding.
    static let staleBaseline = RuleMetadata(
        id: "E007",
        name: "stale-baseline",
        summary: "The baseline knows a finding that is no longer there.",
        severity: .info,
        tags: [.project],
        why: "The next finding that looks the same would go unseen.",
        advice: "Write the baseline anew with `djust check --write-baseline`.",
        triggering: [],
        nonTriggering: []
    )
}
