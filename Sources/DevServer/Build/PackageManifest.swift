/// What the development server has to know of a `Package.swift`, read without running it.
package struct PackageManifest {
    /// Executable products, or, where none are declared, executable targets (SwiftPM makes a product of each).
    package let executables: [String]
    /// The paths of packages on this machine that it depends on, as written.
    package let localDependencies: [String]

    /// Reads the text of a manifest.
    package init(_ text: String) {
        let tokens = Self.tokens(text)
        var products: [String] = []
        var targets: [String] = []
        var paths: [String] = []
        for (index, token) in tokens.enumerated() where token.isName && index > 0 && tokens[index - 1].text == "." {
            let arguments = Self.arguments(tokens[(index + 1)...])
            switch token.text {
            case "executable": if let name = arguments["name"] { products.append(name) }
            case "executableTarget": if let name = arguments["name"] { targets.append(name) }
            case "package": if let path = arguments["path"] { paths.append(path) }
            default: break
            }
        }
        executables = products.isEmpty ? targets : products
        localDependencies = paths
    }

    /// The directory of the nearest `Package.swift`, upwards from a directory.
    static func root(from directory: String) -> String? {
        var candidate = directory
        while true {
            if TextFile.exists(FilePath.join(candidate, "Package.swift")) { return candidate }
            if candidate == "/" || candidate == "." { return nil }
            candidate = FilePath.parent(of: candidate)
        }
    }

    // MARK: - Reading

    private struct Token {
        var text: String
        var isName = false
        var isString = false
    }

    /// The string arguments of a call that begins with the next token; stops at the call's end.
    private static func arguments(_ tokens: ArraySlice<Token>) -> [String: String] {
        guard tokens.first?.text == "(" else { return [:] }
        var found: [String: String] = [:]
        var depth = 0
        for (index, token) in zip(tokens.indices, tokens) {
            if token.isString {
                if depth == 1, index - 2 >= tokens.startIndex, tokens[index - 1].text == ":" {
                    found[tokens[index - 2].text] = token.text
                }
            } else if "([".contains(token.text) {
                depth += 1
            } else if ")]".contains(token.text) {
                depth -= 1
                if depth == 0 { break }
            }
        }
        return found
    }

    /// Names, plain string literals and punctuation, without comments.
    private static func tokens(_ text: String) -> [Token] {
        let bytes = Array(text.utf8)
        var tokens: [Token] = []
        var index = 0
        func at(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }
        func isNameByte(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "_") || byte >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        }
        while index < bytes.count {
            let start = index
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                index += 1
            case UInt8(ascii: "/") where at(index + 1) == UInt8(ascii: "/"):
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "/") where at(index + 1) == UInt8(ascii: "*"):
                index += 2
                while index < bytes.count, !(at(index - 1) == UInt8(ascii: "*") && bytes[index] == UInt8(ascii: "/")) {
                    index += 1
                }
                index += 1
            case UInt8(ascii: "\""):
                index += 1
                while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                guard index < bytes.count else { break }
                tokens.append(Token(text: String(decoding: bytes[(start + 1)..<index], as: UTF8.self), isString: true))
                index += 1
            case let byte where isNameByte(byte):
                while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
                tokens.append(Token(text: String(decoding: bytes[start..<index], as: UTF8.self), isName: true))
            default:
                index += 1
                tokens.append(Token(text: String(decoding: bytes[start..<index], as: UTF8.self)))
            }
        }
        return tokens
    }
}
