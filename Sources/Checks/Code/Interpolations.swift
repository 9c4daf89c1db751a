internal import SwiftOutline

/// The expressions in the interpolations of a string literal, as they are written.
enum Interpolations {
    /// The expressions of a literal, quotes and pound signs included in the text that is given.
    ///
    /// O(length).
    static func of(_ literal: String) -> [String] {
        let bytes = Array(literal.utf8)
        let pounds = bytes.prefix { $0 == UInt8(ascii: "#") }.count
        var found: [String] = []
        var index = pounds
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            let open = index + 1 + pounds
            guard open < bytes.count, bytes[open] == UInt8(ascii: "("),
                bytes[(index + 1)..<open].allSatisfy({ $0 == UInt8(ascii: "#") })
            else {
                index += 2
                continue
            }
            var depth = 0
            var end = open
            while end < bytes.count {
                if bytes[end] == UInt8(ascii: "(") { depth += 1 }
                if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
                if depth == 0 { break }
                end += 1
            }
            found.append(String(decoding: bytes[(open + 1)..<max(open + 1, end)], as: UTF8.self))
            index = end + 1
        }
        return found
    }
}
