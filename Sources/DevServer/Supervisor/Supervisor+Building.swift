/// What follows from changes of files, and from builds.
extension Supervisor {
    // MARK: - Changes

    /// Begins to watch the project and the packages on this machine that it is built from.
    func watch() {
        var rules = IgnoreRules()
        rules.excluded.insert(project.scratch)
        let classifier = classifier
        let watcher = ProjectWatcher(
            roots: [project.directory] + project.dependencies,
            rules: rules,
            pollInterval: options.pollInterval,
            on: reactor,
            isOfInterest: { classifier.kind(of: $0) != .ignore },
            onBatch: { [unowned self] batch in self.handle(batch) }
        )
        self.watcher = watcher
        if let notice = watcher.notice { console.show(.watchNotice(notice)) }
        console.show(.watching(directories: watcher.counts.directories, files: watcher.counts.files))
    }

    private func handle(_ batch: ProjectWatcher.Batch) {
        let groups = Dictionary(grouping: batch.paths) { classifier.kind(of: $0) }
            .mapValues { $0.map { FilePath.relative($0, to: project.directory) } }
        console.show(.changed(files: batch.paths.map { FilePath.relative($0, to: project.directory) }))
        if let files = groups[.template] { templatesChanged(files, began: batch.began) }
        if let files = groups[.asset] { assetsChanged(files) }
        if let files = groups[.build] {
            unbuilt += files.filter { !unbuilt.contains($0) }
            changeBegan = changeBegan ?? batch.began
            do {
                try builder?.request()
            } catch {
                buildFailed([Builder.explain(error)], duration: .zero)
            }
        } else if groups[.restart] != nil {
            changeBegan = changeBegan ?? batch.began
            startProgram(.change)
        }
    }

    private func templatesChanged(_ files: [String], began: ContinuousClock.Instant) {
        if next != nil { missedTemplates.formUnion(files) }
        if let current {
            patches.append((files, began))
            current.send(.templatesChanged, files: files)
        } else if next == nil, builder?.isBuilding != true {
            // The app that does not run may have died of this template.
            changeBegan = changeBegan ?? began
            startProgram(.change)
        }
    }

    private func assetsChanged(_ files: [String]) {
        if next != nil { missedAssets.formUnion(files) }
        guard let current else { return }
        current.send(.assetsChanged, files: files)
        console.show(.assetsReloaded(files: files))
    }

    // MARK: - Builds

    /// Acts on what the builder tells.
    func handle(_ event: Builder.Event) {
        switch event {
        case .started:
            console.show(.building(product: project.product, reason: unbuilt))
            unbuilt = []
        case .waitingForLock(let processID): console.show(.waitingForLock(processID: processID))
        case .cancelled: console.show(.buildCancelled)
        case .output(let line): if options.verbose { console.show(.remark(line)) }
        case .finished(let outcome): finished(outcome)
        }
        finishStopping()
    }

    private func finished(_ outcome: Builder.Outcome) {
        guard exitStatus == nil else { return }
        guard outcome.succeeded else { return buildFailed(outcome.diagnostics, duration: outcome.duration) }
        console.show(.built(duration: outcome.duration, warnings: outcome.diagnostics))
        errors = []
        program = project.keepProgram()
        crashes.reset()
        startProgram(hasServed ? .change : .first)
    }

    private func buildFailed(_ diagnostics: [BuildDiagnostic], duration: Duration) {
        changeBegan = nil
        let shown = diagnostics.filter { $0.severity == .error }.map { diagnostic in
            OverlayError(
                .swift,
                title: "The build failed",
                file: diagnostic.file,
                line: diagnostic.line,
                column: diagnostic.column,
                message: diagnostic.message,
                excerpt: diagnostic.excerpt
            )
        }
        show(shown)
        console.show(.buildFailed(diagnostics: diagnostics, duration: duration))
        if !options.reload, !hasServed { stop(status: 1) }
    }
}
