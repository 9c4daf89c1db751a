/// A group of rules that can be chosen with `--tag`.
package enum RuleTag: String, Sendable, CaseIterable {
    /// Every rule.
    case djust
    /// What is written in templates.
    case templates
    /// Views: their state, their handlers.
    case liveview
    /// How the app is put together and served.
    case config
    /// What an attacker could use.
    case security
    /// Habits that make code hard to trust: prints, leftovers, traps.
    case quality
    /// What people who do not see or point cannot use.
    case accessibility
    /// What only matters where the app is served to others; these rules run with `--deploy`.
    case deploy
    /// The check itself: files that cannot be read, comments that suppress nothing.
    case project
}
