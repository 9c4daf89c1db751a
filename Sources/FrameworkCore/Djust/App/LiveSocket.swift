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
        case mounting(waiting: [ClientMessage])
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
    /// How many messages may wait while the session is being found.
    private static let waitingLimit = 256

    init(sessions: SessionLobby, loop: EventLoop) {
        site = sessions.site
        self.sessions = sessions
        self.loop = loop
    }

    // MARK: - The connection

    func opened(_ socket: WebSocketConnection) {
        self.socket = socket
        deadline = loop.schedule(after: Self.mountTimeout) { [self] in
            if case .opened = state { close(code: 1008, reason: "no mount message") }
        }
    }

    func received(text: [UInt8]) {
        let message: ClientMessage
        do {
            message = try ClientMessage(text)
        } catch {
            return send(ServerMessage.error(id: "DJE-001", message: error.message, reference: nil))
        }
        receive(message)
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

    private func receive(_ message: ClientMessage) {
        if case .ping = message { return send(ServerMessage.pong) }
        if case .unknown(let type) = message {
            let text = "there is no message of type '\(type)'"
            return send(ServerMessage.error(id: "DJE-002", message: text, reference: nil))
        }
        switch state {
        case .opened:
            guard case .mount(_, let token, let version, let url) = message else {
                return close(code: 1008, reason: "the first message must be mount")
            }
            deadline?.cancel()
            state = .mounting(waiting: [])
            let request = socket?.request ?? Request()
            Task(executorPreference: loop) { await self.mount(token, version, url, request) }
        case .mounting(var waiting):
            guard waiting.count < Self.waitingLimit else { return close(code: 1008, reason: "too many events") }
            waiting.append(message)
            state = .mounting(waiting: waiting)
        case .running(let session):
            session.assumeIsolated { self.give(message, to: $0) }
        case .closed:
            break
        }
    }

    private func give(_ message: ClientMessage, to session: isolated LiveSession) {
        switch message {
        case .event(let name, let parameters, let reference):
            session.receive(.event(name: name, parameters: parameters, reference: reference))
        case .requestHTML:
            session.receive(.requestHTML)
        case .mount, .ping, .unknown:
            break
        }
    }

    private func mount(_ token: String, _ version: Int, _ url: String, _ request: Request) async {
        guard let found = await sessions.find(token: token, url: url, request: request) else {
            return onLoop { self.close(code: 4404, reason: "unknown session") }
        }
        let session = LiveSession(core: found.core, transport: HandedOver(self), site: site, loop: loop)
        onLoop { self.begin(session, found, version) }
    }

    private func begin(_ session: LiveSession, _ found: SessionLobby.Found, _ version: Int) {
        guard case .mounting(let waiting) = state else {
            sessions.leave(session)
            return
        }
        sessions.join(found.id, session)
        state = .running(session)
        session.assumeIsolated { session in
            session.begin(clientVersion: version, resumed: found.origin != .parked)
            for message in waiting { self.give(message, to: session) }
        }
        guard site.configuration.isDevelopment else { return }
        if found.origin == .snapshot {
            send(DevelopmentMessage.replaced(view: found.view, version: version, file: ""))
        }
        let errors = site.overlayErrors
        if !errors.isEmpty { send(DevelopmentMessage.overlay(errors)) }
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
