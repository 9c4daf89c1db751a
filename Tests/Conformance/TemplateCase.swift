import Djust

/// A template, what it sees and under which settings: a line of the cases.
struct TemplateCase {
    /// What a case renders.
    enum Answer {
        case output(String)
        /// The name of Django's error, and what went wrong.
        case failure(name: String, message: String)
    }

    private let object: ValueObject
    private let options: CaseOptions

    /// Takes a case.
    init(_ object: ValueObject) {
        self.object = object
        if case .object(let options)? = object["options"] {
            self.options = CaseOptions(options)
        } else {
            options = CaseOptions(ValueObject([]))
        }
    }

    /// What the case renders.
    var answer: Answer {
        let isDjango = object["id"]?.text.hasPrefix("dj/") ?? true
        let vocabulary = isDjango ? options.vocabulary : .builtin
        let engine = TemplateEngine(loader: CaseLoader(object["templates"]), vocabulary: vocabulary)
        do {
            let template = try engine.template(named: object["main"]?.text ?? "")
            let values = TaggedValue(engine: engine).value(object["context"] ?? .none)
            var environment = options.environment(TaggedValue(engine: engine))
            environment.templates = engine
            var context = RenderContext(
                root: CaseVariables(values, safe: options.safeKeys),
                environment: environment,
                autoescape: options.autoescape
            )
            return .output(try template.render(in: &context).text)
        } catch let error as TemplateError {
            return .failure(name: Self.name(of: error.code), message: error.description)
        } catch {
            return .failure(name: "Exception", message: "\(error)")
        }
    }

    /// Django's error for one of ours.
    private static func name(of code: TemplateErrorCode?) -> String {
        switch code {
        case .templateNotFound, .templateCycle: "TemplateDoesNotExist"
        case .noRoute: "NoReverseMatch"
        case .missingArgument: "VariableDoesNotExist"
        case .filterFailed, .notIterable, .callFailed: "TypeError"
        case .unpackCount: "ValueError"
        case .includeDepth: "RecursionError"
        default: "TemplateSyntaxError"
        }
    }
}

/// The variables of a case.
struct CaseVariables: VariableSource {
    private let values: VariableTable

    init(_ value: Value, safe: Set<String>) {
        var table: [String: Value] = [:]
        if case .object(let object) = value {
            for (name, value) in zip(object.keys, object.values) {
                table[name] = safe.contains(name) ? .safe(value.text) : value
            }
        }
        values = VariableTable(table)
    }

    func value(of symbol: Symbol) -> Value? { values.value(of: symbol) }
}

/// The templates of a case.
struct CaseLoader: TemplateLoader {
    private let texts: [String: [SourceText]]

    init(_ json: Value?) {
        var texts: [String: [SourceText]] = [:]
        if case .object(let object)? = json {
            for (name, source) in zip(object.keys, object.values) {
                if case .list(let sources) = source {
                    texts[name] = sources.map { SourceText(name: name, $0.text) }
                } else {
                    texts[name] = [SourceText(name: name, source.text)]
                }
            }
        }
        if texts[InclusionLibrary.template] == nil {
            texts[InclusionLibrary.template] = [
                SourceText(name: InclusionLibrary.template, InclusionLibrary.templateText)
            ]
        }
        self.texts = texts
    }

    func load(_ name: String) -> SourceText? { load(name, skipping: 0) }
    func load(_ name: String, skipping skipped: Int) -> SourceText? { texts[name]?.dropFirst(skipped).first }
    func names() -> [String] { texts.keys.sorted() }
    func names(atPath path: String) -> [String] { texts[path] == nil ? [] : [path] }
}
