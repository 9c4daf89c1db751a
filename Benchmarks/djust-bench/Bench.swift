import Djust
import Foundation

/// Measures parts of the framework side by side with others.
@main
struct Bench {
    static let usage = """
        usage: djust-bench render --templates DIR --name FILE --context FILE.json [--seconds S] [--out FILE]
               djust-bench compile --templates DIR --name FILE [--bytes N] [--seconds S]
               djust-bench stream [--bytes N]
               djust-bench update --templates DIR --scenario FILE [--seconds S]

        render   load and compile a template once, render it for about S seconds (2), write one rendered text to --out,
                 and print {"samples_us": [microseconds of each render, ...]}
        compile  compile a template and what it extends and includes, from memory; --bytes N repeats the text to N bytes
        stream   render a page of --bytes N (100000000) to a sink; print its bytes, microseconds and the memory it took
        update   go through {"template", "steps": [{"name", "changed", "state"}, ...]} for about S seconds (4); print
                 {"steps": {NAME: {"us": [...], "patch_bytes", "patches", "html_bytes"}}}
        """

    static func main() {
        var arguments = CommandLine.arguments.dropFirst()
        let command = arguments.popFirst()
        var options: [String: String] = [:]
        while let name = arguments.popFirst(), let value = arguments.popFirst() { options[name] = value }
        do {
            switch command {
            case "render": try RenderBench(options).run()
            case "compile": try CompileBench(options).run()
            case "update": try UpdateBench(options).run()
            case "stream": try StreamBench(options).run()
            default: stop(usage)
            }
        } catch {
            stop("\(error)")
        }
    }

    private static func stop(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(2)
    }
}
