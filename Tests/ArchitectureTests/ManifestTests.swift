import Testing

/// The root manifest and the one that apps see describe the same framework.
struct ManifestTests {
    static let framework = "Sources/FrameworkCore/Package.swift"

    @Test func `both manifests list the same framework targets`() throws {
        let root = try Self.targets(in: SourceTree.text("Package.swift")).filter { $0.contains("\\(core)/") }
            .map { $0.replacing("\\(core)/", with: "") }
        let vendored = try Self.targets(in: SourceTree.text(Self.framework))
        #expect(!root.isEmpty)
        #expect(Set(root) == Set(vendored))
    }

    @Test func `both manifests turn the same features on`() throws {
        let root = try Self.features(in: SourceTree.text("Package.swift"))
        let vendored = try Self.features(in: SourceTree.text(Self.framework))
        let skeleton = try Self.features(in: SourceTree.text("Templates/skeletons/shared/files/Package.swift"))
        #expect(root == vendored)
        #expect(root == skeleton)
    }

    @Test func `a warning is an error everywhere but in the code of app authors`() throws {
        #expect(try SourceTree.text("Package.swift").contains(".treatAllWarnings(as: .error)"))
        #expect(try !SourceTree.text(Self.framework).contains("treatAllWarnings"))
    }

    private static func features(in manifest: String) -> Set<String> {
        Set(manifest.matches(of: /enableUpcomingFeature\("(\w+)"\)/).map { String($0.output.1) })
    }

    /// The descriptions of targets, one line each, without the names of the settings.
    private static func targets(in manifest: String) -> [String] {
        manifest.matches(of: /\.(?:systemLibrary|target|macro)\(\s*name:/).compactMap { match in
            var depth = 0
            let text = manifest[match.range.lowerBound...].prefix { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth > 0 || character != ")"
            }
            let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .replacing("( ", with: "(").replacing(/,?\s*swiftSettings: \w+/, with: "")
            return flat.contains("Tests/") ? nil : flat
        }
    }
}
