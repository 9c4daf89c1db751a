import Djust
import Synchronization
import TestSupport

/// A session of a view, and the page of a client that gets what it sends.
final class ViewBench<View: LiveView> {
    /// The session.
    let core: SessionCore
    /// The client's page.
    let client: ClientModel
    /// What the sessions of the view share.
    let site: LiveSite
    /// Counts how often the words of the library `probe` are asked: the filter `seen` and the tag `known`, which are
    /// pure, and the tag `asked`, which is not.
    private let evaluations: EvaluationCount

    /// Mounts a view, whose template is inline or among these, and loads its page.
    init(
        _ type: View.Type = View.self,
        templates: [String: String] = [:],
        mounting mount: (View) -> Void = { _ in }
    ) throws {
        let count = EvaluationCount()
        let probe = TemplateLibrary("probe") {
            TemplateFilter("seen") { (value: Value) -> Value in
                count.add()
                return value
            }
            SimpleTag("asked", TagParameter<Value>("value")) { value in
                count.add()
                return value.text
            }
            SimpleTag("known", TagParameter<Value>("value"), isPure: true) { value in
                count.add()
                return value.text
            }
        }
        let engine = TemplateEngine(loader: MemoryTemplateLoader(templates), vocabulary: .app(with: [probe]))
        site = LiveSite(
            configuration: LiveSite.Configuration(),
            templates: engine,
            environment: RenderEnvironment(templates: engine),
            backend: MemoryStateBackend(),
            token: SessionToken(key: [1]),
            log: { _ in }
        )
        _ = site.views.register(type)
        let view = View()
        mount(view)
        core = SessionCore(
            id: SessionToken.newID(),
            url: "/",
            view: view,
            page: try site.compiledPage(for: View._schema),
            environment: site.environment
        )
        client = try ClientModel(page: try core.renderPage(marks: [], trailer: []))
        evaluations = count
    }

    /// The view.
    var view: View {
        guard let view = core.view as? View else { preconditionFailure("the session has another view") }
        return view
    }

    /// The text of the client's page.
    var shown: String { client.root.textContent }

    /// The text that a page loaded now would have.
    var loaded: String {
        get throws { try ClientModel(page: try core.renderDocument()).root.textContent }
    }

    /// Does something to the view as a handler would, and updates the client's page.
    /// - Returns: What was sent, and how often `seen` was asked.
    @discardableResult
    func change(_ work: (View) throws -> Void) throws -> (sent: String, evaluations: Int) {
        try work(view)
        return try update()
    }

    /// Updates the client's page.
    /// - Returns: What was sent, and how often `seen` was asked.
    @discardableResult
    func update(
        _ update: (SessionCore) throws -> LivePage.Update = { try $0.update() }
    ) throws -> (
        sent: String, evaluations: Int
    ) {
        let before = evaluations.count
        let sent = try core.operations(update)
        let count = evaluations.count - before
        try client.apply(JSONParser.parse(Array("[\(sent)]".utf8)))
        return (sent, count)
    }

    /// The session as another process would have it.
    func restored() async throws -> SessionCore? {
        site.save(core)
        return try await site.restore(core.id)?.core
    }
}

/// How often something was evaluated.
final class EvaluationCount: Sendable {
    private let number = Atomic<Int>(0)

    /// How often so far.
    var count: Int { number.load(ordering: .relaxed) }

    /// Counts one more.
    func add() { number.wrappingAdd(1, ordering: .relaxed) }
}
