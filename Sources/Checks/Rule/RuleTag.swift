/// A group of rules that can be chosen with `--tag`.
package enum RuleTag: String, Sendable, CaseIterable {
    /// Every rule.
    case djust
    /// What is written in templates.
    case template
    /// Views: their state, their handlers.
    case liveview
    /// How the app is put together and served.
    case config
    /// What an attacker could use.
    case security
    /// The check itself: files that cannot be read, comments that suppress nothing.
    case project
}
