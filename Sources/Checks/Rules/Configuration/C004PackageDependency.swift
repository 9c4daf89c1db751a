internal import Djust
internal import SwiftOutline

/// A package that uses djust and does not say so.
struct C004PackageDependency: ProjectRule {
    let metadata = RuleMetadata(
        id: "C004",
        name: "package-dependency",
        summary: "The sources import Djust and the package does not depend on it.",
        severity: .error,
        tags: [.config],
        why: "Nothing can be built, and the compiler says of it no more than that there is no such module.",
        advice: "Name the package and, in the target, its product in `Package.swift`.",
        triggering: [
            package("\u{2193}Package(name: \"shop\", targets: [.executableTarget(name: \"App\")])"),
            package(
                """
                Package(
                    name: "shop",
                    dependencies: [.package(name: "djust", path: "../djust")],
                    targets: [.\u{2193}executableTarget(name: "App")]
                )
                """,
                note: "The package is there, and no target uses it."
            ),
        ],
        nonTriggering: [
            package(
                """
                Package(
                    name: "shop",
                    dependencies: [.package(name: "djust", path: "../djust")],
                    targets: [.executableTarget(name: "App", dependencies: [.product(name: "Djust", package: "djust")])]
                )
                """
            ),
            package(
                """
                Package(name: "shop", targets: [.executableTarget(name: "App", dependencies: djust)])
                """,
                note: "The dependencies are written elsewhere, so nothing is known of them."
            ),
        ]
    )

    private static func package(_ value: String, note: String? = nil) -> RuleExample {
        .project(
            [
                .init(
                    "Package.swift",
                    "// swift-tools-version: 6.2\nimport PackageDescription\n\nlet package = \(value)\n"
                ),
                .init("Sources/App/Shop.swift", "import Djust\n\nstruct Shop {}\n", isShown: false),
            ],
            note: note
        )
    }

    func check(_ project: Project, into findings: inout [Finding]) {
        guard let manifest = project.manifest, manifest.outline.problems.isEmpty,
            project.sources.contains(where: { $0.imports("Djust") })
        else { return }
        let calls = manifest.outline.calls(in: 0..<manifest.text.bytes.count)
        // Whoever puts the manifest together in code of their own is not second-guessed.
        guard calls.count(where: { $0.name == "Package" }) == 1, !manifest.names("Djust"),
            let package = calls.first(where: { $0.name == "Package" })
        else { return }
        let targets = calls.filter { ["target", "executableTarget"].contains($0.name) && $0.isImplicitMember }
        let lists = targets.compactMap { $0.argument("dependencies") }
        guard !targets.isEmpty, lists.allSatisfy({ manifest.string($0.range).hasPrefix("[") }) else { return }
        let hasPackage = manifest.names("djust")
        let place = hasPackage ? targets[0] : package
        findings.append(
            metadata.finding(
                hasPackage
                    ? "no target of the package uses the library Djust, and the sources import it"
                    : "the package does not depend on djust, and the sources import it",
                at: manifest.span(place.nameRange),
                hint: hasPackage
                    ? "write it into the target: dependencies: [.product(name: \"Djust\", package: \"djust\")]"
                    : "add the package to 'dependencies', and .product(name: \"Djust\", package: \"djust\") to the target's"
            )
        )
    }
}

extension SwiftSource {
    /// Whether the file imports a module.
    fileprivate func imports(_ module: String) -> Bool {
        outline.declarations.contains { $0.kind == .import && $0.name == module }
    }

    /// Whether the file has a text literal.
    fileprivate func names(_ text: String) -> Bool {
        outline.tokens.contains { $0.kind == .string && string($0.range) == "\"\(text)\"" }
    }
}
