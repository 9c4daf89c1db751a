import Checks
import Djust
import Foundation

/// Reads and writes the list of known findings.
struct CheckBaseline {
    private let invocation: Invocation
    private let root: String

    /// Takes a command line and the project that it is about.
    init(_ invocation: Invocation, root: String) {
        self.invocation = invocation
        self.root = root
    }

    /// The known findings, nil when neither the command line nor `djust.json` names a file.
    /// - Throws: `UsageError` for a file that is missing or no baseline.
    func read(configuration: CheckConfiguration) throws(UsageError) -> Baseline? {
        guard let place = place(invocation.arguments.value(CheckOption.baseline), configuration) else { return nil }
        guard let data = try? Data(contentsOf: place) else {
            throw UsageError(
                "there is no baseline '\(name(of: place))'",
                hint: "write one: djust check --write-baseline",
                command: CheckCommand.spec.name
            )
        }
        do throws(CheckUsageError) {
            return try Baseline(SourceText(name: name(of: place), bytes: Array(data)))
        } catch {
            throw UsageError(error.message, hint: error.hint, command: CheckCommand.spec.name)
        }
    }

    /// Writes what is found; what keeps the check itself from its work is never taken as known.
    func write(_ report: CheckReport, configuration: CheckConfiguration) throws -> ExitCode {
        let given = invocation.arguments.value(CheckOption.writeBaseline).flatMap { $0.isEmpty ? nil : $0 }
        let place =
            place(given ?? invocation.arguments.value(CheckOption.baseline), configuration)
            ?? URL(filePath: root).appending(path: Baseline.fileName)
        let problems = Set(RuleRegistry.problems.map(\.id))
        let findings = report.findings.filter { !problems.contains($0.rule) }
        do {
            try Data(Baseline(findings).json().utf8).write(to: place, options: .atomic)
        } catch {
            throw CommandFailure("\(name(of: place)) cannot be written: \(error.localizedDescription)")
        }
        let count = findings.count
        invocation.console.note("\(name(of: place)) knows \(count) finding\(count == 1 ? "" : "s") now")
        let left = report.findings.count { problems.contains($0.rule) && $0.severity == .error }
        guard left > 0 else { return .success }
        invocation.console.error("\(left) errors of the check itself cannot be known to a baseline: run djust check")
        return .failure
    }

    /// The path of the list of known findings in the project, nil when none is named.
    func path(configuration: CheckConfiguration) -> String? {
        place(invocation.arguments.value(CheckOption.baseline), configuration).map(name)
    }

    /// A path of the command line starts from the current folder, one of `djust.json` from the project's.
    private func place(_ path: String?, _ configuration: CheckConfiguration) -> URL? {
        if let path { return invocation.resolve(path) }
        return configuration.baseline.map { Invocation.resolve($0, from: URL(filePath: root)) }
    }

    private func name(of place: URL) -> String {
        place.path.hasPrefix(root + "/") ? String(place.path.dropFirst(root.count + 1)) : place.path
    }
}
