extension Application {
    /// What following a template change came to.
    struct TemplateReport: Sendable {
        var sessions: Int
        var duration: Duration
        var errors: [DevelopmentMessage.OverlayError]
    }

    /// Reads changed templates again and brings every open page up to date.
    func templatesChanged(_ files: [String]) async -> TemplateReport {
        let start = ContinuousClock.now
        for file in files { site.templates.invalidate(path: file) }
        let errors = (site.recompile() + compilePages()).map { DevelopmentMessage.OverlayError($0) }
        let connected = site.sessions.connected
        for session in connected { await session.receive(.templateChanged) }
        await show(errors)
        return TemplateReport(sessions: connected.count, duration: ContinuousClock.now - start, errors: errors)
    }

    /// Shows errors in the overlay of every page, now and on pages that are loaded later; none takes the overlay away.
    func show(_ errors: [DevelopmentMessage.OverlayError]) async {
        guard errors != site.overlayErrors else { return }
        site.overlayErrors = errors
        await tellAll(DevelopmentMessage.overlay(errors))
    }

    /// Tells every client something.
    func tellAll(_ message: [UInt8]) async {
        for session in site.sessions.connected { await session.receive(.tell(message)) }
    }
}
