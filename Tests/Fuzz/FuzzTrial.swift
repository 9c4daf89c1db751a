import Djust

/// Everything that is done with a case, and what must be true of it.
struct FuzzTrial {
    /// What is wrong, if anything is.
    private(set) var failure: String?
    /// Whether the page could be parsed, rendered, and made a live page.
    private(set) var isParsed = false, isRendered = false, isPage = false

    private let test: FuzzCase
    private let engine: TemplateEngine

    /// Takes a case.
    init(_ test: FuzzCase) {
        self.test = test
        engine = TemplateEngine(loader: FuzzLoader(test))
    }

    /// Tries all of it.
    mutating func run() {
        for (name, bytes) in test.texts { read(SourceText(name: name, bytes: bytes)) }
        do {
            let template = try engine.template(named: "page.html")
            isParsed = true
            try render(template)
            try explain(template)
            guard test.isLive else { return }
            try live(template)
        } catch let error as TemplateError {
            check(error.diagnostics)
        } catch {
            fail("an error that is none of ours: \(error)")
        }
    }

    private mutating func fail(_ message: String) { failure = failure ?? message }

    // MARK: - Reading

    /// Tokens cover a text without gaps, and every complaint can be shown.
    private mutating func read(_ source: SourceText) {
        var end = 0
        for token in TemplateLexer.tokens(of: source) {
            if token.range.lowerBound != end { fail("tokens do not follow one another at byte \(end)") }
            if token.content.lowerBound < token.range.lowerBound || token.content.upperBound > token.range.upperBound {
                fail("a token's content is outside of it")
            }
            end = token.range.upperBound
        }
        if end != source.bytes.count { fail("tokens end at byte \(end) of \(source.bytes.count)") }
        check(TemplateParser.parse(source).diagnostics)
    }

    private mutating func check(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics.prefix(100) {
            for span in [diagnostic.span] + diagnostic.notes.compactMap(\.span)
            where span.range.upperBound > span.source.bytes.count { fail("a place outside of its text: \(diagnostic)") }
            if DiagnosticRenderer(width: 60).text(of: diagnostic).isEmpty { fail("nothing is shown of \(diagnostic)") }
        }
    }

    // MARK: - Rendering

    /// Whether the case writes the same every time: chance is what these two words are for.
    private var isSteady: Bool {
        !test.texts.contains { text in
            let text = String(decoding: text.bytes, as: UTF8.self)
            return text.contains("lorem") || text.contains("random")
        }
    }

    /// A template writes the same twice.
    private mutating func render(_ template: Template) throws {
        var first = context(test.states[0])
        let output = try template.render(in: &first).bytes
        isRendered = true
        var second = context(test.states[0])
        if try template.render(in: &second).bytes != output, isSteady {
            fail("the second render differs from the first")
        }
    }

    private func context(_ variables: FuzzVariables) -> RenderContext {
        let environment = RenderEnvironment(
            reverseURL: { name, positional, _ in "/\(name)/\(positional.map(\.text).joined(separator: "/"))/" },
            csrfToken: "token",
            templates: engine,
            bodyLimit: 200_000,
            localization: Localization(zone: .named("Europe/Berlin") ?? .utc, now: { 1_700_000_000_000_000 })
        )
        return RenderContext(root: variables, environment: environment)
    }

    // MARK: - Slots

    private mutating func explain(_ template: Template) throws {
        let explanation = try PageExplanation(template, names: ExplainedNames())
        check(explanation.regions.compactMap(\.diagnostic))
        let contexts = TemplateContexts(template)
        for node in template.nodes { _ = contexts.context(of: node) }
        for (slot, _) in explanation.slots.flatMap(\.lines) {
            if let place = slot.place, place.range.upperBound > place.source.bytes.count {
                fail("a slot outside of its text")
            }
        }
    }

    /// Updates are JSON, and nothing is sent when nothing has changed.
    private mutating func live(_ template: Template) throws {
        let page = try LivePage(template, properties: FuzzVariables.property)
        isPage = true
        var (_, state) = try page.renderContent(in: context(test.states[0]))
        for variables in [test.states[1], test.states[0]] {
            if case .operations(let json) = try page.update(&state, dirty: .all, in: context(variables)) {
                do {
                    _ = try JSONParser.parse([UInt8(ascii: "[")] + json + [UInt8(ascii: "]")])
                } catch {
                    fail("operations that are no JSON: \(error)")
                }
            }
            if case .operations(let json) = try page.update(&state, dirty: .all, in: context(variables)), isSteady {
                fail("sent although nothing has changed: \(String(decoding: json, as: UTF8.self))")
            }
        }
    }
}
