import Foundation
import TestSupport
import Testing

/// We see in real code what the toolchain's own parser sees: the same tokens, the same declarations.
struct ToolchainComparisonTests {
    /// Where the toolchain is, when it has the parser as a library.
    private static let toolchain: URL? = {
        for directory in (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":") {
            let compiler = URL(filePath: String(directory)).appending(path: "swiftc").resolvingSymlinksInPath()
            guard FileManager.default.isExecutableFile(atPath: compiler.path) else { continue }
            let usr = compiler.deletingLastPathComponent().deletingLastPathComponent()
            let module = usr.appending(path: "lib/swift/host/SwiftParser.swiftmodule")
            return FileManager.default.fileExists(atPath: module.path) ? usr : nil
        }
        return nil
    }()

    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The repository's own sources, and the interfaces of the toolchain's modules.
    private static func corpus(_ toolchain: URL) -> [String] {
        let places = ["Sources", "Tests", "Plugins"].map { repository.appending(path: $0).path }
        var paths: [String] = []
        for place in places + [toolchain.appending(path: "lib/swift/linux").path] {
            for case let name as String in FileManager.default.enumerator(atPath: place) ?? .init() {
                let isSource = name.hasSuffix(".swift") && !name.contains("{{")
                if isSource || (name.hasSuffix(".swiftinterface") && !name.contains(".private.")) {
                    paths.append(place + "/" + name)
                }
            }
        }
        return paths.sorted()
    }

    @Test(.enabled(if: toolchain != nil, "the toolchain has no SwiftParser library"))
    func `tokens and declarations are those of the toolchain's parser`() throws {
        let toolchain = try #require(Self.toolchain)
        let folder = FileManager.default.temporaryDirectory.appending(path: "djust-oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let oracle = try Self.build(in: folder, toolchain)
        let paths = try Self.corpus(toolchain) + Self.nasties(in: folder)
        let listing = try Self.run(oracle, [], input: paths.joined(separator: "\n") + "\n", in: folder)
        let files = Self.files(listing)
        #expect(files.count == paths.count)
        for file in files { try Self.compare(file) }
    }

    /// Files that nobody would write.
    private static func nasties(in folder: URL) throws -> [String] {
        try (0..<300).map { number in
            let url = folder.appending(path: "nasty-\(number).swift")
            try NastySource.text(number).write(to: url, atomically: true, encoding: .utf8)
            return url.path
        }
    }

    /// What the oracle says of one file.
    private struct Answer {
        var path: String
        var declarations: [String] = []
        var tokens: [OutlineListing.Span] = []
    }

    private static func compare(_ answer: Answer) throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: answer.path)))
        let ours = OutlineListing(bytes)
        let declarations = ours.declarations
        for (one, other) in zip(declarations, answer.declarations) where one != other {
            Issue.record("\(answer.path): read \(one), want \(other)")
            return
        }
        #expect(declarations.count == answer.declarations.count, "\(answer.path)")
        let tokens = OutlineListing.Span.joined(ours.tokens, bytes)
        // The line that says who runs the file is a token there, and white space here.
        let isScript = bytes.starts(with: "#!".utf8)
        let wanted = OutlineListing.Span.joined(answer.tokens.filter { !isScript || $0.start > 0 }, bytes)
        for (one, other) in zip(tokens, wanted) where one != other {
            let text = String(decoding: bytes[one.clamped(to: 0..<bytes.count)], as: UTF8.self)
            Issue.record("\(answer.path): token at \(one) is \(text), want \(other)")
            return
        }
        #expect(tokens.count == wanted.count, "\(answer.path)")
        #expect(ours.problems.isEmpty, "\(answer.path)")
    }

    private static func files(_ listing: String) -> [Answer] {
        var files: [Answer] = []
        for line in listing.split(separator: "\n") {
            switch line.first {
            case "F": files.append(Answer(path: String(line.dropFirst(2))))
            case "T":
                files[files.count - 1].tokens = line.split(separator: " ").dropFirst().compactMap { word in
                    let isMark = word.hasSuffix("m")
                    let places = (isMark ? word.dropLast() : word).split(separator: "-").compactMap { Int($0) }
                    guard places.count == 2 else { return nil }
                    return OutlineListing.Span(start: places[0], end: places[1], isMark: isMark)
                }
            default: files[files.count - 1].declarations.append(String(line))
            }
        }
        return files
    }

    private static func build(in folder: URL, _ toolchain: URL) throws -> URL {
        let source = folder.appending(path: "oracle.swift")
        let program = folder.appending(path: "oracle")
        try OracleProgram.source.write(to: source, atomically: true, encoding: .utf8)
        let libraries = toolchain.appending(path: "lib/swift/host").path
        _ = try run(
            toolchain.appending(path: "bin/swiftc"),
            [
                "-O", "-swift-version", "5", "-suppress-warnings", source.path, "-o", program.path, "-I", libraries,
                "-L",
                libraries, "-lSwiftParser", "-lSwiftSyntax", "-Xlinker", "-rpath", "-Xlinker", libraries,
            ],
            input: "",
            in: folder
        )
        return program
    }

    /// Runs a program; input and output go through files, so that no pipe can fill.
    private static func run(_ program: URL, _ arguments: [String], input: String, in folder: URL) throws -> String {
        let (from, to) = (folder.appending(path: "input"), folder.appending(path: "output"))
        try input.write(to: from, atomically: true, encoding: .utf8)
        try Data().write(to: to)
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: from)
        process.standardOutput = try FileHandle(forWritingTo: to)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: try Data(contentsOf: to), as: UTF8.self)
    }
}
