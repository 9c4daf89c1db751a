import DevServer
import Testing

struct PackageManifestTests {
    @Test func `products are found, comments are not`() {
        let manifest = PackageManifest(
            """
            // .executable(name: "no")
            /* .executable(name: "neither") */
            let package = Package(
                name: "myapp",
                products: [.library(name: "Lib", targets: ["Lib"]), .executable(name: "my\\"app", targets: ["App"])],
                dependencies: [.package(name: "djust", path: "Vendor/djust"), .package(url: "https://x", from: "1.0.0")],
                targets: [.executableTarget(name: "App", dependencies: [.product(name: "Djust", package: "djust")])]
            )
            """
        )
        #expect(manifest.executables == ["my\\\"app"])
        #expect(manifest.localDependencies == ["Vendor/djust"])
    }

    @Test func `a target is a product where none is declared`() {
        let manifest = PackageManifest(#"targets: [ .executableTarget( name : "App" ), .target(name: "Other") ]"#)
        #expect(manifest.executables == ["App"])
    }

    @Test(arguments: ["", ".executable(", ".executable(name: \"", "/*", "\"\\", ".package(path:"])
    func `broken manifests are read to their end`(_ text: String) {
        #expect(PackageManifest(text).executables.isEmpty)
    }
}
