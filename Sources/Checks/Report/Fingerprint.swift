internal import Djust

/// Gives findings an identity that survives edits elsewhere in the file.
enum Fingerprint {
    /// Fills in the fingerprints of a sorted list.
    ///
    /// Hashed are the rule, the path, the line's text without the space around it, and how many equal findings stand above.
    static func assign(to findings: inout [Finding]) {
        var seen: [UInt64: Int] = [:]
        for index in findings.indices {
            let finding = findings[index]
            var hash = FNV()
            hash.combine(finding.rule.utf8)
            hash.combine(finding.path.utf8)
            hash.combine(trimmed(finding.span.source.line(finding.span.start.line)))
            let occurrence = seen[hash.value, default: 0]
            seen[hash.value] = occurrence + 1
            hash.combine(String(occurrence).utf8)
            findings[index].fingerprint = hash.text
        }
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while let first = line.first, first == 0x20 || first == 0x09 { line.removeFirst() }
        while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
        return line
    }

    /// The 64-bit FNV-1a hash (draft-eastlake-fnv): stable across processes, which Swift's own hasher is not.
    private struct FNV {
        private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func combine(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
            // A separator that no UTF-8 text contains.
            value = (value ^ 0xff) &* 0x100_0000_01b3
        }

        var text: String {
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
    }
}
