import Djust
import Foundation
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
        let failures = seeds.lazy.map { LawCase(seed: $0) }.filter { $0.failure() != nil }.prefix(3)
        for failure in failures { print(failure.shrunk().report, terminator: "\n\n") }
        failures.isEmpty ? print("the law holds for \(seeds.count) cases") : fail("the law is broken")
    }

    private static func hold(_ seeds: Range<UInt64>) {
        for seed in seeds where LawCase(seed: seed).failure() != nil { fail("seed \(seed) breaks the law") }
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
