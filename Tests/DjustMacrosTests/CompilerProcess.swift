import Foundation

/// The Swift compiler with the plugin, on snippets and the macros' real declarations.
enum CompilerProcess {
    private static let framework = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/FrameworkCore/Djust")

    private static let features = [
        "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "InferIsolatedConformances",
        "NonisolatedNonsendingByDefault", "ImmutableWeakCaptures",
    ]

    /// Type-checks snippets as files of one module, with an app's settings and warnings as errors.
    /// - Returns: For each snippet its errors: `line:column: message`; in `expansions` those inside expansions.
    static func check(_ snippets: [String]) throws -> (errors: [[String]], expansions: [String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "djust-macros-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var sources = [
            "LiveView/Macros", "LiveView/LiveView", "LiveView/StateOption", "LiveView/ViewSchema", "Slots/StateMask",
            "Support/SwiftName", "Value/TemplateValueMacro",
        ].map {
            framework.appending(path: $0 + ".swift").path
        }
        let stub = folder.appending(path: "RuntimeStub.swift")
        try RuntimeStub.source.write(to: stub, atomically: true, encoding: .utf8)
        sources.append(stub.path)
        for (index, snippet) in snippets.enumerated() {
            let file = folder.appending(path: "Snippet\(index).swift")
            try snippet.write(to: file, atomically: true, encoding: .utf8)
            sources.append(file.path)
        }
        let output = try run(arguments(sources), in: folder)
        return sort(output, count: snippets.count)
    }

    private static func arguments(_ sources: [String]) -> [String] {
        let plugin = PluginProcess.executable.path + "#DjustMacros"
        return [
            "swiftc", "-typecheck", "-wmo", "-parse-as-library", "-swift-version", "6", "-warnings-as-errors",
            "-module-name",
            "Djust", "-package-name", "djust", "-diagnostic-style", "llvm", "-load-plugin-executable", plugin,
        ] + features.flatMap { ["-enable-upcoming-feature", $0] } + sources
    }

    private static func run(_ arguments: [String], in folder: URL) throws -> String {
        let log = folder.appending(path: "log")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: log), as: UTF8.self)
    }

    private static func sort(_ output: String, count: Int) -> (errors: [[String]], expansions: [String]) {
        var errors = [[String]](repeating: [], count: count)
        var expansions: [String] = []
        for line in output.split(separator: "\n") where line.contains(": error: ") || line.contains(": warning: ") {
            guard let name = line.range(of: "/Snippet"),
                let index = Int(line[name.upperBound...].prefix { $0.isNumber }), index < count,
                let place = line.range(of: ".swift:")
            else {
                expansions.append(String(line))
                continue
            }
            // The compiler names the macro at the end, sometimes with the space that follows it in the source.
            let message = line[place.upperBound...].replacing("error: ", with: "")
            let end = message.range(of: " (from macro '")?.lowerBound ?? message.endIndex
            errors[index].append(String(message[..<end]))
        }
        return (errors, expansions)
    }
}
