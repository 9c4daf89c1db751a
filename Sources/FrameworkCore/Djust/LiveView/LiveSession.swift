/// A session with a client connected: runs its events one after the other and sends what they changed.
///
/// An actor whose executor is the event loop of the connection, so that receiving, handling, rendering and sending
/// happen on one thread. (Architecture, decision 3.)
package actor LiveSession {
    /// The loop that the session lives on.
    package nonisolated let loop: EventLoop
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

    /// Something to do, in its turn.
    package enum Work: Sendable {
        case event(name: String, parameters: EventParameters, reference: Int?)
        case requestHTML
        /// A template that the page is made of has changed.
        case templateChanged
        /// Tell the client something.
        case tell([UInt8])
    }

    private let site: LiveSite
    private let core: SessionCore
    private let transport: any Transport
    private var inbox: [Work] = []
    private var isWorking = false
    private var isClosed = false
    /// Woken when the session is idle and closed.
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// More messages than this waiting, and the client is sent away.
    private static let inboxLimit = 1000

    /// Takes a core over; nobody else has it.
    package init(core: HandedOver<SessionCore>, transport: HandedOver<any Transport>, site: LiveSite, loop: EventLoop) {
        self.core = core.value
        self.transport = transport.value
        self.site = site
        self.loop = loop
    }

    /// The session's name.
    package var id: String { core.id }

    // MARK: - Beginning and ending

    /// Greets the client with what its page lacks.
    /// - Parameter version: The version of the page that the client has.
    package func begin(clientVersion: Int, resumed: Bool) {
        do {
            let isKnown = clientVersion == core.version
            let update = isKnown ? try core.update(resumed ? .all : .untracked) : try core.refresh()
            transport.send(ServerMessage.mounted(update, version: core.version, reference: core.reference))
        } catch {
            transport.send(ServerMessage.mounted(.unchanged, version: core.version, reference: core.reference))
            report(error, reference: nil)
        }
        save()
    }

    /// Takes something to do.
    package func receive(_ work: Work) {
        guard !isClosed else { return }
        guard inbox.count < Self.inboxLimit else {
            transport.close(code: 1008, reason: "too many events")
            return
        }
        inbox.append(work)
        guard !isWorking else { return }
        isWorking = true
        Task { await self.drain() }
    }

    /// Ends the session's connection and gives its core back when the last handler is done.
    /// - Parameter code: How to close the connection; nil when it is closed already.
    package func release(closing code: UInt16? = nil, reason: String = "") async -> HandedOver<SessionCore> {
        if let code, !isClosed { transport.close(code: code, reason: reason) }
        isClosed = true
        inbox.removeAll()
        if isWorking { await withCheckedContinuation { waiting.append($0) } }
        return HandedOver(core)
    }

    // MARK: - Working

    private func drain() async {
        var next = 0
        while next < inbox.count, !isClosed {
            let item = inbox[next]
            next += 1
            if next == inbox.count {
                inbox.removeAll(keepingCapacity: true)
                next = 0
            }
            await perform(item)
        }
        isWorking = false
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    private func perform(_ work: Work) async {
        switch work {
        case .event(let name, let parameters, let reference):
            await handle(name, parameters, reference)
        case .requestHTML:
            do {
                transport.send(ServerMessage.html(try core.recover(), version: core.version))
            } catch {
                report(error, reference: nil)
            }
        case .templateChanged:
            guard let page = site.page(for: core.schema) else { return }
            core.page = page
            send(reference: nil) { try core.refresh() }
            if let document = try? core.renderDocument() { transport.send(DevelopmentMessage.document(document)) }
        case .tell(let message):
            transport.send(message)
        }
    }

    private func handle(_ name: String, _ parameters: EventParameters, _ reference: Int?) async {
        do {
            try await core.handle(name, parameters)
        } catch {
            report(error, reference: reference)
        }
        core.reference = max(core.reference, reference ?? 0)
        guard !isClosed else { return }
        send(reference: reference) { try core.update() }
        save()
    }

    private func send(reference: Int?, _ update: () throws -> LivePage.Update) {
        do {
            transport.send(ServerMessage.patch(try update(), version: core.version, reference: reference))
        } catch {
            report(error, reference: reference)
        }
    }

    private func report(_ error: any Error, reference: Int?) {
        transport.send(site.errorMessage(for: error, view: core.schema.name, reference: reference))
    }

    private func save() {
        guard site.backend.isDurable else { return }
        site.save(core)
    }
}

/// Something that is not safe to share, on its way from one owner to the next.
///
/// Safety: whoever hands a value over touches it no more; the tables that hold one give it out once.
package struct HandedOver<Value>: @unchecked Sendable {
    package let value: Value

    package init(_ value: Value) { self.value = value }
}
