/// Brings pages, sessions and sockets together: mounts views for requests, parks them, finds them for sockets.
package final class SessionLobby: Sendable {
    /// A session that was found for a socket.
    struct Found: Sendable {
        /// Where it was.
        enum Origin: Sendable {
            /// It waited for this socket, with its view.
            case parked
            /// It was made again from a snapshot.
            case snapshot
            /// It was lost, so the view was mounted anew.
            case mounted
        }

        var id: String
        var view: String
        var core: HandedOver<SessionCore>
        var origin: Origin
    }

    package let site: LiveSite
    private let router: Router

    package init(site: LiveSite, router: Router) {
        self.site = site
        self.router = router
    }

    // MARK: - Requests

    /// Mounts a view, renders its page, and parks the session for the page's socket.
    package func page(_ target: LiveTarget, _ request: Request, _ parameters: RouteParameters) async throws -> [UInt8] {
        let core = try await mount(target, id: SessionToken.newID(), request, parameters)
        let isLive = router.hasSocket
        var marks = " dj-session=\"\(site.token.sign(core.id))\" dj-version=\"1\""
        if site.configuration.isDevelopment { marks += " dj-dev" }
        marks += HandlerPacing.attribute(of: target.schema)
        let script = site.configuration.isDevelopment ? ClientScript.development : ClientScript.production
        let html = try core.renderPage(
            marks: isLive ? Array(marks.utf8) : [], trailer: isLive ? Array(script.tag.utf8) : [])
        if isLive { park(core) }
        return html
    }

    private func mount(
        _ target: LiveTarget, id: String, _ request: Request, _ parameters: RouteParameters
    ) async throws -> SessionCore {
        let page = try site.compiledPage(for: target.schema)
        let view = target.make()
        try await view._mount(request, parameters)
        return SessionCore(id: id, url: request.target, view: view, page: page, environment: site.environment)
    }

    private func park(_ core: SessionCore) {
        if site.backend.isDurable { site.save(core) }
        retire(site.sessions.park(HandedOver(core)))
    }

    // MARK: - Sockets

    /// Finds the session that a socket asks for; mounts it anew when it is lost. Nil when the token is not ours or there
    /// is no such page.
    func find(token: String, url: String, request: Request) async -> Found? {
        guard let id = site.token.verify(token) else { return nil }
        switch site.sessions.take(id) {
        case .parked(let core, _):
            return Found(id: id, view: core.value.schema.name, core: core, origin: .parked)
        case .connected(let session):
            let core = await session.release(closing: 4409, reason: "the session goes on elsewhere")
            return Found(id: id, view: core.value.schema.name, core: core, origin: .parked)
        case nil:
            break
        }
        do {
            if let (core, reset) = try await site.restore(id) {
                if !reset.isEmpty { site.log("\(core.schema.name): state of another type was reset: \(reset.joined(separator: ", "))") }
                return Found(id: id, view: core.schema.name, core: HandedOver(core), origin: .snapshot)
            }
            return try await mountAnew(id, url, request)
        } catch {
            site.log("a session could not be resumed: \(error)")
            return nil
        }
    }

    private func mountAnew(_ id: String, _ url: String, _ handshake: Request) async throws -> Found? {
        var request = Request(.get, url, headers: handshake.headers, remoteAddress: handshake.remoteAddress)
        request.isSecure = handshake.isSecure
        guard case .found(let match) = router.answer("GET", request.path), case .live(let target) = match.entry.target
        else { return nil }
        let core = try await mount(target, id: id, request, match.parameters)
        // The client has the page of a session that is gone: whatever its version, it is not this one's.
        core.version = -1
        return Found(id: id, view: target.schema.name, core: HandedOver(core), origin: .mounted)
    }

    /// Records that a session has a socket.
    func join(_ id: String, _ session: LiveSession) { site.sessions.connect(id, session) }

    /// Parks a session whose socket is gone.
    func leave(_ session: LiveSession) {
        Task(executorPreference: session.loop) { [self] in
            let id = await session.id
            // Taken over by another socket, it is not ours any more.
            guard site.sessions.disconnect(id, session) else { return }
            park(await session.release().value)
        }
    }

    // MARK: - Ending

    /// Puts away the sessions that have waited too long.
    package func expire() {
        retire(site.sessions.takeParked(before: .now - site.configuration.parkingTime))
    }

    /// Writes all sessions down and closes their sockets, so that another process can go on with them.
    package func retireAll() async {
        for session in site.sessions.connected {
            let core = await session.release(closing: 1012, reason: "the server restarts")
            site.save(core.value)
        }
        retire(site.sessions.takeParked(before: .now + .seconds(1)))
    }

    private func retire(_ cores: [HandedOver<SessionCore>]) {
        for core in cores { site.save(core.value) }
    }
}
