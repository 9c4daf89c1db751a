import Synchronization

/// What all sessions of an app share: the compiled pages, the parked sessions, the snapshots.
package final class LiveSite: Sendable {
    /// Settings of the live part.
    package struct Configuration: Sendable {
        /// Whether a developer watches: errors are shown in full, and pages follow their templates.
        package var isDevelopment = false
        /// How long a session waits for the socket of a page that has been loaded, or that has lost it.
        package var parkingTime: Duration = .seconds(30)
        /// How many sessions wait at most; the oldest go first.
        package var parkingLimit = 10_000

        package init() {}
    }

    package let configuration: Configuration
    /// Where templates come from.
    package let templates: TemplateEngine
    /// What templates can ask for.
    package let environment: RenderEnvironment
    /// Where snapshots are kept.
    package let backend: any StateBackend
    /// Signs the names of sessions.
    package let token: SessionToken
    /// The view classes.
    package let views = ViewRegistry()
    /// The sessions that wait, and those that are connected.
    package let sessions: SessionTable
    /// Takes what goes wrong and no client should see.
    package let log: @Sendable (String) -> Void

    private let pages = Mutex<[String: LivePage]>([:])
    private let overlay = Mutex<[DevelopmentMessage.OverlayError]>([])

    /// Puts together what sessions share.
    package init(
        configuration: Configuration,
        templates: TemplateEngine,
        environment: RenderEnvironment,
        backend: any StateBackend,
        token: SessionToken,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.configuration = configuration
        self.templates = templates
        self.environment = environment
        self.backend = backend
        self.token = token
        self.log = log
        sessions = SessionTable(limit: configuration.parkingLimit)
    }

    // MARK: - Pages

    /// The compiled page of a view, nil when it has not been compiled.
    package func page(for schema: ViewSchema) -> LivePage? { pages.withLock { $0[schema.name] } }

    /// Compiles the page of a view, or gives the one that is compiled.
    package func compiledPage(for schema: ViewSchema) throws(TemplateError) -> LivePage {
        if let page = page(for: schema) { return page }
        let page = try compile(schema)
        pages.withLock { $0[schema.name] = page }
        return page
    }

    private func compile(_ schema: ViewSchema) throws(TemplateError) -> LivePage {
        let template: Template =
            switch schema.template {
            case .file(let name): try templates.template(named: name)
            case .inline(let text, let file, let line):
                try templates.compile(SourceText(name: "\(file):\(line)", text))
            }
        let page = try LivePage(template) { name in
            schema.propertyIndex(of: name).map { ($0, schema.properties[$0].kind == .computed) }
        }
        if configuration.isDevelopment { warn(of: page, for: schema) }
        return page
    }

    /// Names what a template reads and the view does not have: it renders as nothing, which is rarely meant.
    private func warn(of page: LivePage, for schema: ViewSchema) {
        let known = schema.properties.map(\.name)
        for name in page.properties.filter({ $0.value < 0 }).map(\.key.name).sorted() where name != "forloop" {
            let nearest = NearestName.of(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
            log(
                "warning: \(page.template.name) names '\(name)', which \(schema.name) has no @State or @Computed for\(nearest)"
            )
        }
    }

    /// Compiles pages anew whose templates have changed.
    /// - Returns: What is wrong with those that could not be; they stay as they were.
    package func recompile() -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for name in pages.withLock({ Array($0.keys) }).sorted() {
            guard let schema = views.schema(named: name) else { continue }
            do {
                let page = try compile(schema)
                pages.withLock { $0[name] = page }
            } catch {
                problems.append(contentsOf: error.diagnostics)
            }
        }
        return problems
    }

    // MARK: - Snapshots

    /// Writes a session down; a failure is logged and loses nothing but the snapshot.
    package func save(_ core: SessionCore) {
        let (snapshot, missing) = core.snapshot()
        let session = "session \(core.id.prefix(8)) of \(core.schema.name)"
        if !missing.isEmpty { log("\(session): not in the snapshot: \(missing.joined(separator: ", "))") }
        do {
            try backend.save(SnapshotCoding.encode(snapshot), for: core.id)
        } catch {
            log("\(session) could not be saved: \(error)")
        }
    }

    /// Makes a session from its snapshot; nil when there is none that can be read.
    package func restore(_ id: String) async throws -> (core: SessionCore, reset: [String])? {
        guard let bytes = try backend.load(id), let snapshot = SnapshotCoding.decode(bytes),
            let make = views.factory(named: snapshot.view)
        else { return nil }
        let view = make()
        let page = try compiledPage(for: type(of: view)._schema)
        let core = SessionCore(id: id, url: snapshot.url, view: view, page: page, environment: environment)
        return (core, try await core.restore(snapshot))
    }

    // MARK: - Errors

    /// The message that tells a client what went wrong, and a line in the log.
    ///
    /// In production the message says no more than a visitor has to know.
    package func errorMessage(for error: any Error, view: String, reference: Int?) -> [UInt8] {
        // Whatever a client has sent, the log stays one line for one error.
        let text = "\(view): \(error)"
        log(LogText.line(text))
        let (id, message) =
            switch error {
            case let error as EventError: (error.id, "the event could not be handled")
            case is TemplateError: ("DJE-021", "something went wrong")
            default: ("DJE-020", "something went wrong")
            }
        return ServerMessage.error(
            id: id,
            message: configuration.isDevelopment ? text : message,
            reference: reference
        )
    }

    /// What the overlay of every page shows; empty for none.
    package var overlayErrors: [DevelopmentMessage.OverlayError] {
        get { overlay.withLock { $0 } }
        set { overlay.withLock { $0 = newValue } }
    }
}
