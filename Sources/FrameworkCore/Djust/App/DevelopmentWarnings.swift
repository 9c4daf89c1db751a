import Synchronization

/// Tells a developer what a page could do better, each thing once.
final class DevelopmentWarnings: Sendable {
    private let told = Mutex<Set<String>>([])
    private let log: @Sendable (String) -> Void

    /// Takes the log that the warnings go to.
    init(log: @escaping @Sendable (String) -> Void) { self.log = log }

    /// Tells something, unless it has been told of the same place.
    func tell(_ diagnostic: Diagnostic) {
        let text = DiagnosticRenderer().text(of: [diagnostic])
        guard told.withLock({ $0.insert(text).inserted }) else { return }
        log(text)
    }
}
