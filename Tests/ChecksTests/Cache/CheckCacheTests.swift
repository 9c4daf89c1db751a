import Checks
import Djust
import Foundation
import Testing

/// What checks remember of the checks before them.
@Suite struct `Remembered checks` {
    @Test(arguments: ReportFormat.allCases) func `are reported as they were`(_ format: ReportFormat) throws {
        let project = try CachedProject()
        let first = try project.check()
        let second = try project.check()
        #expect(!first.isRemembered)
        #expect(second.isRemembered)
        #expect(first.report.findings.count > 15)
        #expect(first.report.suppressed.count > 0)
        #expect(try Self.text(second.report, format) == Self.text(first.report, format))
        #expect(try Self.text(project.check(cached: false).report, format) == Self.text(first.report, format))
    }

    /// Something that happens to a project.
    struct Change: CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (CachedProject) throws -> Void

        init(_ name: String, _ make: @escaping @Sendable (CachedProject) throws -> Void) {
            testDescription = name
            self.make = make
        }
    }

    static let changes = [
        Change("an edit") { try $0.write("<p dj-click=\"gone\" data-tab=\"x\"></p>\n", to: "Templates/page.html") },
        Change("an edit of the same size, with its time put back") { project in
            let place = project.place("Templates/page.html")
            let date = try #require(
                try place.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            )
            let text = try String(contentsOf: place, encoding: .utf8)
            try project.write(text.replacing("data-tab", with: "data-tub"), to: "Templates/page.html")
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: place.path)
        },
        Change("a new template") { try $0.write("<img src=\"a\">", to: "Templates/new/new.html") },
        Change("a new Swift file") { try $0.write("struct A {", to: "Sources/App/A.swift") },
        Change("a deletion") { try FileManager.default.removeItem(at: $0.place("Templates/part.html")) },
        Change("a new name") { project in
            try FileManager.default.moveItem(
                at: project.place("Templates/part.html"),
                to: project.place("Templates/q.html")
            )
        },
        Change("a new name of a folder") { project in
            try FileManager.default.moveItem(at: project.place("Templates"), to: project.place("templates"))
        },
        Change("a link to another file") { project in
            try FileManager.default.removeItem(at: project.place("Templates/part.html"))
            try FileManager.default.createSymbolicLink(
                atPath: project.place("Templates/part.html").path,
                withDestinationPath: "page.html"
            )
        },
        Change("djust.json") { try $0.write("{\"check\": {\"ignore\": [\"Y\"]}}", to: "djust.json") },
        Change("djust.json deleted") { try FileManager.default.removeItem(at: $0.place("djust.json")) },
        Change("Package.swift") { try $0.write("// swift-tools-version: 6.2", to: "Package.swift") },
        Change("an unreadable file") { project in
            try FileManager.default.createSymbolicLink(
                atPath: project.place("Templates/nowhere.html").path,
                withDestinationPath: "nothing"
            )
        },
    ]

    @Test(arguments: changes) func `are forgotten after`(_ change: Change) throws {
        let project = try CachedProject()
        _ = try project.check()
        try change.make(project)
        let after = try project.check()
        #expect(!after.isRemembered)
        #expect(try Self.text(after.report, .json) == Self.text(project.check(cached: false).report, .json))
        #expect(try Self.text(project.check().report, .json) == Self.text(after.report, .json))
    }

    @Test func `are forgotten by another program`() throws {
        let project = try CachedProject()
        _ = try project.check()
        #expect(try project.check().isRemembered)
        #expect(try !project.check(program: "2").isRemembered)
        #expect(try project.check(program: "2").isRemembered)
        #expect(try !project.check().isRemembered)
    }

    /// An option, and whether a check with it may remember a check without.
    struct Choice: CustomTestStringConvertible {
        let testDescription: String
        let isSame: Bool
        let configure: @Sendable (inout CheckOptions) -> Void

        init(_ name: String, isSame: Bool, _ configure: @escaping @Sendable (inout CheckOptions) -> Void) {
            testDescription = name
            self.isSame = isSame
            self.configure = configure
        }
    }

    static let choices = [
        Choice("a tag", isSame: false) { $0.tags = ["security"] },
        Choice("a rule", isSame: false) { $0.select = ["Y"] },
        Choice("a rule less", isSame: false) { $0.ignore = ["Y"] },
        Choice("deployment", isSame: false) { $0.deploy = true },
        Choice("an unsaved text", isSame: false) { $0.overlay = ["Templates/page.html": Array("<img>".utf8)] },
        Choice("a path", isSame: true) { $0.paths = [PathPattern("Sources")] },
        Choice("changed files", isSame: true) { $0.files = ["Templates/part.html"] },
        Choice("a policy", isSame: true) { $0.policy.exitZero = true },
        Choice("a baseline", isSame: true) { options in
            let known = """
                {"version": 1, "findings": [{"rule": "Y002", "file": "Templates/part.html", "fingerprint": "0"}]}
                """
            options.baseline = try? Baseline(SourceText(name: "known.json", known))
        },
    ]

    @Test(arguments: choices) func `are those of the same rules`(_ choice: Choice) throws {
        let project = try CachedProject()
        _ = try project.check()
        let chosen = try project.check(choice.configure)
        #expect(chosen.isRemembered == choice.isSame)
        let fresh = try project.check(cached: false, choice.configure)
        #expect(try Self.text(chosen.report, .json) == Self.text(fresh.report, .json))
        #expect(try project.check().isRemembered)
    }

    @Test func `need a place, and are nothing to fail for`() throws {
        let project = try CachedProject()
        try Data().write(to: project.cache)
        #expect(try !project.check().isRemembered)
        #expect(try !project.check().isRemembered)
    }

    @Test func `are the newest ones of many`() throws {
        let project = try CachedProject()
        for rule in RuleRegistry.metadata.map(\.id) { _ = try project.check { $0.ignore = [rule] } }
        let entries = try FileManager.default.contentsOfDirectory(atPath: project.cache.path)
        #expect(entries.count == 24)
    }

    static func text(_ report: CheckReport, _ format: ReportFormat) throws -> String {
        var output = OutputBuffer()
        format.reporter().write(report, into: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }
}

