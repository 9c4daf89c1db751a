import Foundation
import Scaffold
import Testing

/// A project is there as a whole or not at all.
struct ProjectWriterTests {
    private let folder: URL
    private let files = FileManager.default

    init() throws {
        folder = files.temporaryDirectory.appending(path: "djust-scaffold-tests-\(UUID().uuidString)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test func `a new folder holds exactly the plan, with its modes`() throws {
        defer { cleanUp() }
        let plan = try plan(at: "deep/er/shop")
        try ProjectWriter(plan).write()
        #expect(try paths(below: plan.folder) == plan.files.map(\.path).sorted())
        for file in plan.files {
            let url = plan.folder.appending(path: file.path)
            #expect(try Data(contentsOf: url) == Data(file.bytes))
            #expect(try files.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int == file.mode)
        }
        #expect(try files.contentsOfDirectory(atPath: folder.appending(path: "deep/er").path) == ["shop"])
    }

    @Test func `files in the way are named and nothing is written`() throws {
        defer { cleanUp() }
        let plan = try plan(at: "shop")
        try put("mine", at: "shop/README.md")
        try put("mine", at: "shop/notes.txt")
        #expect(throws: ScaffoldError.wouldOverwrite(["README.md"], folder: plan.folder.path)) {
            try ProjectWriter(plan).write()
        }
        #expect(try paths(below: plan.folder) == ["README.md", "notes.txt"])
    }

    @Test func `force replaces the files of the plan and no other`() throws {
        defer { cleanUp() }
        let plan = try plan(at: "shop")
        try put("mine", at: "shop/README.md")
        try put("mine", at: "shop/Sources/Other.swift")
        try ProjectWriter(plan).write(overwrites: true)
        #expect(try text("shop/README.md").hasPrefix("# My shop"))
        #expect(try text("shop/Sources/Other.swift") == "mine")
        #expect(try paths(below: plan.folder).count == plan.files.count + 1)
    }

    @Test func `a failure half way puts everything back`() throws {
        defer { cleanUp() }
        let plan = try plan(at: "shop")
        try put("mine", at: "shop/Package.swift")
        // A file where the plan needs a folder: the last files cannot be moved in.
        try put("mine", at: "shop/static")
        let error = #expect(throws: ScaffoldError.self) { try ProjectWriter(plan).write(overwrites: true) }
        guard case .unwritable = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
        #expect(try paths(below: plan.folder) == ["Package.swift", "static"])
        #expect(try text("shop/Package.swift") == "mine")
    }

    @Test func `the framework in the way is one line`() {
        let paths = ["README.md", "Vendor/djust/A.swift", "Vendor/djust/B.swift"]
        let message = ScaffoldError.wouldOverwrite(paths, folder: "shop").message
        #expect(message == "3 files are in the way in shop:\n  README.md\n  Vendor/djust/ (2 files)")
    }

    @Test func `a file in the place of the project is refused`() throws {
        defer { cleanUp() }
        try put("mine", at: "shop")
        let plan = try plan(at: "shop")
        #expect(throws: ScaffoldError.notAFolder(plan.folder.path)) { try ProjectWriter(plan).write() }
        #expect(try text("shop") == "mine")
    }

    @Test func `git is not asked inside a work tree`() throws {
        defer { cleanUp() }
        try put("gitdir: elsewhere", at: "outer/.git")
        let inner = folder.appending(path: "outer/inner")
        try files.createDirectory(at: inner, withIntermediateDirectories: true)
        #expect(GitRepository.initialize(in: inner, environment: [:]) == .alreadyInside)
        let alone = folder.appending(path: "alone")
        try files.createDirectory(at: alone, withIntermediateDirectories: true)
        #expect(GitRepository.initialize(in: alone, environment: ["PATH": "/nowhere"]) == .unavailable)
        #expect(!files.fileExists(atPath: alone.appending(path: ".git").path))
    }

    @Test func `a link leads to a checkout or to its framework, and nowhere else`() throws {
        defer { cleanUp() }
        let checkout = EmbeddedArchiveTests.repository
        let core = checkout.appending(path: "Sources/FrameworkCore")
        let expected = FrameworkSource.linked(path: core.path)
        #expect(try FrameworkSource.checkout(at: checkout) == expected)
        #expect(try FrameworkSource.checkout(at: core) == expected)
        #expect(throws: ScaffoldError.noFramework(folder.path)) { try FrameworkSource.checkout(at: folder) }
        let plan = try SkeletonTests.plan(skeleton: "demo", framework: .linked(path: "/a \"quoted\" path"))
        let manifest = plan.files.first { $0.path == "Package.swift" }.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(manifest?.contains(#"path: "/a \"quoted\" path""#) == true)
        #expect(!plan.files.contains { $0.path.hasPrefix("Vendor/") })
    }

    // MARK: - The file system

    private func cleanUp() { try? files.removeItem(at: folder) }

    private func plan(at path: String) throws -> ProjectPlan {
        try ProjectPlan(
            name: ProjectName("my-shop"),
            folder: folder.appending(path: path),
            skeleton: SkeletonCatalog.embedded().skeleton(named: "minimal"),
            framework: .linked(path: "/djust")
        )
    }

    private func put(_ text: String, at path: String) throws {
        let url = folder.appending(path: path)
        try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    private func paths(below url: URL) throws -> [String] {
        let all = files.enumerator(at: url, includingPropertiesForKeys: [.isRegularFileKey])?.allObjects as? [URL] ?? []
        let regular = try all.filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
        return regular.map { String($0.standardizedFileURL.path.dropFirst(url.standardizedFileURL.path.count + 1)) }
            .sorted()
    }
}
