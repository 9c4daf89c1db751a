// swift-tools-version: 6.2
import CompilerPluginSupport
import PackageDescription

/// The settings of every target: language mode 6 with the upcoming features on, and no warning survives.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .treatAllWarnings(as: .error),
]

let core = "Sources/FrameworkCore"

let package = Package(
    name: "djust",
    products: [
        .executable(name: "djust", targets: ["djust-cli"]),
        .library(name: "Djust", targets: ["Djust"]),
    ],
    targets: [
        // The framework: what an app imports. Sources/FrameworkCore/Package.swift lists the same targets for apps.
        .systemLibrary(name: "CLinux", path: "\(core)/CLinux"),
        .systemLibrary(name: "CZlib", path: "\(core)/CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCrypto", path: "\(core)/CCrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "SwiftOutline", path: "\(core)/SwiftOutline", swiftSettings: strict),
        .macro(name: "DjustMacros", dependencies: ["SwiftOutline"], path: "\(core)/DjustMacros", swiftSettings: strict),
        .target(
            name: "Djust",
            dependencies: ["DjustMacros", "CLinux", "CZlib", "CCrypto"],
            path: "\(core)/Djust",
            exclude: ["Client/modules"],
            swiftSettings: strict
        ),

        // The tools.
        .target(name: "Checks", dependencies: ["Djust", "SwiftOutline"], swiftSettings: strict),
        .target(
            name: "Scaffold",
            dependencies: ["Djust", "SwiftOutline", "CZlib"],
            swiftSettings: strict,
            plugins: ["EmbedFiles"]
        ),
        .target(name: "DevServer", dependencies: ["Djust", "SwiftOutline", "CLinux"], swiftSettings: strict),
        .target(name: "LanguageServer", dependencies: ["Checks", "Djust", "SwiftOutline"], swiftSettings: strict),
        .executableTarget(
            name: "djust-cli",
            dependencies: ["Checks", "Scaffold", "DevServer", "LanguageServer", "Djust", "SwiftOutline"],
            swiftSettings: strict
        ),

        // Build-time: packs FrameworkCore and the skeletons into Scaffold.
        .executableTarget(
            name: "embed-files",
            dependencies: ["CZlib"],
            path: "Plugins/embed-files",
            swiftSettings: strict
        ),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),

        // The measurements.
        .executableTarget(
            name: "djust-bench",
            dependencies: ["Djust"],
            path: "Benchmarks/djust-bench",
            swiftSettings: strict
        ),

        // The tests.
        .target(name: "TestSupport", dependencies: ["Djust"], path: "Tests/TestSupport", swiftSettings: strict),
        .executableTarget(
            name: "djust-conformance",
            dependencies: ["Djust", "TestSupport"],
            path: "Tests/Conformance",
            exclude: ["exclusions.txt"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "LawCases",
            dependencies: ["Djust", "TestSupport"],
            path: "Tests/LawCases",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["Djust", "SwiftOutline", "TestSupport"],
            path: "Tests/Fuzz",
            swiftSettings: strict
        ),
        .testTarget(name: "SwiftOutlineTests", dependencies: ["SwiftOutline", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "DjustMacrosTests", dependencies: ["Djust", "SwiftOutline"], swiftSettings: strict),
        .testTarget(name: "DjustTests", dependencies: ["Djust", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ChecksTests",
            dependencies: ["Checks", "Djust", "TestSupport"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(name: "ScaffoldTests", dependencies: ["Scaffold", "Djust"], swiftSettings: strict),
        .testTarget(name: "DevServerTests", dependencies: ["DevServer", "Djust"], swiftSettings: strict),
        .testTarget(name: "LanguageServerTests", dependencies: ["LanguageServer", "Djust"], swiftSettings: strict),
        .testTarget(name: "CLITests", dependencies: ["djust-cli", "DevServer", "Scaffold"], swiftSettings: strict),
        .testTarget(name: "ConformanceTests", dependencies: ["djust-conformance", "Djust"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
