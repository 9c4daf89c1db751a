import Djust
import Foundation

/// Compiles one template and what it extends and includes, again and again, from texts in memory.
struct CompileBench {
    private let texts: [String: String]
    private let name: String
    private let seconds: Double

    /// Reads the options of the command.
    init(_ options: [String: String]) throws {
        guard let directory = options["--templates"], let name = options["--name"] else {
            throw RenderBench.MissingOption()
        }
        var texts: [String: String] = [:]
        for name in DirectoryTemplateLoader([directory]).names() {
            texts[name] = try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
        }
        // The page again and again until it is as long as asked for, in a template of its own.
        if let bytes = options["--bytes"].flatMap(Int.init), let text = texts[name], !text.isEmpty {
            let body = text.replacing(/\{% (end)?(block|extends)[^%]*%\}/, with: "")
            texts[name] = String(repeating: body, count: max(1, (bytes + body.utf8.count - 1) / body.utf8.count))
        }
        self.texts = texts
        self.name = name
        seconds = options["--seconds"].flatMap(Double.init) ?? 2
    }

    /// Measures, and prints the samples.
    func run() throws {
        var samples: [Double] = []
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        repeat {
            let engine = TemplateEngine(loader: MemoryTemplateLoader(texts))
            let spent = try clock.measure { _ = try engine.template(named: name) }
            samples.append(spent.microseconds)
        } while clock.now < end
        print("{\"bytes\": \(texts[name]?.utf8.count ?? 0), \(Samples.json(samples))}")
    }
}
