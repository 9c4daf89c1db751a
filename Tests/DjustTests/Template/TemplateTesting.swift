import Djust
import Testing

/// Renders templates held in memory, the way the tests of this folder need it.
struct TemplateTesting {
    /// The engine over the templates.
    let engine: TemplateEngine
    /// What renders can ask for.
    var environment: RenderEnvironment

    /// Every word of the framework, without `{% load %}`.
    private static let everything = TemplateVocabulary(
        builtins: [BuiltinLibraries.language] + BuiltinLibraries.all.sorted { $0.key < $1.key }.map(\.value),
        libraries: BuiltinLibraries.loadable
    )

    /// Takes templates by name.
    init(_ templates: [String: String] = [:]) {
        engine = TemplateEngine(loader: MemoryTemplateLoader(templates), vocabulary: Self.everything)
        environment = RenderEnvironment(templates: engine)
    }

    /// Renders a text.
    func render(_ text: String, _ variables: [String: Value] = [:]) throws -> String {
        try render(try engine.compile(SourceText(name: "page.html", text)), variables)
    }

    /// Renders a template of the loader.
    func render(named name: String, _ variables: [String: Value] = [:]) throws -> String {
        try render(try engine.template(named: name), variables)
    }

    private func render(_ template: Template, _ variables: [String: Value]) throws -> String {
        var context = RenderContext(root: VariableTable(variables), environment: environment)
        return try template.render(in: &context).text
    }

    /// What is wrong with a text, as `djust check` shows it; what it renders when nothing is.
    func errors(in text: String, _ variables: [String: Value] = [:]) -> String {
        do {
            return try render(text, variables)
        } catch let error as TemplateError {
            return DiagnosticRenderer().text(of: error.diagnostics)
        } catch {
            return "\(error)"
        }
    }
}

/// A template, what it sees and what it renders.
struct RenderCase: Sendable {
    let template: String
    let variables: [String: Value]
    let expected: String

    init(_ template: String, _ expected: String, _ variables: [String: Value] = [:]) {
        self.template = template
        self.variables = variables
        self.expected = expected
    }
}

extension RenderCase: CustomTestStringConvertible {
    var testDescription: String { template }
}

/// Numbers that look random and are the same every time (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
