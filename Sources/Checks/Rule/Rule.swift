/// One thing that `djust check` looks for.
///
/// A rule is a value without state in a file of its own, `Rules/<Family>/<ID><Name>.swift`, with one line in `RuleRegistry`.
/// It reads the project and reports; it never prints, suppresses or counts.
package protocol Rule: Sendable {
    /// What the rule is called, what it is for, and the examples that prove it.
    var metadata: RuleMetadata { get }

    /// Reports everything in the project that breaks the rule. The order does not matter and duplicates are dropped later.
    func check(_ project: Project, into findings: inout [Finding])
}
