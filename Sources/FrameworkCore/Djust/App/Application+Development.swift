extension Application {
    /// What following a template change came to.
    package struct TemplateReport: Sendable {
        /// How many pages are open.
        package var sessions: Int
        /// How long it took.
        package var duration: Duration
        /// What is wrong with templates; pages made of these stay as they were.
        package var errors: [DevelopmentMessage.OverlayError]
    }

    /// Reads changed templates again and brings every open page up to date.
    package func templatesChanged(_ files: [String]) async -> TemplateReport {
        let start = ContinuousClock.now
        for file in files { site.templates.invalidate(path: file) }
        var errors: [DevelopmentMessage.OverlayError] = []
        // A template that several views extend is wrong once.
        for error in (site.recompile() + compilePages()).map({ DevelopmentMessage.OverlayError($0) })
        where !errors.contains(error) {
            errors.append(error)
        }
        let connected = site.sessions.connected
        for session in connected { await session.receive(.templateChanged) }
        await show(errors)
        return TemplateReport(sessions: connected.count, duration: ContinuousClock.now - start, errors: errors)
    }

    /// Shows errors in the overlay of every page, now and on pages that are loaded later; none takes the overlay away.
    package func show(_ errors: [DevelopmentMessage.OverlayError]) async {
        guard errors != site.overlayErrors else { return }
        site.overlayErrors = errors
        await tellAll(DevelopmentMessage.overlay(errors))
    }

    /// Tells every client something.
    func tellAll(_ message: [UInt8]) async {
        for session in site.sessions.connected { await session.receive(.tell(message)) }
    }
}
