import Djust
import Foundation

/// Brings a page up to date again and again, through the steps of a scenario.
struct UpdateBench {
    /// A step: the properties that get new values, and all values.
    private struct Step {
        let name: String
        let dirty: StateMask
        let variables: VariableTable
    }

    /// What a step has come to.
    private struct Outcome {
        var samples: [Double] = []
        var patch: [UInt8] = []
        var count = 0
        var html = 0
    }

    private let page: LivePage
    private let environment: RenderEnvironment
    private let steps: [Step]
    private let seconds: Double

    /// Reads the options of the command.
    init(_ options: [String: String]) throws {
        guard let directory = options["--templates"], let file = options["--scenario"],
            case .object(let scenario) = try JSONParser.parse(Array(try Data(contentsOf: URL(fileURLWithPath: file)))),
            case .string(let name)? = scenario["template"], let list = scenario["steps"]?.iterated
        else { throw RenderBench.MissingOption() }
        let engine = TemplateEngine(loader: DirectoryTemplateLoader([directory]))
        environment = RenderEnvironment(templates: engine)
        var names: [String] = []
        var steps: [Step] = []
        for case .object(let step) in list {
            guard case .object(let state)? = step["state"] else { continue }
            for key in state.keys where !names.contains(key) { names.append(key) }
            let changed = step["changed"]?.iterated ?? []
            let dirty = changed.reduce(StateMask.none) { mask, key in
                mask.union(.property(names.firstIndex(of: key.text) ?? 0))
            }
            let table = VariableTable(Dictionary(zip(state.keys, state.values), uniquingKeysWith: { $1 }))
            steps.append(Step(name: step["name"]?.text ?? "", dirty: dirty, variables: table))
        }
        self.steps = steps
        let properties = names
        page = try LivePage(try engine.template(named: name)) { name in
            properties.firstIndex(of: name).map { ($0, false) }
        }
        seconds = options["--seconds"].flatMap(Double.init) ?? 4
    }

    /// Measures, and prints what each step took and sent.
    func run() throws {
        guard let last = steps.last else { return }
        var state = try page.renderContent(in: context(last)).state
        var outcomes: [String: Outcome] = [:]
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var rounds = 0
        while clock.now < end || rounds < 3 {
            for step in steps {
                let start = clock.now
                let update = try page.update(&state, dirty: step.dirty, in: context(step))
                var patch: [UInt8] = []
                if case .operations(let operations) = update { patch = operations }
                outcomes[step.name, default: Outcome()].samples.append((clock.now - start).microseconds)
                outcomes[step.name]?.patch = patch
            }
            rounds += 1
        }
        for step in steps {
            let operations = try JSONParser.parse(Array("[".utf8) + (outcomes[step.name]?.patch ?? []) + Array("]".utf8))
            outcomes[step.name]?.count = operations.count ?? 0
            outcomes[step.name]?.html = try page.renderContent(in: context(step)).html.count
        }
        let parts = outcomes.map { name, outcome in
            let times = outcome.samples.map { String(format: "%.2f", $0) }.joined(separator: ", ")
            return "\"\(name)\": {\"us\": [\(times)], \"patch_bytes\": \(outcome.patch.count + 2), "
                + "\"patches\": \(outcome.count), \"html_bytes\": \(outcome.html)}"
        }
        print("{\"steps\": {\(parts.joined(separator: ", "))}}")
    }

    private func context(_ step: Step) -> RenderContext {
        RenderContext(root: step.variables, environment: environment)
    }
}
