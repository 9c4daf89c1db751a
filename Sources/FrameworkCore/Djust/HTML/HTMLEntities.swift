/// The named character references of HTML, all 2231 of them.
package enum HTMLEntities {
    /// Finds the longest name that the bytes begin with.
    ///
    /// - Parameter bytes: What follows the `&`.
    /// - Returns: The length of the name (its semicolon included, where it has one) and what it stands for, or nil.
    ///   O(length of the longest name × log names).
    package static func longestMatch(in bytes: ArraySlice<UInt8>) -> (length: Int, text: [Unicode.Scalar])? {
        var run = 0
        for byte in bytes.prefix(longestName) {
            run += 1
            guard byte.isASCIILetter || byte.isASCIIDigit else {
                if byte != UInt8(ascii: ";") { run -= 1 }
                break
            }
        }
        while run > 1 {
            if let text = text(of: bytes.prefix(run)) { return (run, text) }
            run -= 1
        }
        return nil
    }

    /// What a name stands for; the name is given without `&`, with its semicolon where it has one.
    package static func text(of name: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        var low = 0
        var high = index.starts.count
        while low < high {
            let middle = low + (high - low) / 2
            let entry = index.name(at: middle)
            if entry == name { return index.text(at: middle) }
            if entry.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// All names in order, for tests and tools.
    package static var names: [String] {
        index.starts.indices.map { String(decoding: index.name(at: $0), as: UTF8.self) }
    }

    /// The length of `CounterClockwiseContourIntegral;`.
    private static let longestName = 32

    private static let index = Index()

    /// Where the entries of the list begin: found once, so that the list can be one constant that compiles in no time.
    private struct Index: Sendable {
        let bytes: [UInt8]
        let starts: [Int]

        init() {
            let bytes = HTMLEntities.list.withUTF8Buffer { Array($0) }
            var starts: [Int] = []
            var start = 0
            for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: " ") {
                if start < offset { starts.append(start) }
                start = offset + 1
            }
            self.bytes = bytes
            self.starts = starts
        }

        func name(at position: Int) -> ArraySlice<UInt8> {
            bytes[starts[position]...].prefix { $0 != UInt8(ascii: "=") }
        }

        func text(at position: Int) -> [Unicode.Scalar] {
            let entry = bytes[starts[position]...].prefix { $0 != UInt8(ascii: " ") }
            guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { return [] }
            return entry[(equals + 1)...].split(separator: UInt8(ascii: ",")).compactMap { digits in
                UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
            }
        }
    }
}
