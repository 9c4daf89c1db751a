/// Tells a crash as an error with a place, as far as the dead process said where it was.
package enum CrashReport {
    /// Makes the error from how a process ended and the last lines that it wrote to standard error.
    package static func error(
        title: String,
        _ ending: ProcessEnding,
        _ standardError: [String],
        project: String
    ) -> OverlayError {
        let excerpt = standardError.joined(separator: "\n")
        for line in standardError.reversed() {
            guard let trap = trap(in: line) else { continue }
            return OverlayError(
                .runtime,
                title: title,
                file: FilePath.relative(trap.file, to: project),
                line: trap.line,
                message: "\(trap.message) (the app \(ending))",
                excerpt: excerpt
            )
        }
        return OverlayError(.runtime, title: title, message: "The app \(ending).", excerpt: excerpt)
    }

    /// Reads what a Swift trap says in a debug build: `App/File.swift:12: Fatal error: Index out of range`.
    private static func trap(in line: String) -> (file: String, line: Int, message: String)? {
        guard let mark = line.firstRange(of: ": Fatal error") ?? line.firstRange(of: ": Precondition failed")
        else { return nil }
        let place = line[..<mark.lowerBound].split(separator: ":")
        guard place.count > 1, let last = place.last, let number = Int(last) else { return nil }
        return (place.dropLast().joined(separator: ":"), number, String(line[mark.lowerBound...].dropFirst(2)))
    }
}
