/// What uses a channel: a protocol.
protocol SocketChannelDelegate: AnyObject {
    /// Bytes have come; they are gone after the call.
    func channelReceived(_ bytes: Span<UInt8>)
    /// The peer has ended its half.
    func channelReachedEnd()
    /// Everything that was written has gone to the kernel.
    func channelDrained()
    /// The channel is closed; the last call.
    func channelClosed(_ error: Errno?)
}

/// A connected socket on a loop: reads when there is something, gathers what a turn writes into one send, keeps what the
/// kernel does not take yet.
///
/// - Note: Confined to its loop.
final class SocketChannel: PollTarget, EndOfTurnTarget, @unchecked Sendable {
    // Safety: every access is on the loop's thread; `open` and `write` assert it.

    private enum State {
        case open
        /// Output is on its way, then the connection ends.
        case finishing
        /// Our half has ended; what the peer still sends is dropped until its half ends, so that it can read our last bytes:
        /// closing with unread input would reset the connection and destroy them (RFC 9112 section 9.6).
        case lingering
        case closed
    }

    let loop: EventLoop
    weak var delegate: (any SocketChannelDelegate)?
    /// The moment at which the kernel last took output, or at which there was none.
    private(set) var lastWriteProgress: MonotonicTime
    private var descriptor: FileDescriptor?
    private var token: PollToken?
    private var interest: ReadyEvents = []
    private var state = State.open
    private var output = OutputQueue()
    private var isReadingPaused = false
    private var hasReachedEnd = false
    private var isFlushAsked = false
    private var lingerTimer: LoopTimer?
    private let lingerTimeout: Duration

    /// How many bytes of a file go out in one turn, so that a large download does not hold the loop.
    private static let bytesPerTurn = 524_288

    init(_ descriptor: consuming FileDescriptor, loop: EventLoop, lingerTimeout: Duration) {
        self.loop = loop
        self.lingerTimeout = lingerTimeout
        lastWriteProgress = loop.now
        self.descriptor = consume descriptor
    }

    /// Begins to read.
    func open() {
        loop.assertCurrent()
        descriptor?.disableDelay()
        guard let number = descriptor?.number else { return }
        interest = .readable
        do {
            token = try loop.poller.add(number, for: interest, target: self)
        } catch {
            close(error)
        }
    }

    /// How many bytes wait to be sent.
    var pendingBytes: Int { output.count }
    /// Whether everything has been sent.
    var isDrained: Bool { output.isEmpty }
    /// Whether bytes can still be written.
    var isOpen: Bool { state == .open }

    // MARK: - Output

    /// Sends bytes, at the end of this turn at the latest begun.
    func write(_ bytes: [UInt8]) {
        loop.assertCurrent()
        guard state == .open, !bytes.isEmpty else { return }
        if output.isEmpty { lastWriteProgress = loop.now }
        output.append(bytes)
        askForFlush()
    }

    /// Sends a part of a file after what has been written.
    func write(_ file: FileBody) {
        guard state == .open, file.count > 0 else { return }
        if output.isEmpty { lastWriteProgress = loop.now }
        output.append(file)
        askForFlush()
    }

    /// Ends the connection once everything has gone out; nothing more is read.
    func finish() {
        guard state == .open else { return }
        state = .finishing
        askForFlush()
    }

    /// Ends the connection now.
    func close(_ error: Errno? = nil) {
        guard state != .closed else { return }
        state = .closed
        lingerTimer?.cancel()
        lingerTimer = nil
        if let token, let number = descriptor?.number { loop.poller.remove(number, token: token) }
        token = nil
        descriptor = nil
        output = OutputQueue()
        let delegate = delegate
        self.delegate = nil
        delegate?.channelClosed(error)
    }

    private func askForFlush() {
        guard !isFlushAsked else { return }
        isFlushAsked = true
        loop.callAtEndOfTurn(self)
    }

    func turnEnds() {
        isFlushAsked = false
        guard state != .closed else { return }
        flush()
    }

    private func flush() {
        guard descriptor != nil else { return }
        do {
            let before = output.count
            let blocked: Bool
            switch descriptor {
            case .some(let socket): blocked = try output.send(to: socket, limit: Self.bytesPerTurn)
            case .none: return
            }
            if output.count < before { lastWriteProgress = loop.now }
            watch(.writable, blocked)
        } catch {
            close(error)
            return
        }
        guard output.isEmpty else { return }
        if state == .finishing { linger() } else { delegate?.channelDrained() }
    }

    private func linger() {
        state = .lingering
        guard !hasReachedEnd else {
            close()
            return
        }
        descriptor?.shutDownWriting()
        watch(.readable, true)
        lingerTimer = loop.schedule(after: lingerTimeout) { [weak self] in self?.close() }
    }

    // MARK: - Input

    /// Stops reading: the kernel's buffer fills and the peer has to wait.
    func pauseReading() {
        isReadingPaused = true
        if state == .open { watch(.readable, false) }
    }

    /// Reads again.
    func resumeReading() {
        guard isReadingPaused else { return }
        isReadingPaused = false
        if state == .open, !hasReachedEnd { watch(.readable, true) }
    }

    func ready(_ events: ReadyEvents) {
        if !events.isDisjoint(with: [.readable, .failed]), interest.contains(.readable) {
            read()
        } else if !events.isDisjoint(with: .failed), state != .closed {
            close(descriptor?.pendingError())
        }
        if events.contains(.writable), state == .open || state == .finishing { flush() }
    }

    private func read() {
        do {
            let count: Int?
            switch descriptor {
            case .some(let socket): count = try loop.read(socket)
            case .none: return
            }
            guard let count else { return }
            guard count > 0 else {
                reachEnd()
                return
            }
            if state == .open { deliver(count) }
        } catch {
            close(error)
        }
    }

    private func deliver(_ count: Int) {
        guard let delegate else { return }
        let scratch = loop.scratch
        delegate.channelReceived(scratch.span.extracting(first: count))
    }

    private func reachEnd() {
        hasReachedEnd = true
        watch(.readable, false)
        switch state {
        case .open: delegate?.channelReachedEnd()
        case .lingering: close()
        case .finishing, .closed: break
        }
    }

    private func watch(_ event: ReadyEvents, _ isWanted: Bool) {
        let wanted = isWanted ? interest.union(event) : interest.subtracting(event)
        guard wanted != interest, let token, let number = descriptor?.number else { return }
        interest = wanted
        do {
            try loop.poller.modify(number, for: wanted, token: token)
        } catch {
            close(error)
        }
    }
}
