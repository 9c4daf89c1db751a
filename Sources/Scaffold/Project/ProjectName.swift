/// The name of a project, and the names in its source that are made from it.
package struct ProjectName: Sendable, Equatable {
    /// The name as given: that of the package and of its executable.
    package let text: String

    /// Checks a name.
    ///
    /// Only ASCII letters, digits, `-` and `_` are taken, because the name becomes a file name, a package identity and
    /// a Swift identifier, which have no other characters in common.
    /// - Throws: `ScaffoldError.invalidName` with the reason.
    package init(_ text: String) throws(ScaffoldError) {
        if let reason = Self.objection(to: text) { throw .invalidName(text, reason: reason) }
        self.text = text
    }

    /// The name of the `@main` type: `my-shop` makes `MyShopApp`, `myapp` makes `MyApp`.
    ///
    /// It always ends in `App` and is never `App` itself: a type with its module's name hides the module.
    package var typeName: String {
        var words = text.split { $0 == "-" || $0 == "_" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        if let last = words.last, last.lowercased().hasSuffix("app") {
            words[words.count - 1] = String(last.dropLast(3))
        }
        let stem = words.joined()
        return stem.isEmpty ? "MainApp" : "\(stem)App"
    }

    /// The name for people: `my-shop` is titled `My shop`.
    package var title: String {
        let words = text.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    // MARK: - Rules

    /// No file system and no package registry likes longer ones.
    private static let lengthLimit = 64

    private static func objection(to text: String) -> String? {
        guard let first = text.utf8.first else { return "it is empty" }
        if !isLetter(first) { return "it must begin with a letter" }
        if let bad = text.unicodeScalars.first(where: { !isAllowed($0) }) {
            return "it contains '\(Character(bad))'"
        }
        if text.utf8.count > lengthLimit { return "it is longer than \(lengthLimit) characters" }
        if keywords.contains(text) { return "it is a word of the Swift language" }
        if let taken = modules.first(where: { $0.lowercased() == text.lowercased() }) {
            return "'\(taken)' is the name of a module that the project uses"
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return false }
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        return isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
    }

    /// Modules that would be hidden, and targets and folders of the project itself.
    private static let modules = [
        "App", "AppTests", "Builtin", "CCrypto", "CLinux", "CZlib", "Dispatch", "Djust", "DjustMacros", "Foundation",
        "FoundationEssentials", "FrameworkCore", "Glibc", "PackageDescription", "PackagePlugin", "Swift",
        "SwiftOutline", "Synchronization", "Testing", "XCTest",
    ]

    /// The reserved words of the language, and the type names that cannot be shadowed (The Swift Programming
    /// Language, Lexical Structure).
    private static let keywords: Set<String> = [
        "actor", "any", "Any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch",
        "class", "consuming", "continue", "convenience", "default", "defer", "deinit", "do", "dynamic", "else", "enum",
        "extension", "fallthrough", "false", "fileprivate", "final", "for", "func", "get", "guard", "if", "import",
        "in", "indirect", "infix", "init", "inout", "internal", "is", "isolated", "lazy", "let", "macro", "mutating",
        "nil", "nonisolated", "open", "operator", "optional", "override", "package", "postfix", "precedencegroup",
        "prefix", "private", "protocol", "Protocol", "public", "repeat", "required", "rethrows", "return", "self",
        "Self", "set", "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
        "Type", "typealias", "unowned", "var", "weak", "where", "while",
    ]
}
