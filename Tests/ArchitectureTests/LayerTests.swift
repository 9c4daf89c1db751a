import Foundation
import Testing

/// The folders of module Djust are layers: a lower one never names what an upper one declares.
struct LayerTests {
    /// The layers, lowest first; folders of one layer may know each other.
    static let layers: [[String]] = [
        ["Support"], ["Value"], ["Template", "HTML"], ["Slots", "Wire", "Net"],
        ["HTTP", "WebSocket", "Storage", "Client"], ["LiveView"], ["App", "Testing"],
    ]

    static let module = "Sources/FrameworkCore/Djust"

    @Test func `every folder of Djust is in a layer`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: SourceTree.root.appending(path: Self.module).path
        )
        #expect(Set(folders).subtracting(Self.layers.joined()) == [])
    }

    @Test func `a lower layer names no type of an upper layer`() {
        let files = Self.layers.map { layer in layer.flatMap { SourceTree.files(below: "\(Self.module)/\($0)") } }
        let declared = files.map { layer in Set(layer.flatMap { Self.declarations(in: $0.words, topLevelOnly: false) })
        }
        var violations: [String] = []
        for (height, layer) in files.enumerated() {
            // A name that is declared here or below as well, nested ones included, says nothing about the upper layer.
            let known = declared[...height].reduce(into: Set<String>()) { $0.formUnion($1) }
            let upper = files[(height + 1)...].joined().flatMap { Self.declarations(in: $0.words, topLevelOnly: true) }
            let forbidden = Set(upper).subtracting(known)
            for file in layer {
                let names = Set(file.words.lazy.filter(\.isCapitalised).map(\.text))
                violations += names.intersection(forbidden).sorted().map { "\(file.path) names \($0)" }
            }
        }
        #expect(violations == [])
    }

    @Test func `file names are unique within a module`() {
        for module in ["Sources/FrameworkCore/Djust", "Sources/Checks", "Sources/DevServer", "Sources/djust-cli"] {
            let names = SourceTree.files(below: module).map { $0.path.split(separator: "/").last ?? "" }
            let repeated = Dictionary(grouping: names, by: \.self).filter { $1.count > 1 }.keys.sorted()
            #expect(repeated == [], "\(module)")
        }
    }

    /// The names of types declared in a file: all of them, or those at the top level.
    private static func declarations(in words: [SourceWord], topLevelOnly: Bool) -> [String] {
        let keywords: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
        return zip(words, words.dropFirst()).compactMap { keyword, name in
            guard keywords.contains(keyword.text), name.isCapitalised, !topLevelOnly || keyword.isTopLevel else {
                return nil
            }
            return name.text
        }
    }
}
