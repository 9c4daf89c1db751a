package import Djust

/// Writes a report a line at a time: for `grep`, for editors, for the problem matchers of build tools.
package struct LineReporter: Reporter {
    /// What a line looks like.
    package enum Shape: Sendable {
        /// `path:line:column: T010 warning: message`
        case concise
        /// `path:line:column: warning: message [T010]`, with notes and hints as lines of their own, as `swiftc` writes.
        case compiler
    }

    private let shape: Shape

    /// Makes a reporter.
    package init(_ shape: Shape) { self.shape = shape }

    package func write(_ report: CheckReport, into output: inout OutputBuffer) {
        for finding in report.findings {
            switch shape {
            case .concise:
                let severity = finding.severity.rawValue
                line(finding.span, "\(finding.rule) \(severity): \(finding.message)", into: &output)
            case .compiler: compiler(finding, into: &output)
            }
        }
    }

    private func compiler(_ finding: Finding, into output: inout OutputBuffer) {
        // The compiler knows errors, warnings, notes and remarks; a note belongs to what stands before it.
        let word = finding.severity == .info ? "remark" : finding.severity.rawValue
        line(finding.span, "\(word): \(finding.message) [\(finding.rule)]", into: &output)
        for note in finding.diagnostic.notes {
            line(note.span ?? finding.span, "note: \(note.message)", into: &output)
        }
        if let hint = finding.diagnostic.hint { line(finding.span, "note: \(hint)", into: &output) }
    }

    private func line(_ span: SourceSpan, _ text: String, into output: inout OutputBuffer) {
        let start = span.start
        output.append("\(span.source.name):\(start.line):\(start.column): ")
        for byte in text.utf8 { output.append(byte == UInt8(ascii: "\n") ? 0x20 : byte) }
        output.append(UInt8(ascii: "\n"))
    }
}
