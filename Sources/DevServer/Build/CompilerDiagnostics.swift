/// Reads what `swift build` writes, line by line, and keeps what is wrong.
///
/// An error comes twice (once from emitting the module and once from compiling the file), and three times when it is
/// in the manifest; it is kept once. Notes and excerpts stay with their error. What a macro expanded to is reported at
/// the macro's place in the source.
package struct CompilerDiagnostics {
    /// More are counted by nobody and fill the overlay.
    private static let most = 200
    /// The lines kept for a failure that nothing explains.
    private static let tailLength = 20

    /// The project's directory, to which paths are made relative.
    let project: String
    private var found: [BuildDiagnostic] = []
    private var seen: Set<String> = []
    private var current: BuildDiagnostic?
    private var excerpt: [String] = []
    private var macro: String?
    private var isSkipping = false
    private var tail: [String] = []

    /// Begins to read the output of one build.
    package init(project: String) { self.project = project }

    /// Takes a line of output.
    package mutating func take(_ line: String) {
        if isProgress(line) { return finish() }
        tail.append(line)
        if tail.count > Self.tailLength { tail.removeFirst() }
        if macro != nil, line.hasPrefix("`- "), let origin = DiagnosticHeader(String(line.dropFirst(3))) {
            return relocate(to: origin)
        }
        guard let header = DiagnosticHeader(line) else {
            if line.isEmpty { isSkipping = false }
            if !isSkipping, current != nil, DiagnosticHeader.isExcerpt(line) { excerpt.append(line) }
            return
        }
        begin(header)
    }

    /// Ends reading: errors first, then warnings, each in the order of the output.
    ///
    /// A failure that nothing explains is told with the last lines.
    package mutating func end(failed: Bool) -> [BuildDiagnostic] {
        finish()
        let errors = found.filter { $0.severity == .error }
        let warnings = found.filter { $0.severity == .warning }
        let telling = errors.filter { !Self.isSummary($0) }
        if !failed || !telling.isEmpty { return telling + warnings }
        let message = errors.first?.message ?? "swift build failed and does not say why."
        return [BuildDiagnostic(.error, message: message, excerpt: tail.joined(separator: "\n"))] + warnings
    }

    // MARK: - Reading

    /// `[3/7] Compiling App A.swift`.
    private func isProgress(_ line: String) -> Bool {
        guard line.hasPrefix("["), let close = line.firstIndex(of: "]") else { return false }
        let inside = line[line.index(after: line.startIndex)..<close]
        return inside.contains("/") && inside.allSatisfy { $0.isNumber || $0 == "/" }
    }

    private mutating func begin(_ header: DiagnosticHeader) {
        if header.kind == .note {
            guard current != nil else { return }
            isSkipping = true
            current?.notes.append(
                BuildDiagnostic.Note(
                    file: FilePath.relative(header.place, to: project),
                    line: header.line,
                    column: header.column,
                    message: header.message
                )
            )
            return
        }
        finish()
        macro = header.place.hasPrefix("macro expansion ") ? header.place : nil
        current = BuildDiagnostic(
            header.kind == .error ? .error : .warning,
            file: header.line > 0 ? FilePath.relative(header.place, to: project) : "",
            line: header.line,
            column: header.column,
            message: header.line == 0 && !header.place.isEmpty ? "\(header.place): \(header.message)" : header.message
        )
    }

    private mutating func relocate(to origin: DiagnosticHeader) {
        current?.file = FilePath.relative(origin.place, to: project)
        current?.line = origin.line
        current?.column = origin.column
        if let macro, let message = current?.message { current?.message = "\(message) (in \(macro.dropFirst(6)))" }
        macro = nil
    }

    private mutating func finish() {
        guard var diagnostic = current else { return }
        diagnostic.excerpt = excerpt.joined(separator: "\n")
        current = nil
        macro = nil
        excerpt = []
        isSkipping = false
        let key = "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column):\(diagnostic.message)"
        if found.count < Self.most, seen.insert(key).inserted { found.append(diagnostic) }
    }

    /// Whether an error only says that there are errors.
    private static func isSummary(_ diagnostic: BuildDiagnostic) -> Bool {
        guard diagnostic.line == 0 else { return false }
        let message = diagnostic.message
        return message.contains("command failed with exit code") || message.hasPrefix("ExitCode(rawValue:")
            || message == "fatalError" || message.contains("Invalid manifest (compiled with:")
    }
}
