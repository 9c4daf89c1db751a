import Testing

/// Which module imports what, and where the system is touched.
struct ImportTests {
    /// Modules that only some places may import, each with its reason.
    static let restricted: [String: [String]] = [
        // System calls stay behind the clock, the net layer, the app's process and the development server.
        "CLinux": [
            "Sources/FrameworkCore/Djust/Support", "Sources/FrameworkCore/Djust/Net", "Sources/FrameworkCore/Djust/App",
            "Sources/DevServer",
        ],
        // Compression belongs to the protocols that carry it, and to the archives in the binary.
        "CZlib": [
            "Sources/FrameworkCore/Djust/Support", "Sources/FrameworkCore/Djust/HTTP",
            "Sources/FrameworkCore/Djust/WebSocket", "Sources/Scaffold", "Plugins/embed-files",
        ],
        // Hashes, signatures and random numbers have one home.
        "CCrypto": ["Sources/FrameworkCore/Djust/Support"],
        // The tools know nothing of each other; only the command line puts them together, and editors see what the check sees.
        "Checks": ["Sources/djust-cli", "Sources/LanguageServer"],
        "LanguageServer": ["Sources/djust-cli"],
        "Scaffold": ["Sources/djust-cli"],
        "DevServer": ["Sources/djust-cli"],
        "djust_cli": [],
    ]

    /// Places that must do without a module.
    static let forbidden: [String: [String]] = [
        // These are pure: bytes in, values out, the same everywhere.
        "Glibc": [
            "Sources/FrameworkCore/SwiftOutline", "Sources/FrameworkCore/Djust/HTML",
            "Sources/FrameworkCore/Djust/Slots", "Sources/FrameworkCore/Djust/Wire",
            "Sources/FrameworkCore/Djust/WebSocket",
            "Sources/FrameworkCore/Djust/LiveView", "Sources/Scaffold",
            // What a check depends on is what the project's listing names: other files it would not know to have changed.
            "Sources/Checks/Rules", "Sources/Checks/Pages", "Sources/Checks/Code", "Sources/Checks/TemplateTypes",
        ],
        "Foundation": [
            "Sources/FrameworkCore/SwiftOutline", "Sources/FrameworkCore/DjustMacros",
            "Sources/FrameworkCore/Djust/HTML",
            "Sources/FrameworkCore/Djust/Slots", "Sources/FrameworkCore/Djust/Net",
            "Sources/Checks",
        ],
        "Djust": ["Sources/FrameworkCore"],
    ]

    @Test func `only the places that may import a module do`() {
        var violations: [String] = []
        for file in SourceTree.files(below: "Sources") + SourceTree.files(below: "Plugins") {
            for module in Self.imports(of: file) {
                let allowed = Self.restricted[module]
                let isRefused = Self.forbidden[module]?.contains(where: file.isBelow) ?? false
                let isMissing = allowed.map { !$0.contains(where: file.isBelow) } ?? false
                if isRefused || isMissing { violations.append("\(file.path) imports \(module)") }
            }
        }
        #expect(violations == [])
    }

    @Test func `SwiftOutline depends on nothing, and the macros on SwiftOutline alone`() {
        let outline = SourceTree.files(below: "Sources/FrameworkCore/SwiftOutline").flatMap(Self.imports)
        #expect(Set(outline) == [])
        let macros = SourceTree.files(below: "Sources/FrameworkCore/DjustMacros").flatMap(Self.imports)
        #expect(Set(macros).subtracting(["SwiftOutline", "Glibc"]) == [])
    }

    @Test func `only the command lines print, exit and read arguments`() {
        // The app binary has a command line too, the compiler plugin talks over standard output, and the packer is a
        // program of its own.
        let exempt = ["Sources/djust-cli", "Sources/FrameworkCore/Djust/App", "Sources/FrameworkCore/DjustMacros"]
        var violations: [String] = []
        for file in SourceTree.files(below: "Sources") where !exempt.contains(where: file.isBelow) {
            violations += zip([nil] + file.words.map { $0 }, file.words).filter { previous, word in
                let isCall = ["print", "debugPrint", "exit"].contains(word.text) && word.after == UInt8(ascii: "(")
                let isOwn = word.before != UInt8(ascii: ".") && previous?.text != "func"
                return (isCall && isOwn) || word.text == "CommandLine"
            }.map { "\(file.path): \($0.1.text)" }
        }
        #expect(violations == [])
    }

    private static func imports(of file: SourceTree.File) -> [String] {
        zip(file.words, file.words.dropFirst()).filter { word, _ in
            word.text == "import" && word.isTopLevel && word.after == UInt8(ascii: " ")
        }.map(\.1.text)
    }
}
