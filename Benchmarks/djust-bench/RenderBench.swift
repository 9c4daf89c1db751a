import Djust
import Foundation

/// Renders one template again and again.
struct RenderBench {
    private let directory: String
    private let name: String
    private let context: String
    private let seconds: Double
    private let output: String?

    /// Reads the options of the command.
    init(_ options: [String: String]) throws {
        guard let directory = options["--templates"], let name = options["--name"], let context = options["--context"]
        else { throw MissingOption() }
        self.directory = directory
        self.name = name
        self.context = context
        seconds = options["--seconds"].flatMap(Double.init) ?? 2
        output = options["--out"]
    }

    /// Why the command cannot begin.
    struct MissingOption: Error {}

    /// Measures, and prints the samples.
    func run() throws {
        let engine = TemplateEngine(loader: DirectoryTemplateLoader([directory]))
        let template = try engine.template(named: name)
        let variables = try variables()
        let environment = RenderEnvironment(templates: engine)
        var samples: [Double] = []
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var last = OutputBuffer()
        repeat {
            let start = clock.now
            var context = RenderContext(root: variables, environment: environment)
            last = try template.render(in: &context)
            let spent = clock.now - start
            samples.append(spent.microseconds)
        } while clock.now < end
        if let output { try Data(last.bytes).write(to: URL(fileURLWithPath: output)) }
        print("{\(Samples.json(samples))}")
    }

    private func variables() throws -> VariableTable {
        let data = try Data(contentsOf: URL(fileURLWithPath: context))
        guard case .object(let object) = try JSONParser.parse(Array(data)) else { throw MissingOption() }
        return VariableTable(Dictionary(zip(object.keys, object.values), uniquingKeysWith: { $1 }))
    }
}
