import Dispatch
import Djust
import Foundation
import Synchronization
import TestSupport

/// Runs the law outside of the tests.
@main
struct LawCases {
    static let usage = """
        usage: LawCases COMMAND FROM TO

        check   try each seed on the model of the client; shrink and report what goes wrong
        hold    the same, but say only which seed is the first that goes wrong
        print   write a line of JSON for each seed, for a browser to try
        show    write the templates, and where slots cannot follow them
        """

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let numbers = arguments.dropFirst().compactMap { UInt64($0) }
        guard numbers.count == 2, numbers[0] <= numbers[1] else { return fail(usage) }
        let seeds = numbers[0]..<numbers[1]
        switch arguments.first {
        case "check": check(seeds)
        case "hold": hold(seeds)
        case "print": for seed in seeds { printCase(seed) }
        case "show": for seed in seeds { show(seed) }
        default: fail(usage)
        }
    }

    private static func fail(_ message: String) {
        print(message)
        exit(1)
    }

    // MARK: - Trying

    private static func check(_ seeds: Range<UInt64>) {
        let clock = ContinuousClock()
        let start = clock.now
        let failures = broken(seeds, limit: 3)
        for seed in failures { print(LawCase(seed: seed).shrunk().report, terminator: "\n\n") }
        guard failures.isEmpty else { return fail("the law is broken by the seeds \(failures)") }
        let seconds = (clock.now - start) / .seconds(1)
        let speed = Int(Double(seeds.count) / max(seconds, 0.001))
        print(
            """
            the law holds for \(seeds.count) cases: seeds \(seeds.lowerBound) up to \(seeds.upperBound), \
            \(Int(seconds.rounded())) s, \(speed) cases a second
            """
        )
    }

    private static func hold(_ seeds: Range<UInt64>) {
        if let seed = broken(seeds, limit: 1).first { fail("seed \(seed) breaks the law") }
    }

    /// The first seeds found that break the law, in order; every core tries some.
    private static func broken(_ seeds: Range<UInt64>, limit: Int) -> [UInt64] {
        let next = Atomic(seeds.lowerBound)
        let failures = Mutex<[UInt64]>([])
        DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
            while true {
                let seed = next.add(1, ordering: .relaxed).oldValue
                guard seed < seeds.upperBound, failures.withLock({ $0.count < limit }) else { return }
                if LawCase(seed: seed).failure() != nil { failures.withLock { $0.append(seed) } }
            }
        }
        return failures.withLock { $0.sorted() }
    }

    // MARK: - Writing

    private static func printCase(_ seed: UInt64) {
        let test = LawCase(seed: seed, steps: 3)
        guard let run = try? test.run() else { return fail("seed \(seed) does not render") }
        let steps = run.steps.map { step in
            Value.object(
                ValueObject([
                    ("ops", step.operations.flatMap { try? JSONParser.parse($0) } ?? .none),
                    ("fresh", text(step.fresh)),
                ])
            )
        }
        let line = Value.object(
            ValueObject([
                ("seed", .int(Int(seed))), ("template", .string(test.template.listing)), ("page", text(run.page)),
                ("steps", .list(steps)),
            ])
        )
        print(String(decoding: JSONWriter.bytes(of: line), as: UTF8.self))
    }

    private static func text(_ bytes: [UInt8]) -> Value { .string(String(decoding: bytes, as: UTF8.self)) }

    private static func show(_ seed: UInt64) {
        let test = LawCase(seed: seed)
        print("seed \(seed)\n\(test.template.listing)")
        guard let page = try? test.page() else { return fail("does not compile") }
        for region in page.opaqueRegions { print("opaque <\(region.element)>: \(region.reason.sentence)") }
    }
}
