import Djust
import TestSupport

/// Runs the law outside of the tests.
///
///     LawCases print FROM TO    a line of JSON for each seed, for a browser to try
///     LawCases show FROM TO     the templates, and where slots cannot follow them
///     LawCases check FROM TO    tries each seed on the model of the client; shrinks and reports what goes wrong
@main
struct LawCases {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let numbers = arguments.dropFirst().compactMap { UInt64($0) }
        guard numbers.count == 2, numbers[0] <= numbers[1] else {
            return print("usage: LawCases print|check|show FROM TO")
        }
        let seeds = numbers[0]..<numbers[1]
        switch arguments.first {
        case "print": for seed in seeds { printCase(seed) }
        case "check": check(seeds)
        case "show": for seed in seeds { show(seed) }
        default: print("usage: LawCases print|check|show FROM TO")
        }
    }

    private static func printCase(_ seed: UInt64) {
        let test = LawCase(seed: seed, steps: 3)
        guard let run = try? test.run() else { return print("{\"seed\":\(seed),\"error\":true}") }
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

    private static func show(_ seed: UInt64) {
        let test = LawCase(seed: seed)
        print("seed \(seed)\n\(test.template.listing)")
        guard let page = try? test.page() else { return print("does not compile") }
        for region in page.opaqueRegions { print("opaque <\(region.element)>: \(region.reason)") }
    }

    private static func text(_ bytes: [UInt8]) -> Value { .string(String(decoding: bytes, as: UTF8.self)) }

    private static func check(_ seeds: Range<UInt64>) {
        let failures = seeds.lazy.map { LawCase(seed: $0) }.filter { $0.failure() != nil }.prefix(3)
        for failure in failures { print(failure.shrunk().report, terminator: "\n\n") }
        print(failures.isEmpty ? "the law holds for \(seeds.count) cases" : "the law is broken")
    }
}
