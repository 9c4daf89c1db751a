/// Brings pages, sessions and sockets together: mounts views for requests, parks them, finds them for sockets.
package final class SessionLobby: Sendable {
    /// A session that was found for a socket.
    struct Found: Sendable {
        var core: HandedOver<SessionCore>
        /// Whether it was made again from a snapshot.
        var isRestored = false
    }

    /// What a socket's wish for a session comes to.
    enum Finding: Sendable {
        case found(Found)
        /// The token is not ours, or there is no such page.
        case unknown
        /// The session is kept, but its page cannot be made at the moment.
        case later(any Error)
    }

    package let site: LiveSite
    private let router: Router

    /// How long the last event of a session may take when the process ends.
    private static let patience: Duration = .seconds(3)

    package init(site: LiveSite, router: Router) {
        self.site = site
        self.router = router
    }

    // MARK: - Requests

    /// Mounts a view, renders its page, and parks the session for the page's socket.
    /// - Parameters:
    ///   - target: The view.
    ///   - request: What it is mounted for. Who asks with `HEAD` has no page, so nothing is parked.
    ///   - parameters: What the route found in the path.
    /// - Returns: The page.
    /// - Throws: What `mount` throws, and what is wrong with the template.
    package func page(_ target: LiveTarget, _ request: Request, _ parameters: RouteParameters) async throws -> [UInt8] {
        let core = try await mount(target, id: SessionToken.newID(), request, parameters)
        guard router.hasSocket else { return try core.renderPage(marks: [], trailer: []) }
        var marks = " dj-session=\"\(site.token.sign(core.id))\" dj-version=\"1\""
        if site.configuration.isDevelopment { marks += " dj-dev" }
        marks += HandlerPacing.attribute(of: target.schema)
        let script = site.configuration.isDevelopment ? ClientScript.development : ClientScript.production
        let html = try core.renderPage(marks: Array(marks.utf8), trailer: Array(script.tag.utf8))
        if request.method != .head { park(HandedOver(core)) }
        return html
    }

    private func mount(
        _ target: LiveTarget,
        id: String,
        _ request: Request,
        _ parameters: RouteParameters
    ) async throws -> SessionCore {
        let page = try site.compiledPage(for: target.schema)
        let view = target.make()
        try await view._mount(request, parameters)
        return SessionCore(id: id, url: request.target, view: view, page: page, environment: site.environment)
    }

    // MARK: - Sockets

    /// Finds the session that a socket asks for, wherever it is, and makes it anew when it is lost.
    ///
    /// What is found has to be settled: with ``join(_:)`` or ``park(_:)``.
    func find(token: String, url: String, request: Request) async -> Finding {
        guard let id = site.token.verify(token) else { return .unknown }
        switch await site.sessions.claim(id) {
        case .parked(let core):
            return .found(Found(core: core))
        case .connected(let session):
            // Its page is elsewhere now: in another tab, or on another network. One that is still open gets a session
            // of its own when it loads again.
            await session.close(code: 4404, reason: "the session goes on elsewhere")
            if let core = await session.release() { return .found(Found(core: core)) }
        case .absent:
            break
        }
        let finding = await revive(id, url, request)
        guard case .found = finding else {
            site.sessions.forget(id)
            return finding
        }
        return finding
    }

    private func revive(_ id: String, _ url: String, _ request: Request) async -> Finding {
        do {
            if let (core, reset) = try await site.restore(id) {
                if !reset.isEmpty {
                    site.log("\(core.schema.name): state of another type was reset: \(reset.joined(separator: ", "))")
                }
                return .found(Found(core: HandedOver(core), isRestored: true))
            }
            return try await mountAnew(id, url, request)
        } catch let error as TemplateError {
            return .later(error)
        } catch {
            site.log(LogText.line("a session could not be resumed: \(error)"))
            return .unknown
        }
    }

    private func mountAnew(_ id: String, _ url: String, _ handshake: Request) async throws -> Finding {
        guard url.hasPrefix("/"), RequestTarget(Array(url.utf8)) != nil else { return .unknown }
        var request = Request(.get, url, headers: handshake.headers, remoteAddress: handshake.remoteAddress)
        request.isSecure = handshake.isSecure
        guard case .found(let match) = router.answer("GET", request.path), case .live(let target) = match.entry.target
        else { return .unknown }
        let core = try await mount(target, id: id, request, match.parameters)
        // The client has the page of a session that is gone: whatever its version, it is not this one's.
        core.version = -1
        return .found(Found(core: HandedOver(core)))
    }

    /// Records that a session has a socket.
    /// - Returns: False when the process ends; then the session is the caller's to park.
    func join(_ session: LiveSession) -> Bool { site.sessions.connect(session.id, session) }

    /// Parks a session whose socket is gone, once its running handler is done.
    func leave(_ session: LiveSession) {
        // Taken over by another socket, it is not ours any more.
        guard site.sessions.claim(session.id, from: session) else { return }
        Task(executorPreference: session.loop) { [self] in
            if let core = await session.release() { park(core) }
        }
    }

    /// Lets a session wait for a socket.
    func park(_ core: HandedOver<SessionCore>) {
        if site.backend.isDurable { site.save(core.value) }
        retire(site.sessions.park(core))
    }

    // MARK: - Ending

    /// Puts away the sessions that have waited too long.
    package func expire() {
        retire(site.sessions.claimParked(before: .now - site.configuration.parkingTime))
    }

    /// Writes all sessions down and then closes their sockets, so that another process can go on with them.
    ///
    /// A handler that is still running gets some time. When that is over its session stays as it was before the event;
    /// the client, which has no answer to the event, sends it again.
    package func retireAll() async {
        site.sessions.close()
        await withTaskGroup(of: Void.self) { group in
            for session in site.sessions.claimConnected() {
                group.addTask { [self] in await retire(session) }
            }
        }
        retire(site.sessions.claimParked(before: .now + .seconds(1)))
        // Those that a request or a socket has in hand are written down when they are settled.
        await site.sessions.emptied(within: Self.patience)
    }

    private func retire(_ session: LiveSession) async {
        if let core = await session.release(within: Self.patience) {
            site.save(core.value)
        } else {
            site.log("session \(session.id.prefix(8)) was in the middle of an event, which is lost to its snapshot")
        }
        site.sessions.forget(session.id)
        await session.close(code: 1012, reason: "the server restarts")
    }

    private func retire(_ cores: [HandedOver<SessionCore>]) {
        for core in cores {
            site.save(core.value)
            site.sessions.forget(core.value.id)
        }
    }
}
