import Djust
import Foundation

/// The examples of `docs/templates.md`: fenced blocks marked `django`, what they see in `json`, what comes of it in `text`
/// or, for a mistake, in `console`.
struct TemplateDocumentation {
    /// One example.
    struct Example {
        /// The templates by name; the page has none of its own.
        var templates: [String: String] = [:]
        /// The variables, as JSON.
        var context = "{}"
        /// What the document says comes of it.
        var expected = ""
        /// Whether it is a message.
        var isMistake = false
        /// The line of the document on which what is expected begins, from 0.
        var line = 0

        /// The name of the page.
        static let page = "page.html"
    }

    /// The examples, in their order.
    private(set) var examples: [Example] = []

    /// Reads a document.
    init(_ text: String) {
        var example = Example()
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated()
            .makeIterator()
        while let (number, line) = lines.next() {
            guard line.hasPrefix("```"), line.count > 3 else { continue }
            let words = line.dropFirst(3).split(separator: " ").map(String.init)
            var body: [String] = []
            while let (_, line) = lines.next(), line != "```" { body.append(line) }
            let content = body.joined(separator: "\n")
            switch words[0] {
            case "django": example.templates[words.count > 1 ? words[1] : Example.page] = content
            case "json": example.context = content
            case "text", "console":
                example.expected = content
                example.isMistake = words[0] == "console"
                example.line = number + 1
                examples.append(example)
                example = Example()
            default: break
            }
        }
    }

    /// The document in the repository.
    static var file: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/templates.md")
    }
}

extension TemplateDocumentation.Example {
    /// What comes of the example.
    func render() throws -> String {
        let engine = TemplateEngine(loader: MemoryTemplateLoader(templates))
        guard case .object(let object) = try JSONParser.parse(Array(context.utf8)) else { return "no object" }
        var variables: [String: Value] = [:]
        for (name, value) in zip(object.keys, object.values) { variables[name] = Self.value(value) }
        var context = RenderContext(root: VariableTable(variables), environment: Self.environment(engine))
        do {
            return try engine.template(named: Self.page).render(in: &context).text
        } catch let error as TemplateError {
            return DiagnosticRenderer().text(of: error.diagnostics)
        }
    }

    private static func environment(_ engine: TemplateEngine) -> RenderEnvironment {
        RenderEnvironment(
            reverseURL: { name, positional, named throws(URLReversalFailure) in
                guard name == "item", let id = positional.first ?? named.first?.value else {
                    throw URLReversalFailure("there is no route named '\(name)'")
                }
                return "/items/\(id.text)/"
            },
            csrfToken: "a1b2",
            templates: engine,
            // 29 February 2024, 12:30:05 UTC.
            localization: Localization(now: { 1_709_209_805_000_000 })
        )
    }

    /// A value with `{"$date": text}` read as a day or a moment.
    private static func value(_ value: Value) -> Value {
        switch value {
        case .list(let items): return .list(items.map(Self.value))
        case .object(let object):
            guard let text = object["$date"]?.stringValue else {
                return .object(ValueObject(zip(object.keys, object.values).map { ($0, Self.value($1)) }))
            }
            if let moment = try? Date(text, strategy: .iso8601) { return moment.templateValue }
            let parts = text.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 3 else { return .none }
            return LocalDate(year: parts[0], month: parts[1], day: parts[2]).map(Value.date) ?? .none
        default: return value
        }
    }
}
