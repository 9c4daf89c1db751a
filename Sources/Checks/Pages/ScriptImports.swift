internal import Djust

/// Finds what a piece of JavaScript imports.
///
/// Reads strings, comments and words; everything else is skipped.
enum ScriptImports {
    /// The specifiers of `import "x"`, `import a from "x"`, `import("x")` and `export … from "x"`.
    ///
    /// O(bytes).
    static func specifiers(in bytes: ArraySlice<UInt8>) -> [String] {
        var scanner = Scanner(bytes: Array(bytes))
        return scanner.run()
    }

    private struct Scanner {
        let bytes: [UInt8]
        var offset = 0
        /// Whether the last word was one that a specifier follows, with at most a parenthesis between.
        var expectsSpecifier = false

        mutating func run() -> [String] {
            var specifiers: [String] = []
            while offset < bytes.count {
                let byte = bytes[offset]
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
                    let text = string(quote: byte)
                    if expectsSpecifier { specifiers.append(text) }
                    expectsSpecifier = false
                case UInt8(ascii: "/") where next == UInt8(ascii: "/"): skip(to: [0x0a])
                case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skip(to: Array("*/".utf8))
                case _ where byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$"):
                    let word = word()
                    expectsSpecifier = word == "import" || word == "from"
                default:
                    if !byte.isHTMLSpace, byte != UInt8(ascii: "(") { expectsSpecifier = false }
                    offset += 1
                }
            }
            return specifiers
        }

        private var next: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

        private mutating func string(quote: UInt8) -> String {
            let start = offset + 1
            offset = start
            while offset < bytes.count, bytes[offset] != quote {
                offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
            }
            let end = min(offset, bytes.count)
            offset = min(end + 1, bytes.count)
            return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
        }

        private mutating func word() -> String {
            let start = offset
            while offset < bytes.count,
                bytes[offset].isASCIILetter || bytes[offset] >= 0x80
                    || bytes[offset] == UInt8(ascii: "_") || bytes[offset] == UInt8(ascii: "$")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset])
            { offset += 1 }
            return String(decoding: bytes[start..<offset], as: UTF8.self)
        }

        private mutating func skip(to end: [UInt8]) {
            while offset < bytes.count, !bytes[offset...].starts(with: end) { offset += 1 }
            offset = min(offset + end.count, bytes.count)
        }
    }
}
