import Foundation

/// The compiler plugin as its own process, spoken to as the compiler does.
struct PluginProcess {
    /// The plugin that was built with the tests.
    static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "DjustMacros-tool")

    /// How a plugin ended.
    struct Result {
        var output: Data
        var status: Int32
        var wasSignalled: Bool

        /// The answers, without their headers.
        var answers: [String] {
            var answers: [String] = []
            var rest = output[...]
            while rest.count >= 8 {
                let count = rest.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
                rest = rest.dropFirst(8)
                answers.append(String(decoding: rest.prefix(count), as: UTF8.self))
                rest = rest.dropFirst(count)
            }
            return answers
        }
    }

    /// Starts a plugin, gives it bytes, and waits for its end.
    static func run(_ input: Data) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
        let from = folder.appending(path: "djust-plugin-\(UUID().uuidString)")
        let to = folder.appending(path: "djust-plugin-\(UUID().uuidString)")
        defer {
            try? FileManager.default.removeItem(at: from)
            try? FileManager.default.removeItem(at: to)
        }
        try input.write(to: from)
        try Data().write(to: to)
        let process = Process()
        process.executableURL = executable
        process.standardInput = try FileHandle(forReadingFrom: from)
        process.standardOutput = try FileHandle(forWritingTo: to)
        try process.run()
        process.waitUntilExit()
        return Result(
            output: try Data(contentsOf: to),
            status: process.terminationStatus,
            wasSignalled: process.terminationReason == .uncaughtSignal
        )
    }

    /// A message with its header.
    static func framed(_ message: some Sequence<UInt8>) -> Data {
        let body = Data(message)
        return Data((0..<8).map { UInt8(truncatingIfNeeded: body.count >> (8 * $0)) }) + body
    }

    /// An answer to `expandAttachedMacro`.
    struct Expansion: Decodable {
        struct Body: Decodable {
            var expandedSource: String
            var diagnostics: [Diagnostic]
        }
        struct Diagnostic: Decodable {
            struct Position: Decodable {
                var fileName: String
                var offset: Int
            }
            struct Fix: Decodable {
                struct Change: Decodable {
                    struct Place: Decodable {
                        var startOffset: Int
                        var endOffset: Int
                    }
                    var range: Place
                    var newText: String
                }
                var message: String
                var changes: [Change]
            }
            var message: String
            var position: Position
            var fixIts: [Fix]
        }
        var expandMacroResult: Body
    }

    /// Expands a macro in a role on a declaration, inside the type that `context` is, without its members.
    static func expand(
        _ macro: String,
        _ role: String,
        _ source: String,
        context: String? = "@LiveView(\"v.html\") final class V {}",
        offset: Int = 0
    ) throws -> Expansion.Body {
        func node(_ source: String, _ offset: Int = 0) -> [String: Any] {
            [
                "kind": "declaration", "source": source,
                "location": [
                    "fileName": "/app/V.swift", "fileID": "App/V.swift", "line": 1, "column": 1, "offset": offset,
                ],
            ]
        }
        let message: [String: Any] = [
            "expandAttachedMacro": [
                "macro": ["moduleName": "DjustMacros", "name": macro, "typeName": macro + "Macro"],
                "macroRole": role,
                "attributeSyntax": node("@" + macro, offset),
                "declSyntax": node(source, offset),
                "lexicalContext": context.map { [node($0)] } ?? [],
                "extendedTypeSyntax": node("V"),
                "conformanceListSyntax": node(
                    macro == "TemplateValue" ? "TemplateMembers, ValueConvertible" : "LiveView"
                ),
            ]
        ]
        let result = try run(framed(JSONSerialization.data(withJSONObject: message)))
        let answer = Data((result.answers.first ?? "").utf8)
        return try JSONDecoder().decode(Expansion.self, from: answer).expandMacroResult
    }
}
