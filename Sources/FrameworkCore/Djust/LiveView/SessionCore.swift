/// All there is of a session besides the connection: the view, and what the client has of its page.
///
/// Owned by one place at a time: the request that mounts the view, the table where it is parked, or the session actor.
package final class SessionCore {
    /// The session's name: 128 random bits in base64url.
    package let id: String
    /// The path and query of the page.
    package let url: String
    /// The view.
    package let view: any LiveView
    /// The compiled page that the client has, or will have after the next update.
    package var page: LivePage
    /// What is remembered of the client's page.
    package var state = PageState()
    /// The version of the client's page; 1 is the page as it was loaded.
    package var version = 1
    /// The highest event of the client that has been handled; it sends later ones again when it comes back.
    package var reference = 0
    /// Whether a client has had this session, in this process or an earlier one.
    package var wasConnected = false
    /// What templates can ask for.
    package let environment: RenderEnvironment
    /// State that does not show on the client's page yet.
    private var pending = StateMask.none

    /// Makes a session of a view whose state is ready to be rendered.
    package init(id: String, url: String, view: any LiveView, page: LivePage, environment: RenderEnvironment) {
        self.id = id
        self.url = url
        self.view = view
        self.page = page
        self.environment = environment
    }

    /// The view's class as templates know it.
    package var schema: ViewSchema { type(of: view)._schema }

    private var context: RenderContext {
        RenderContext(root: ViewVariables(view: view, page: page), environment: environment)
    }

    // MARK: - Rendering

    /// Renders the page for the answer to a request.
    /// - Parameters:
    ///   - marks: Attributes of the root, each with a space in front.
    ///   - trailer: Markup at the end of the page.
    /// - Returns: The page.
    /// - Throws: What is wrong with the template.
    package func renderPage(marks: [UInt8], trailer: [UInt8]) throws -> [UInt8] {
        _ = view._storage.takeDirty()
        pending = .none
        let (html, state) = try page.render(in: context, marks: marks, trailer: trailer)
        self.state = state
        settle(.all)
        return html
    }

    /// Renders what is around and in the root as a new page would have it, without marks of a session.
    /// - Returns: The page.
    /// - Throws: What is wrong with the template.
    package func renderDocument() throws -> [UInt8] {
        try page.render(in: context, marks: [], trailer: []).html
    }

    /// What has to be done to the client's page, and nothing when it shows everything.
    ///
    /// When rendering fails nothing is lost: what has changed is still to be shown by the next update.
    /// - Parameter mask: What can have changed besides tracked state; temporary and fixed properties count as
    ///   unchanged whatever it says.
    /// - Returns: The operations.
    /// - Throws: What is wrong with the template.
    package func update(_ mask: StateMask = .untracked) throws -> LivePage.Update {
        pending.formUnion(view._storage.takeDirty())
        pending.formUnion(StateMask(bits: mask.bits & schema.followed.bits))
        let update = try page.update(&state, dirty: pending, in: context)
        settle(pending)
        if case .operations = update { version += 1 }
        return update
    }

    /// Everything anew, for a client whose page is not known.
    /// - Returns: The operations.
    /// - Throws: What is wrong with the template; then nothing is lost either.
    package func refresh() throws -> LivePage.Update {
        pending.formUnion(view._storage.takeDirty())
        let update = try page.whole(&state, in: context)
        settle(.all)
        version += 1
        return update
    }

    /// What is in the root now, for a client that has lost its way; its version is the present one.
    /// - Returns: The root's content.
    /// - Throws: What is wrong with the template; then nothing is lost either.
    package func recover() throws -> [UInt8] {
        pending.formUnion(view._storage.takeDirty())
        let (html, new) = try page.renderContent(in: context)
        state = new
        settle(.all)
        return html
    }

    /// Notes that the client has been shown all there is; what of that was temporary is over.
    /// - Parameter mask: What has been shown.
    private func settle(_ mask: StateMask) {
        pending = .none
        for index in schema.temporary where mask.intersects(.property(index)) { view._resetState(index) }
    }

    /// Notes that the client has an unknown page: the next update is everything anew.
    package func forgetPage() { state = PageState() }

    // MARK: - Events

    /// Calls a handler.
    /// - Parameters:
    ///   - event: Its name; case, `_` and `-` do not count.
    ///   - parameters: What the client has sent.
    /// - Throws: ``EventError`` when there is none of that name or its parameters are not right; else what it throws.
    package func handle(_ event: String, _ parameters: EventParameters) async throws {
        guard let index = schema.handlerIndex(of: event) else {
            let nearest = NearestName.of(event, among: schema.handlers.map(\.name))
            throw EventError.unknownHandler(name: event, view: schema.name, nearest: nearest)
        }
        var parameters = parameters
        try await view._handle(index, &parameters)
    }

    // MARK: - Snapshots

    /// The session as it can be written down.
    /// - Returns: The snapshot, and the names of properties that it lacks because they could not be encoded.
    package func snapshot() -> (snapshot: SessionSnapshot, missing: [String]) {
        let (properties, missing) = view._snapshotState()
        let snapshot = SessionSnapshot(
            view: schema.name,
            url: url,
            state: properties,
            page: state,
            version: version,
            reference: reference
        )
        return (snapshot, missing)
    }

    /// Takes over what a snapshot says.
    /// - Parameter snapshot: The snapshot of a session of this view class.
    /// - Returns: The names of properties that could not be restored because their type has changed.
    /// - Throws: What `didResume` throws.
    package func restore(_ snapshot: SessionSnapshot) async throws -> [String] {
        let reset = view._restoreState(from: snapshot.state)
        state = snapshot.page
        version = snapshot.version
        reference = snapshot.reference
        wasConnected = true
        // The client has seen what `init` may have put there.
        for index in schema.temporary { view._resetState(index) }
        try await view.didResume()
        pending = schema.followed
        return reset
    }
}
