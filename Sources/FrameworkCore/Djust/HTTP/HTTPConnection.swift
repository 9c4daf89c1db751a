/// A connection that speaks HTTP/1.1: feeds the decoder, calls the handler, writes responses, one request at a time.
///
/// - Note: Confined to its loop.
final class HTTPConnection: HTTPWorker.Member, SocketChannelDelegate, @unchecked Sendable {
    // Safety: every access is on the loop's thread; the channel and `finish` assert it.

    private enum State {
        /// Between requests, or in the middle of one.
        case receiving
        /// The handler works.
        case handling
        /// The last response is on its way.
        case ending
        /// The socket belongs to another protocol, or is closed.
        case over
    }

    private let worker: HTTPWorker
    private let channel: SocketChannel
    private let remoteAddress: SocketAddress
    private let deadline: LoopDeadline
    private var decoder: HTTPRequestDecoder
    private var state = State.receiving
    private var task: Task<Void, Never>?
    private var context = HTTPResponseEncoder.Context()
    private var requestCount = 0
    private var lastPhase: HTTPRequestDecoder.Phase?
    private var isAdvancing = false
    private var hasReachedEnd = false
    private var isDraining = false

    /// How many pipelined requests are begun in one go, so that other connections have their turn.
    private static let requestsPerTurn = 16
    /// How many bytes of responses may wait before the next request is begun.
    private static let outputLimit = 262_144

    init(_ descriptor: consuming FileDescriptor, from address: SocketAddress, worker: HTTPWorker) {
        self.worker = worker
        remoteAddress = address
        let configuration = worker.configuration
        channel = SocketChannel(descriptor, loop: worker.loop, lingerTimeout: configuration.lingerTimeout)
        decoder = HTTPRequestDecoder(configuration: configuration)
        deadline = LoopDeadline(loop: worker.loop)
    }

    /// Begins to serve.
    func open() {
        channel.delegate = self
        deadline.whenExpired { [weak self] in self?.expire() }
        channel.open()
        watchPhase()
    }

    // MARK: - Input

    func channelReceived(_ bytes: Span<UInt8>) {
        guard state == .receiving || state == .handling else { return }
        decoder.append(bytes)
        if state == .receiving { advance() }
        if decoder.bufferedBytes > worker.configuration.maximumPipelinedBytes { channel.pauseReading() }
    }

    func channelReachedEnd() {
        hasReachedEnd = true
        // A client may end its half and still read the answer to what it has asked (RFC 9112 section 9.6).
        if state == .receiving { finishChannel() }
    }

    func channelDrained() {
        guard state == .receiving else { return }
        lastPhase = nil
        advance()
    }

    func channelClosed(_ error: Errno?) {
        guard state != .over else { return }
        state = .over
        deadline.invalidate()
        task?.cancel()
        task = nil
        worker.remove(self)
    }

    /// Does what the bytes so far ask for.
    private func advance() {
        guard !isAdvancing else { return }
        isAdvancing = true
        defer { isAdvancing = false }
        var left = Self.requestsPerTurn
        while state == .receiving, channel.isOpen {
            guard channel.pendingBytes <= Self.outputLimit else { return watchOutput() }
            guard left > 0 else {
                worker.loop.execute { [weak self] in self?.advance() }
                return
            }
            switch decoder.next() {
            case .read:
                return waitForInput()
            case .sendContinue:
                channel.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
            case .handle(let message):
                left -= 1
                begin(message)
            case .refuse(let status):
                refuse(status)
            }
        }
    }

    private func waitForInput() {
        if hasReachedEnd || (isDraining && decoder.phase == .idle) {
            finishChannel()
        } else {
            channel.resumeReading()
            watchPhase()
        }
    }

    // MARK: - Requests

    private func begin(_ message: HTTPRequestMessage) {
        requestCount += 1
        state = .handling
        lastPhase = nil
        deadline.clear()
        context = HTTPResponseEncoder.Context(
            minorVersion: message.minorVersion,
            isHead: message.method == .head,
            keepsAlive: message.keepsAlive
        )
        let request = Request(message, from: remoteAddress, trustsProxy: worker.configuration.trustsForwardedHeaders)
        let worker = worker
        // Runs here until its first suspension: a handler that does not wait answers in this very turn.
        let task = Task.immediate(executorPreference: worker.loop) { [self] in
            do {
                let answer = try await worker.handler.respond(to: request, on: worker.loop)
                finish(answer, to: request)
            } catch {
                fail(error, request)
            }
        }
        if state == .handling { self.task = task }
    }