/// A project with findings of every kind, and a place where checks of it remember them.
final class CachedProject: Sendable {
    private let folder: URL
    let cache: URL

    /// Makes a project; a small one has two templates and is checked in no time.
    init(isSmall: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "djust-cache-\(UUID().uuidString)")
        cache = folder.appending(path: "cache")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if isSmall {
            try write("<img src=\"ü\"> <img src=\"b\"> {# djust:ignore Y002 #}\n{% if %}", to: "Templates/part.html")
            try write("<p dj-clik=\"x\" data-dj-id=\"1\"></p> {# djust:ignore T999 #}", to: "Templates/page.html")
            return
        }
        try FileManager.default.copyItem(
            at: Golden.root.appending(path: "Fixtures/broken"),
            to: folder.appending(path: "project")
        )
        try write("{\"check\": {\"ingore\": [\"T010\"], \"v006\": {\"allow\": []}}}", to: "djust.json")
        try write(
            "{% include \"./part.html\" %}{% include \"gone.html\" %}<p>ä <a dj-click=\"x\" data-tab=\"1\">é</a></p>\n",
            to: "Templates/page.html"
        )
        try write("<img src=\"ü\"> <img src=\"b\"> {# djust:ignore Y002 #}\n{% if %}", to: "Templates/part.html")
        try write("<img src=\"b\"> {# djust:ignore Y002 #} {# djust:ignore T999 #}", to: "Templates/silent.html")
        try write("import PackageDescription\nlet package = Package(name: \"a\", targets: [", to: "Package.swift")
        try write(
            "@LiveView(template: \"<div dj-view='V' dj-root><img src='a'></div>\")\nfinal class V {}\n",
            to: "Sources/App/V.swift"
        )
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func place(_ path: String) -> URL { folder.appending(path: "project/\(path)") }

    func write(_ text: String, to path: String) throws {
        let url = place(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The file of the one entry that there is.
    func entry() throws -> URL {
        let names = try FileManager.default.contentsOfDirectory(atPath: cache.path)
        return cache.appending(path: try #require(names.count == 1 ? names.first : nil))
    }

    /// Checks, and says whether nothing had to be read for it.
    func check(
        cached: Bool = true,
        program: String = "1",
        _ configure: (inout CheckOptions) -> Void = { _ in }
    ) throws -> (report: CheckReport, isRemembered: Bool) {
        var options = CheckOptions(root: place("").standardizedFileURL.path)
        configure(&options)
        var project: Project?
        let listing = ProjectListing(root: options.root, overlay: options.overlay)
        let cache = cached ? CheckCache(folder: cache.path, program: program) : nil
        let report = try CheckRunner(options).run(listing, cache: cache, leaving: &project)
        return (report, project == nil)
    }
}
