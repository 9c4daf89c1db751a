package import Djust

/// Writes what changes in a file as `patch` and people read it.
package enum UnifiedDiff {
    /// How many unchanged lines stand around a change.
    private static let context = 3

    /// Writes the difference of two texts; nothing when they are equal.
    ///
    /// O((lines + changes) × changes).
    package static func write(_ file: FixOutcome.File, into output: inout OutputBuffer) {
        let before = lines(of: file.before)
        let after = lines(of: file.after)
        let steps = steps(from: before, to: after)
        let changes = steps.indices.filter { steps[$0].kind != .same }
        guard let first = changes.first else { return }
        output.append("--- a/\(file.path)\n+++ b/\(file.path)\n")
        var start = first
        var end = first
        for change in changes {
            if change - end > 2 * context {
                hunk(steps, from: start, through: end, into: &output)
                start = change
            }
            end = change
        }
        hunk(steps, from: start, through: end, into: &output)
    }

    private enum Kind: UInt8 {
        case same = 0x20
        case removed = 0x2d
        case added = 0x2b
    }

    /// A line, what happens to it, and how many lines of each text stand before it.
    private struct Step {
        let kind: Kind
        let line: ArraySlice<UInt8>
        let before: Int
        let after: Int
    }

    /// The lines of a text, endings included.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...offset])
            start = offset + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func steps(from before: [ArraySlice<UInt8>], to after: [ArraySlice<UInt8>]) -> [Step] {
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var steps: [Step] = []
        var (old, new) = (0, 0)
        while old < before.count || new < after.count {
            if removed.contains(old), old < before.count {
                steps.append(Step(kind: .removed, line: before[old], before: old, after: new))
                old += 1
            } else if new < after.count {
                let isAdded = added.contains(new)
                steps.append(Step(kind: isAdded ? .added : .same, line: after[new], before: old, after: new))
                new += 1
                if !isAdded { old += 1 }
            } else {
                break
            }
        }
        return steps
    }

    private static func hunk(_ steps: [Step], from: Int, through: Int, into output: inout OutputBuffer) {
        let part = steps[max(0, from - context)..<min(steps.count, through + context + 1)]
        guard let first = part.first else { return }
        let old = part.count { $0.kind != .added }
        let new = part.count { $0.kind != .removed }
        output.append("@@ -\(range(first.before, old)) +\(range(first.after, new)) @@\n")
        for step in part {
            output.append(step.kind.rawValue)
            output.append(step.line)
            if step.line.last != UInt8(ascii: "\n") { output.append("\n\\ No newline at end of file\n") }
        }
    }

    /// A range as a hunk writes it: an empty one begins at the line before it.
    private static func range(_ start: Int, _ count: Int) -> String { "\(count == 0 ? start : start + 1),\(count)" }
}