    private func fail(_ error: any Error, _ request: Request) {
        if let error = error as? HTTPError {
            finish(.response(.plain(error.status, headers: error.headers)), to: request)
        } else {
            worker.configuration.reportError?(error, request)
            finish(.response(.plain(.internalServerError)), to: request)
        }
    }

    private func finish(_ answer: HTTPAnswer, to request: Request) {
        worker.loop.assertCurrent()
        task = nil
        guard state == .handling else { return }
        switch answer {
        case .response(let response):
            respond(response)
        case .webSocket(let handler, let subprotocol):
            upgrade(request, to: handler, subprotocol)
        }
    }

    private func respond(_ response: Response) {
        if isDraining || worker.isDraining || (hasReachedEnd && decoder.bufferedBytes == 0) {
            context.keepsAlive = false
        }
        channel.write(worker.encoder.head(of: response, context, dateLine: worker.dateLine))
        if HTTPResponseEncoder.sendsBody(response, context) {
            switch response.content {
            case .bytes(let bytes): channel.write(bytes)
            case .file(let file): channel.write(file)
            }
        }
        guard context.keepsAlive else { return finishChannel() }
        state = .receiving
        advance()
    }

    /// Answers what is not a request and closes: where the next request begins is not known.
    private func refuse(_ status: HTTPStatus) {
        context = HTTPResponseEncoder.Context(keepsAlive: false)
        let response = Response.plain(status)
        channel.write(worker.encoder.head(of: response, context, dateLine: worker.dateLine) + response.body)
        finishChannel()
    }

    private func finishChannel() {
        state = .ending
        watchOutput()
        channel.finish()
    }

    // MARK: - WebSocket

    private func upgrade(_ request: Request, to handler: any WebSocketHandler, _ subprotocol: String?) {
        let configuration = worker.configuration.webSocket
        switch WebSocketHandshake.answer(
            request,
            minorVersion: context.minorVersion,
            subprotocol: subprotocol,
            configuration: configuration
        ) {
        case .refuse(let response):
            respond(response)
        case .accept(let headers, let deflate):
            state = .over
            deadline.invalidate()
            channel.write(worker.encoder.switchingHead(headers, dateLine: worker.dateLine))
            let socket = WebSocketConnection(
                channel,
                worker: worker,
                request: request,
                subprotocol: subprotocol,
                deflate: deflate,
                handler: handler
            )
            worker.replace(self, by: socket)
            socket.open(with: decoder.takeRest())
            if hasReachedEnd { socket.channelReachedEnd() }
        }
    }

    // MARK: - Deadlines

    /// Sets the deadline of the phase when it begins: bytes that trickle in do not extend it.
    private func watchPhase() {
        let phase = decoder.phase
        guard phase != lastPhase else { return }
        lastPhase = phase
        let configuration = worker.configuration
        switch phase {
        case .idle: deadline.set(after: requestCount == 0 ? configuration.headerTimeout : configuration.idleTimeout)
        case .head: deadline.set(after: configuration.headerTimeout)
        case .body: deadline.set(after: configuration.bodyTimeout)
        case .refused: deadline.clear()
        }
    }

    private func watchOutput() {
        lastPhase = nil
        deadline.set(after: worker.configuration.writeTimeout)
    }

    private func expire() {
        guard channel.isDrained else {
            let silent = worker.loop.now - channel.lastWriteProgress
            guard silent < worker.configuration.writeTimeout else { return channel.close() }
            return deadline.set(after: worker.configuration.writeTimeout - silent)
        }
        switch state {
        case .receiving:
            if decoder.phase == .idle { finishChannel() } else { refuse(.requestTimeout) }
        case .handling:
            break
        case .ending, .over:
            channel.close()
        }
    }

    // MARK: - The end

    func drain(webSocketCode: WebSocketCloseCode) {
        isDraining = true
        if state == .receiving, decoder.phase == .idle { finishChannel() }
    }

    func abort() { channel.close() }
}
