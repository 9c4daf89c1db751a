/// An open WebSocket, as its handler sees it.
///
/// - Note: Confined to its loop; every call asserts that it comes from there.
package final class WebSocketConnection: HTTPWorker.Member, SocketChannelDelegate, @unchecked Sendable {
    // Safety: every access is on the loop's thread, asserted by each entry.

    private enum State {
        case open
        /// Our close frame is sent, the peer's is awaited.
        case closing(WebSocketCloseCode)
        /// The handler has heard of the end.
        case closed
    }

    /// The loop on which everything happens.
    package let loop: EventLoop
    /// The request that opened it.
    package let request: Request
    /// The subprotocol that was agreed on.
    package let subprotocol: String?

    private let worker: HTTPWorker
    private let channel: SocketChannel
    private let configuration: WebSocketConfiguration
    private let deadline: LoopDeadline
    private var handler: (any WebSocketHandler)?
    private var receiver: WebSocketReceiver
    private var sender: WebSocketSender
    private var state = State.open
    private var isPongAwaited = false

    /// How many bytes may wait before the client is no longer read, so that it cannot ask faster than it listens.
    private static let readingLimit = 262_144

    init(
        _ channel: SocketChannel,
        worker: HTTPWorker,
        request: Request,
        subprotocol: String?,
        deflate: WebSocketDeflateParameters?,
        handler: any WebSocketHandler
    ) {
        loop = worker.loop
        self.worker = worker
        self.channel = channel
        self.request = request
        self.subprotocol = subprotocol
        self.handler = handler
        configuration = worker.configuration.webSocket
        deadline = LoopDeadline(loop: worker.loop)
        receiver = WebSocketReceiver(configuration: configuration, deflate: deflate)
        sender = WebSocketSender(configuration: configuration, deflate: deflate)
    }

    /// Takes the channel over, with bytes that came behind the handshake.
    func open(with rest: [UInt8]) {
        channel.delegate = self
        deadline.whenExpired { [weak self] in self?.expire() }
        deadline.set(after: configuration.pingInterval)
        handler?.opened(self)
        channel.resumeReading()
        if !rest.isEmpty { channelReceived(rest.span) }
    }

    // MARK: - For the handler

    /// Whether messages can be sent.
    package var isOpen: Bool {
        if case .open = state { channel.isOpen } else { false }
    }

    /// How many bytes wait to be sent.
    package var queuedBytes: Int { channel.pendingBytes }

    /// Sends a text message, which must be UTF-8; does nothing when the socket is closing.
    package func send(text: [UInt8]) { send(text, .text) }

    /// Sends a binary message; does nothing when the socket is closing.
    package func send(binary: [UInt8]) { send(binary, .binary) }

    /// Starts the closing handshake; messages that are queued go out first.
    package func close(_ code: WebSocketCloseCode = .normal, reason: String = "") {
        loop.assertCurrent()
        guard isOpen else { return }
        state = .closing(code)
        channel.write(WebSocketSender.close(code, reason: reason))
        channel.resumeReading()
        deadline.set(after: configuration.closeTimeout)
    }

    private func send(_ payload: [UInt8], _ opcode: WebSocketOpcode) {
        loop.assertCurrent()
        guard isOpen else { return }
        guard channel.pendingBytes + payload.count <= configuration.maximumQueuedBytes else {
            return close(.tryAgainLater, reason: "the client is too slow")
        }
        channel.write(sender.message(payload, opcode))
    }

    // MARK: - Input

    func channelReceived(_ bytes: Span<UInt8>) {
        isPongAwaited = false
        if case .open = state { deadline.set(after: configuration.pingInterval) }
        var position = 0
        while channel.isOpen, let event = receiver.next(bytes, &position) { handle(event) }
        if channel.pendingBytes > Self.readingLimit, isOpen { channel.pauseReading() }
    }

    private func handle(_ event: WebSocketReceiver.Event) {
        switch event {
        case .text(let message):
            if isOpen { handler?.received(text: message) }
        case .binary(let message):
            if isOpen { handler?.received(binary: message) }
        case .ping(let payload):
            if isOpen { channel.write(WebSocketSender.frame(payload, .pong)) }
        case .pong:
            break
        case .close(let code, _):
            answerClose(code)
        case .failure(let failure):
            if isOpen { channel.write(WebSocketSender.close(failure.code, reason: failure.reason)) }
            channel.finish()
            notify(failure.code)
        }
    }

    private func answerClose(_ code: WebSocketCloseCode?) {
        switch state {
        case .open:
            channel.write(WebSocketSender.close(code))
            channel.finish()
            notify(code ?? .noStatus)
        case .closing(let ours):
            channel.finish()
            notify(ours)
        case .closed:
            break
        }
    }

    func channelReachedEnd() {
        channel.finish()
        notify(.abnormal)
    }

    func channelDrained() { channel.resumeReading() }

    func channelClosed(_ error: Errno?) {
        notify(.abnormal)
        worker.remove(self)
    }

    /// Tells the handler of the end, once, and lets go of it.
    private func notify(_ code: WebSocketCloseCode) {
        if case .closed = state { return }
        state = .closed
        deadline.invalidate()
        let handler = handler
        self.handler = nil
        handler?.closed(code: code)
    }

    // MARK: - Deadlines

    private func expire() {
        switch state {
        case .open where isPongAwaited:
            channel.close()
        case .open:
            isPongAwaited = true
            channel.write(WebSocketSender.frame([], .ping))
            deadline.set(after: configuration.pongTimeout)
        case .closing(let code):
            notify(code)
            channel.close()
        case .closed:
            break
        }
    }

    // MARK: - The end of the server

    func drain(webSocketCode: WebSocketCloseCode) { close(webSocketCode) }

    func abort() { channel.close() }
}
