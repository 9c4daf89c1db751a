import Foundation

/// Feeds templates that nobody would write to the lexer, the parser, the renderer and the slots, and such Swift files to
/// what reads them for the check.
///
/// A trap, a hang, an error that is none of ours, or an answer that changes between two tries ends the run with the seed
/// of the case; `--case SEED` tries it again.
@main
struct Fuzz {
    static func main() {
        let options: FuzzOptions
        do throws(FuzzOptions.Mistake) {
            options = try FuzzOptions(Array(CommandLine.arguments.dropFirst()))
        } catch {
            print(error.message)
            print(FuzzOptions.usage)
            exit(2)
        }
        CrashReport.install()
        MemoryLimit.set(gigabytes: 4)
        let watchdog = Watchdog(limit: options.limit, subject: options.subject)
        watchdog.start()
        if let seed = options.case { return runOne(seed, watchdog, options) }
        run(options, watchdog)
    }

    private static func run(_ options: FuzzOptions, _ watchdog: Watchdog) {
        let end = ContinuousClock.now + options.duration
        var seed = options.seed
        var slowest = (seed: seed, duration: Duration.zero)
        var tally = FuzzTally()
        while ContinuousClock.now < end {
            let duration = attempt(seed, of: options.subject, watchdog, &tally)
            if duration > slowest.duration { slowest = (seed, duration) }
            seed &+= 1
        }
        print("\(tally) The slowest case was \(slowest.seed) with \(slowest.duration).")
    }

    private static func runOne(_ seed: UInt64, _ watchdog: Watchdog, _ options: FuzzOptions) {
        print(options.subject.listing(seed))
        if options.isShowing { return }
        var tally = FuzzTally()
        let duration = attempt(seed, of: options.subject, watchdog, &tally)
        print("\(tally) It took \(duration).")
    }

    /// Tries a case; ends the process when something is wrong.
    private static func attempt(
        _ seed: UInt64,
        of subject: FuzzSubject,
        _ watchdog: Watchdog,
        _ tally: inout FuzzTally
    ) -> Duration {
        CrashReport.begin(seed)
        watchdog.begin(seed)
        let start = ContinuousClock.now
        let failure = subject.attempt(seed, &tally)
        let duration = ContinuousClock.now - start
        watchdog.end()
        if let failure {
            print(subject.listing(seed))
            print("case \(seed): \(failure)")
            exit(1)
        }
        return duration
    }
}
