// swift-tools-version: 6.2
// The framework as an app finds it: `djust new` writes this folder to Vendor/djust, `--link` points at it.
import CompilerPluginSupport
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let package = Package(
    name: "djust",
    products: [.library(name: "Djust", targets: ["Djust"])],
    targets: [
        .systemLibrary(name: "CLinux", path: "CLinux"),
        .systemLibrary(name: "CZlib", path: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCrypto", path: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "SwiftOutline", path: "SwiftOutline", swiftSettings: settings),
        .macro(name: "DjustMacros", dependencies: ["SwiftOutline"], path: "DjustMacros", swiftSettings: settings),
        .target(
            name: "Djust",
            dependencies: ["DjustMacros", "CLinux", "CZlib", "CCrypto"],
            path: "Djust",
            exclude: ["Client/modules"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
