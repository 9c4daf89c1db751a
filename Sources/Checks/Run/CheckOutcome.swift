/// What the rules find in a whole project, before files are chosen and known findings are taken out.
struct CheckOutcome: Sendable {
    /// The findings that count.
    var findings: [Finding]
    /// The findings that a comment suppresses.
    var suppressed: [Finding]
    /// How much was looked at.
    var coverage: CheckReport.Coverage
    /// How long the parts of the check took.
    var timings: [CheckReport.Timing] = []
}
