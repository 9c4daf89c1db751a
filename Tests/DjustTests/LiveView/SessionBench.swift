import Djust
import TestSupport

/// Sessions without an app: a site, cores, and a client's page.
struct SessionBench {
    /// Templates that a test can change.
    let templates: MemoryTemplateLoader
    let site: LiveSite

    init(template: String = ProbeView.template, backend: any StateBackend = MemoryStateBackend()) {
        templates = MemoryTemplateLoader(["probe.html": template])
        let engine = TemplateEngine(loader: templates)
        site = LiveSite(
            configuration: LiveSite.Configuration(),
            templates: engine,
            environment: RenderEnvironment(templates: engine),
            backend: backend,
            token: SessionToken(key: [1]),
            log: { _ in }
        )
        _ = site.views.register(ProbeView.self)
    }

    /// A session of a new view, which has not been rendered.
    func core(id: String = SessionToken.newID()) throws -> SessionCore {
        SessionCore(
            id: id,
            url: "/",
            view: ProbeView(),
            page: try site.compiledPage(for: ProbeView._schema),
            environment: site.environment
        )
    }
}

extension SessionCore {
    /// The view.
    var probeView: ProbeView? { view as? ProbeView }

    /// The operations of an update, as text; empty when nothing has changed.
    func operations(_ update: (SessionCore) throws -> LivePage.Update = { try $0.update() }) throws -> String {
        if case .operations(let bytes) = try update(self) { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}
