/// When a crashed app is started again: at once, unless it keeps crashing.
package struct CrashPolicy {
    /// Crashes longer ago than this are forgotten.
    private static let memory: Duration = .seconds(30)
    /// How long to wait after the first, second, … crash within the memory; the last for all that follow.
    private static let delays: [Duration] = [
        .zero, .zero, .milliseconds(500), .seconds(1), .seconds(2), .seconds(5), .seconds(10),
    ]

    private var crashes: [ContinuousClock.Instant] = []

    /// Begins without a crash.
    package init() {}

    /// Notes a crash; answers how long to wait before the next start.
    package mutating func crashed(at now: ContinuousClock.Instant) -> Duration {
        crashes.removeAll { $0.duration(to: now) > Self.memory }
        crashes.append(now)
        return Self.delays[min(crashes.count, Self.delays.count) - 1]
    }

    /// Forgets every crash: there is a new program.
    package mutating func reset() { crashes = [] }
}
