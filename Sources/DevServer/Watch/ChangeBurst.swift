/// Gathers the files that one save, one checkout or one formatter run touches into one batch.
///
/// A batch is due when nothing has happened for a moment, and at the latest a fixed time after it began, so that
/// somebody who never stops saving is served too. A value that is told the time: nothing here waits.
package struct ChangeBurst {
    /// How long nothing must happen.
    package static let quiet: Duration = .milliseconds(20)
    /// How long a batch may grow.
    package static let longest: Duration = .milliseconds(120)

    private var paths: Set<String> = []
    private var began: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?

    /// Begins empty.
    package init() {}

    /// Adds a touched file.
    package mutating func add(_ path: String, at now: ContinuousClock.Instant) {
        paths.insert(path)
        if began == nil { began = now }
        last = now
    }

    /// When the batch is due; nil while it is empty.
    package var due: ContinuousClock.Instant? {
        guard let began, let last else { return nil }
        return min(last + Self.quiet, began + Self.longest)
    }

    /// Ends the batch; answers its files in order and when the first was touched.
    package mutating func take() -> (paths: [String], began: ContinuousClock.Instant)? {
        guard let first = began else { return nil }
        defer { self = ChangeBurst() }
        return (paths.sorted(), first)
    }
}
