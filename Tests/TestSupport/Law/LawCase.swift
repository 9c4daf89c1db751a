package import Djust

/// A template and the states that its page goes through: one test of the law.
///
/// The law: patches applied to the old page give the page that loading anew would give. And the page with its slots marked
/// is the page that the template renders.
package struct LawCase: Sendable {
    /// What the case was made from.
    package let seed: UInt64
    package var template: LawTemplate
    package var states: [LawState]

    /// Makes the case of a seed.
    package init(seed: UInt64, steps: Int = 4) {
        self.seed = seed
        var generator = LawGenerator(seed: seed, size: Int(seed % 4))
        template = generator.template()
        var random = SeededGenerator(seed: seed ^ 0xABCD)
        states = [LawState(&random)]
        for _ in 0..<steps { states.append(states[states.count - 1].next(&random)) }
    }

    /// Makes a case of a template that somebody has written.
    package init(_ template: LawTemplate, _ states: [LawState]) {
        seed = 0
        self.template = template
        self.states = states
    }

    /// One step of a page: what is sent, and the page that loading gives then.
    package struct Step: Sendable {
        /// The operations as a JSON array; nil when nothing is sent.
        package let operations: [UInt8]?
        package let fresh: [UInt8]
    }

    /// The page as it is loaded first, and what happens to it.
    package struct Run: Sendable {
        package let page: [UInt8]
        /// The page as the template itself gives it, without marks.
        package let plain: [UInt8]
        package let steps: [Step]
    }

    /// Renders the page, updates it and renders it anew for each state.
    package func run() throws -> Run {
        let engine = engine
        let page = try page(engine)
        let (html, first) = try page.render(in: context(states[0], engine), marks: [], trailer: [])
        var memory = first
        var steps: [Step] = []
        for (old, new) in zip(states, states.dropFirst()) {
            var operations: [UInt8]?
            let context = context(new, engine)
            let update = try page.update(&memory, dirty: new.changes(since: old), in: context)
            if case .operations(let list) = update { operations = [UInt8(ascii: "[")] + list + [UInt8(ascii: "]")] }
            steps.append(Step(operations: operations, fresh: try page.render(in: context, marks: [], trailer: []).html))
        }
        var plain = context(states[0], engine)
        return Run(page: html, plain: try page.template.render(in: &plain).bytes, steps: steps)
    }

    private var engine: TemplateEngine { TemplateEngine(loader: MemoryTemplateLoader(template.texts)) }

    /// The page of the case, compiled.
    package func page() throws -> LivePage { try page(engine) }

    private func page(_ engine: TemplateEngine) throws -> LivePage {
        try LivePage(engine.template(named: "page.html"), properties: LawState.property)
    }

    private func context(_ state: LawState, _ engine: TemplateEngine) -> RenderContext {
        let environment = RenderEnvironment(
            reverseURL: { name, positional, _ in "/\(name)/\(positional.map(\.text).joined(separator: "/"))/" },
            templates: engine
        )
        return RenderContext(root: state, environment: environment)
    }

    // MARK: - The law

    /// What goes wrong; nil when the law holds.
    package func failure() -> LawFailure? {
        do {
            let run = try run()
            let client = try ClientModel(page: run.page)
            let (marked, unmarked) = (PlainPage.root(run.page), PlainPage.root(run.plain))
            guard marked.isEqual(to: unmarked) else {
                let (marked, unmarked) = (DOMDump.dump(whole: marked), DOMDump.dump(whole: unmarked))
                return .differentPage("with slots:\n\(marked)\nthe template itself:\n\(unmarked)")
            }
            var fresh = client.root
            var html: [UInt8] = []
            for (number, step) in run.steps.enumerated() {
                if let operations = step.operations { try client.apply(JSONParser.parse(operations)) }
                if step.fresh != html {
                    html = step.fresh
                    fresh = try ClientModel(page: html).root
                }
                guard client.root.isEqual(to: fresh) else {
                    let (patched, loaded) = (DOMDump.dump(whole: client.root), DOMDump.dump(whole: fresh))
                    let sent = step.operations.map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
                    return .differentPatch("step \(number + 1), sent \(sent)\npatched:\n\(patched)\nfresh:\n\(loaded)")
                }
            }
            return nil
        } catch let error as ClientModelError {
            return .refusedPatch("\(error)")
        } catch {
            return .thrown("\(error)")
        }
    }

    /// The case and what goes wrong in it, to be read by somebody who has to mend it.
    package var report: String {
        """
        seed \(seed)
        \(template.listing)
        \(states.map { "\($0)" }.joined(separator: "\n"))
        \(failure().map { "\($0)" } ?? "the law holds")
        """
    }
}

/// How the law can be broken.
package enum LawFailure: Sendable {
    /// The patched page is not the fresh one.
    case differentPatch(String)
    /// The client cannot follow the patch, or does not find the slots of a page.
    case refusedPatch(String)
    /// The page with slots is not the page that the template renders.
    case differentPage(String)
    /// The template does not compile or render.
    case thrown(String)

    /// Whether two failures are of one kind: a smaller case must not fail for another reason.
    package func isLike(_ other: LawFailure) -> Bool {
        switch (self, other) {
        case (.differentPatch, .differentPatch), (.refusedPatch, .refusedPatch), (.differentPage, .differentPage),
            (.thrown, .thrown):
            true
        default: false
        }
    }
}
