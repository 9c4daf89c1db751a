// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    // A view's async methods run where its session runs; without this they could not touch the view's state.
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "{{ name }}",
    products: [.executable(name: "{{ name }}", targets: ["App"])],
    dependencies: [.package(name: "djust", path: "{{ dependency }}")],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [.product(name: "Djust", package: "djust")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AppTests",
            dependencies: ["App", .product(name: "Djust", package: "djust")],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
