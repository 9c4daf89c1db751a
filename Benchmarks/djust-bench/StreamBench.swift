import Djust
import Foundation
import Synchronization

/// Renders one long page to a sink, and says how much memory that took.
struct StreamBench {
    private let bytes: Int

    /// Reads the options of the command.
    init(_ options: [String: String]) { bytes = options["--bytes"].flatMap(Int.init) ?? 100_000_000 }

    /// Measures, and prints the figures.
    func run() throws {
        let row = "<li id=\"r{{ n }}\" class=\"{% cycle 'odd' 'even' %}\">{{ n }} {{ text|truncatechars:20 }}</li>\n"
        let engine = TemplateEngine(loader: MemoryTemplateLoader(["p": "<ul>{% for n in numbers %}\(row){% endfor %}</ul>"]))
        let template = try engine.template(named: "p")
        let written = Atomic<Int>(0)
        let before = Self.peakMemory()
        var context = RenderContext(
            root: VariableTable([
                "numbers": .sequence(ValueSequence(lazy: 0..<(bytes / 55))),
                "text": .string("Tides & berths, and what they cost"),
            ])
        )
        let spent = try ContinuousClock().measure {
            try template.render(in: &context) { written.add($0.count, ordering: .relaxed) }
        }
        let grown = Self.peakMemory() - before
        print(
            "{\"bytes\": \(written.load(ordering: .relaxed)), \"us\": \(spent.microseconds), \"grown_bytes\": \(grown)}"
        )
    }

    /// The most memory that the process has had, in bytes.
    private static func peakMemory() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss * 1024
    }
}
