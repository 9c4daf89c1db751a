/// One client's WebSocket: reads its messages, finds its session, and carries the session's messages back.
///
/// Confined to its connection's loop.
///
/// Safety: every method asserts the loop; what leaves it is handed over.
final class LiveSocket: WebSocketHandler, Transport, @unchecked Sendable {
    private enum State {
        /// Nothing has been said yet.
        case opened
        /// The session is being found; what comes meanwhile waits.
        case mounting(waiting: SessionInbox)
        case running(LiveSession)
        case closed
    }

    private let site: LiveSite
    private let sessions: SessionLobby
    private let loop: EventLoop
    private var socket: WebSocketConnection?
    private var state = State.opened
    private var deadline: LoopTimer?
    /// How long a client may take to say which session it wants.
    private static let mountTimeout: Duration = .seconds(10)

    /// Makes the handler of one connection.
    init(sessions: SessionLobby, loop: EventLoop) {
        site = sessions.site
        self.sessions = sessions
        self.loop = loop
    }

    // MARK: - The connection

    func opened(_ socket: WebSocketConnection) {
        self.socket = socket
        deadline = loop.schedule(after: Self.mountTimeout) { [self] in
            if case .opened = state { close(code: 1013, reason: "no mount message") }
        }
    }

    func received(text: [UInt8]) {
        do {
            receive(try ClientMessage(text), size: text.count)
        } catch {
            send(ServerMessage.error(id: "DJE-001", message: error.message, reference: error.reference))
        }
    }

    func received(binary: [UInt8]) {
        send(ServerMessage.error(id: "DJE-001", message: "binary messages are not understood", reference: nil))
    }

    func closed(code: WebSocketCloseCode) {
        let before = state
        state = .closed
        deadline?.cancel()
        socket = nil
        if case .running(let session) = before { sessions.leave(session) }
    }

    // MARK: - Messages

    private func receive(_ message: ClientMessage, size: Int) {
        switch message {
        case .ping:
            send(ServerMessage.pong)
        case .unknown(let type):
            let text = "there is no message of type '\(type.prefix(50))'"
            send(ServerMessage.error(id: "DJE-002", message: text, reference: nil))
        case .mount(_, let token, let version, let url):
            guard case .opened = state else { return }
            deadline?.cancel()
            state = .mounting(waiting: SessionInbox())
            let request = socket?.request ?? Request()
            Task(executorPreference: loop) { await self.mount(token, version, url, request) }
        case .event(let name, let parameters, let reference):
            give(.event(name: name, parameters: parameters, reference: reference), size: size)
        case .requestHTML:
            give(.requestHTML, size: size)
        }
    }

    private func give(_ work: LiveSession.Work, size: Int) {
        switch state {
        case .opened:
            close(code: 1002, reason: "the first message must be mount")
        case .mounting(var waiting):
            guard !waiting.isFull else { return close(code: 1013, reason: "too many events") }
            state = .opened
            waiting.append(work, size: size)
            state = .mounting(waiting: waiting)
        case .running(let session):
            session.assumeIsolated { $0.receive(work, size: size) }
        case .closed:
            break
        }
    }

    // MARK: - The session

    private func mount(_ token: String, _ version: Int, _ url: String, _ request: Request) async {
        let finding = await sessions.find(token: token, url: url, request: request)
        onLoop { self.begin(finding, version) }
    }

    private func begin(_ finding: SessionLobby.Finding, _ version: Int) {
        switch finding {
        case .found(let found):
            begin(found, version)
        case .unknown:
            close(code: 4404, reason: "unknown session")
        case .later(let error):
            // The page stays as it is, and the client asks again.
            send(site.errorMessage(for: error, view: "", reference: nil))
            if site.configuration.isDevelopment { send(DevelopmentMessage.overlay(site.overlayErrors)) }
            close(code: 1013, reason: "the page cannot be made now")
        }
    }

    private func begin(_ found: SessionLobby.Found, _ version: Int) {
        // The client may have gone while its session was being found.
        guard case .mounting(var waiting) = state, socket?.isOpen == true else { return sessions.park(found.core) }
        let core = found.core.value
        let isFirst = !core.wasConnected && core.version == 1
        let view = core.schema.name
        let session = LiveSession(core: found.core, transport: HandedOver(self), site: site, loop: loop)
        guard sessions.join(session) else {
            sessions.park(found.core)
            return close(code: 1012, reason: "the server restarts")
        }
        state = .running(session)
        session.assumeIsolated { session in
            session.begin(clientVersion: version)
            while let work = waiting.popFirst() { session.receive(work) }
        }
        guard site.configuration.isDevelopment else { return }
        if found.isRestored { send(DevelopmentMessage.replaced(view: view, version: version, file: "")) }
        // A page that has had another connection may show what was wrong then.
        let errors = site.overlayErrors
        if !isFirst || !errors.isEmpty { send(DevelopmentMessage.overlay(errors)) }
    }

    /// Goes on on the loop: a task that prefers the loop runs there, but the compiler cannot know.
    private func onLoop(_ action: @escaping @Sendable () -> Void) {
        if loop.isCurrent { action() } else { loop.execute(action) }
    }

    // MARK: - Transport

    func send(_ message: [UInt8]) { socket?.send(text: message) }

    func close(code: UInt16, reason: String) {
        socket?.close(WebSocketCloseCode(rawValue: code), reason: reason)
    }
}
