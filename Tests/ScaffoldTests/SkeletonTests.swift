import Foundation
import Scaffold
import Testing

/// What holds for every skeleton.
struct SkeletonTests {
    static let names = (try? SkeletonCatalog.embedded().skeletons.map(\.name)) ?? []

    @Test func `the default comes first`() throws {
        #expect(Self.names.first == SkeletonCatalog.defaultName)
        #expect(Self.names.count == Set(Self.names).count)
    }

    @Test(arguments: names)
    func `a project has no variable left over and no stray character`(_ name: String) throws {
        let plan = try Self.plan(skeleton: name)
        for file in plan.files where !file.isFramework {
            #expect(!file.path.contains("{"), "\(file.path)")
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(Array(text.utf8) == file.bytes, "\(file.path) is no UTF-8")
            // The brand stands inside a line of other templates.
            #expect(text.hasSuffix("\n") || file.path == "Templates/brand.html", "\(file.path)")
            #expect(!text.contains("\r") && !text.contains("\t"), "\(file.path)")
            if file.path.hasSuffix(".swift") || file.path.hasSuffix(".md") {
                #expect(!text.contains("{{") && !text.contains("{%"), "\(file.path)")
            }
        }
    }

    @Test(arguments: names)
    func `a project names its type, its product and its framework`(_ name: String) throws {
        let plan = try Self.plan(skeleton: name)
        let text = { (path: String) in
            plan.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        }
        #expect(text("Package.swift").contains(#".executable(name: "my-shop", targets: ["App"])"#))
        #expect(text("Package.swift").contains(#".package(name: "djust", path: "Vendor/djust")"#))
        #expect(text("Sources/App/MyShopApp.swift").contains("@main\nstruct MyShopApp: DjustApp {"))
        #expect(text("README.md").hasPrefix("# My shop\n"))
        #expect(text("Templates/brand.html") == "My shop")
        #expect(plan.files.contains { $0.path == "Vendor/djust/Package.swift" })
    }

    @Test(arguments: names)
    func `templates of the app are copied as they are`(_ name: String) throws {
        let plan = try Self.plan(skeleton: name)
        let page = plan.files.first { $0.path == "Templates/counter.html" }.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
        #expect(page?.contains("{{ count }}") == true)
    }

    @Test func `two plans of one project are equal, byte for byte`() throws {
        #expect(try Self.plan(skeleton: "demo").files == Self.plan(skeleton: "demo").files)
    }

    @Test func `an unknown skeleton names the nearest`() throws {
        let catalog = try SkeletonCatalog.embedded()
        #expect(throws: ScaffoldError.unknownSkeleton("dmeo", suggestion: "demo", known: Self.names)) {
            try catalog.skeleton(named: "dmeo")
        }
    }

    struct Broken: CustomTestStringConvertible {
        let files: [String: String]
        let reason: String

        var testDescription: String { reason }
    }

    @Test(arguments: [
        Broken(files: ["a/manifest.json": "{"], reason: "a/manifest.json"),
        Broken(files: ["a/manifest.json": #"{"summary": "x", "includes": ["b"]}"#], reason: "it includes 'b'"),
        Broken(files: ["a/manifest.json": #"{"summary": "x", "render": ["gone"]}"#], reason: "it renders 'gone'"),
    ])
    func `a wrong manifest says what is wrong`(_ broken: Broken) throws {
        let entries = broken.files.map { EmbeddedArchive.Entry(path: $0.key, bytes: Array($0.value.utf8)) }
        let error = #expect(throws: ScaffoldError.self) { try SkeletonCatalog(entries) }
        #expect(error?.message.contains(broken.reason) == true)
    }

    /// A plan of a project that is never written.
    static func plan(skeleton: String, framework: FrameworkSource = .vendored) throws -> ProjectPlan {
        try ProjectPlan(
            name: ProjectName("my-shop"),
            folder: URL(filePath: "/nowhere/my-shop"),
            skeleton: SkeletonCatalog.embedded().skeleton(named: skeleton),
            framework: framework
        )
    }
}
