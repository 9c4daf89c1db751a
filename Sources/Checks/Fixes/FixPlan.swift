internal import Djust

/// The changes of one round: those fixes of a list of findings that can be made together.
///
/// Pure: findings in, edits by file out. All of them speak of the same texts, and none overlaps another.
package struct FixPlan: Sendable {
    /// The findings whose fixes are made, in the order of the list.
    package private(set) var findings: [Finding] = []
    /// The edits by file, in order of their places.
    package private(set) var edits: [String: [Fix.Edit]] = [:]

    /// Chooses fixes.
    ///
    /// A fix that touches what an earlier one changes waits for the next round. O(findings × log findings).
    /// - Parameters:
    ///   - findings: What was found, in the order of a report.
    ///   - unsafe: Whether fixes are made that their author should look at.
    package init(_ findings: [Finding], unsafe: Bool) {
        for finding in findings {
            guard let fix = finding.fix, unsafe || fix.applicability == .safe, take(fix) else { continue }
            self.findings.append(finding)
        }
    }

    /// The text of a file with its edits made.
    ///
    /// Line endings of what is inserted are those of the file; every other byte stays as it is.
    package func applied(to bytes: [UInt8], at path: String) -> [UInt8] {
        guard let edits = edits[path] else { return bytes }
        let usesCarriageReturns = Self.usesCarriageReturns(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.count * 16)
        var offset = 0
        for edit in edits {
            let range = edit.span.range.clamped(to: offset..<max(offset, bytes.count))
            result += bytes[offset..<range.lowerBound]
            for byte in edit.replacement.utf8 {
                if byte == UInt8(ascii: "\n"), usesCarriageReturns { result.append(UInt8(ascii: "\r")) }
                result.append(byte)
            }
            offset = range.upperBound
        }
        return result + bytes[offset...]
    }

    // MARK: - Choosing

    private mutating func take(_ fix: Fix) -> Bool {
        guard !fix.edits.isEmpty else { return false }
        var places: [(path: String, index: Int)] = []
        for (number, edit) in fix.edits.enumerated() {
            let path = edit.span.source.name
            guard edit.span.range.upperBound <= edit.span.source.bytes.count,
                let index = place(for: edit.span.range, in: edits[path] ?? []),
                !fix.edits[..<number].contains(where: { Self.touch($0, edit) })
            else { return false }
            places.append((path, index))
        }
        for edit in fix.edits {
            let path = edit.span.source.name
            guard let index = place(for: edit.span.range, in: edits[path] ?? []) else { continue }
            edits[path, default: []].insert(edit, at: index)
        }
        return true
    }

    /// Where an edit belongs among others, nil when it touches one of them.
    private func place(for range: Range<Int>, in edits: [Fix.Edit]) -> Int? {
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].span.range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        if low > 0, Self.touch(edits[low - 1].span.range, range) { return nil }
        if low < edits.count, Self.touch(edits[low].span.range, range) { return nil }
        return low
    }

    private static func touch(_ left: Fix.Edit, _ right: Fix.Edit) -> Bool {
        left.span.source.name == right.span.source.name && touch(left.span.range, right.span.range)
    }

    /// Whether two ranges share a byte, or an insertion stands at the border of the other.
    private static func touch(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        if left.isEmpty || right.isEmpty {
            return left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
        }
        return left.overlaps(right)
    }

    private static func usesCarriageReturns(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return false }
        return bytes[end - 1] == UInt8(ascii: "\r")
    }
}
