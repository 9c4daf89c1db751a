/// A session with a client connected: runs its events one after the other and sends what they changed.
///
/// An actor whose executor is the event loop of the connection, so that receiving, handling, rendering and sending
/// happen on one thread. (Architecture, decision 3.)
package actor LiveSession {
    /// The loop that the session lives on.
    package nonisolated let loop: EventLoop
    /// The loop as the actor's executor.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
    /// The session's name.
    package nonisolated let id: String

    /// Something to do, in its turn.
    package enum Work: Sendable {
        /// The client has sent an event.
        case event(name: String, parameters: EventParameters, reference: Int?)
        /// The client has lost its way.
        case requestHTML
        /// A template that the page is made of may have changed.
        case templateChanged
        /// The client is told something.
        case tell([UInt8])
    }

    private let site: LiveSite
    private let core: SessionCore
    private let transport: any Transport
    private var inbox = SessionInbox()
    /// Whether the client's page shows that an event has failed.
    private var showsFailure = false
    private var isWorking = false
    private var isClosed = false
    /// Whether the client waits for its page anew and drops patches until it comes.
    private var owesHTML = false
    /// Who waits for the session to be idle; there is one owner, so there is one.
    private var waiting: CheckedContinuation<Void, Never>?

    /// Takes a core over; nobody else has it.
    package init(core: HandedOver<SessionCore>, transport: HandedOver<any Transport>, site: LiveSite, loop: EventLoop) {
        self.core = core.value
        self.transport = transport.value
        self.site = site
        self.loop = loop
        id = core.value.id
    }

    // MARK: - Beginning and ending

    /// Greets the client with what its page lacks.
    /// - Parameter clientVersion: The version of the page that the client has.
    package func begin(clientVersion: Int) {
        core.wasConnected = true
        let hasNewPage = adoptPage()
        do {
            let update = clientVersion == core.version ? try core.update() : try core.refresh()
            transport.send(ServerMessage.mounted(update, version: core.version, reference: core.reference))
            if hasNewPage { sendDocument() }
        } catch {
            // The client keeps the page that it has; of that the session knows nothing from now on.
            if clientVersion != core.version { core.forgetPage() }
            transport.send(ServerMessage.mounted(.unchanged, version: core.version, reference: core.reference))
            report(error, reference: nil)
        }
        save()
    }

    /// Takes something to do.
    /// - Parameters:
    ///   - work: What is to be done.
    ///   - size: How many bytes the client has sent for it.
    package func receive(_ work: Work, size: Int = 0) {
        guard !isClosed else { return }
        guard !inbox.isFull else {
            // What was not handled the client sends again when it is back.
            return transport.close(code: 1013, reason: "too many events")
        }
        inbox.append(work, size: size)
        guard !isWorking else { return }
        isWorking = true
        Task { await drain() }
    }

    /// Ends the session and gives its core back when the running handler is done; what waits is not done any more.
    ///
    /// The client does not hear of it until ``close(code:reason:)``. Called once, by who has claimed the session.
    /// - Parameter limit: How long to wait for the handler.
    /// - Returns: The core, or nil when the handler was not done in time.
    package func release(within limit: Duration? = nil) async -> HandedOver<SessionCore>? {
        isClosed = true
        inbox.removeAll()
        guard isWorking else { return HandedOver(core) }
        var timer: LoopTimer?
        if let limit {
            timer = loop.schedule(after: limit) { [weak self] in self?.assumeIsolated { $0.stopWaiting() } }
        }
        await withCheckedContinuation { waiting = $0 }
        timer?.cancel()
        return isWorking ? nil : HandedOver(core)
    }

    /// Closes the client's connection.
    /// - Parameters:
    ///   - code: A close code (docs/protocol.md).
    ///   - reason: Why, for people.
    package func close(code: UInt16, reason: String) { transport.close(code: code, reason: reason) }

    private func stopWaiting() {
        waiting?.resume()
        waiting = nil
    }

    // MARK: - Working

    private func drain() async {
        while !isClosed, let work = inbox.popFirst() { await perform(work) }
        isWorking = false
        stopWaiting()
    }

    private func perform(_ work: Work) async {
        switch work {
        case .event(let name, let parameters, let reference):
            await handle(name, parameters, reference)
        case .requestHTML:
            owesHTML = true
            do { try sendHTML() } catch { report(error, reference: nil) }
        case .templateChanged:
            let hasNewPage = adoptPage()
            // Templates that are only found while rendering change no page, but what it shows.
            send(answering: nil) { hasNewPage ? try core.refresh() : try core.update(.all) }
            sendDocument()
        case .tell(let message):
            transport.send(message)
        }
    }

    private func handle(_ name: String, _ parameters: EventParameters, _ reference: Int?) async {
        var failure: (any Error)?
        // Written down before it runs: an event that ends the process is not sent again to end the next one.
        core.reference = max(core.reference, reference ?? 0)
        save()
        do {
            try await core.handle(name, parameters)
        } catch {
            failure = error
        }
        // Without a client the change waits in the core for the next one.
        guard !isClosed else { return }
        if let failure {
            // What the handler did before it failed is shown; the answer to the event is the error.
            send(answering: nil) { try core.update() }
            report(failure, reference: reference, event: name)
        } else {
            send(answering: reference) { try core.update() }
            clearFailure()
        }
        save()
    }

    /// Takes the view's page as it is compiled now.
    /// - Returns: Whether it is another one.
    private func adoptPage() -> Bool {
        guard let page = site.page(for: core.schema), page !== core.page else { return false }
        defer { core.page = page }
        return page.fingerprint != core.page.fingerprint
    }

    // MARK: - Sending

    private func send(answering reference: Int?, _ update: () throws -> LivePage.Update) {
        do {
            if owesHTML { try sendHTML() }
            let update = try update()
            if case .unchanged = update, reference == nil { return }
            transport.send(ServerMessage.patch(update, version: core.version, reference: reference))
        } catch {
            report(error, reference: reference)
        }
    }

    private func sendHTML() throws {
        transport.send(ServerMessage.html(try core.recover(), version: core.version))
        owesHTML = false
    }

    private func sendDocument() {
        guard site.configuration.isDevelopment, let document = try? core.renderDocument() else { return }
        transport.send(DevelopmentMessage.document(document))
    }

    private func report(_ error: any Error, reference: Int?, event: String? = nil) {
        let place = event.map { "\(core.schema.name).\($0)" } ?? core.schema.name
        transport.send(site.errorMessage(for: error, view: place, reference: reference))
        guard site.configuration.isDevelopment else { return }
        showsFailure = true
        let failure = DevelopmentMessage.OverlayError(
            kind: "runtime",
            title: "\(place) failed",
            message: "\(error)"
        )
        transport.send(DevelopmentMessage.overlay(site.overlayErrors + [failure]))
    }

    /// Takes a failure off the page once an event has been handled again.
    private func clearFailure() {
        guard showsFailure else { return }
        showsFailure = false
        transport.send(DevelopmentMessage.overlay(site.overlayErrors))
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
    /// What is handed over.
    package let value: Value

    /// Hands something over.
    package init(_ value: Value) { self.value = value }
}
