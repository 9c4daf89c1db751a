import Djust
import Foundation

/// Measures parts of the framework side by side with others.
@main
struct Bench {
    static let usage = """
        usage: djust-bench render --templates DIR --name FILE --context FILE.json [--seconds S] [--out FILE]

        render   load and compile a template once, render it for about S seconds (2), write one rendered text to --out,
                 and print {"samples_us": [microseconds of each render, ...]}
        """

    static func main() {
        var arguments = CommandLine.arguments.dropFirst()
        let command = arguments.popFirst()
        var options: [String: String] = [:]
        while let name = arguments.popFirst(), let value = arguments.popFirst() { options[name] = value }
        do {
            guard command == "render" else { return stop(usage) }
            try RenderBench(options).run()
        } catch {
            stop("\(error)")
        }
    }

    private static func stop(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(2)
    }
}
