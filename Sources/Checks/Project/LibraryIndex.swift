internal import Djust
internal import SwiftOutline

/// The tags and filters that a project's Swift files define, for reading its templates.
///
/// The parameters of a tag are taken where they are written out; other tags take anything.
struct LibraryIndex {
    /// The words that the project's templates can use.
    let vocabulary: TemplateVocabulary

    /// Finds the libraries of a project.
    init(_ sources: [SwiftSource]) {
        var libraries: [Library] = []
        // Words that are put together elsewhere may belong to any library.
        var shared = Library(name: "")
        for source in sources {
            let calls = source.outline.calls(in: 0..<source.text.bytes.count)
            let found = calls.filter { $0.name == "TemplateLibrary" }.compactMap { Library($0, in: source) }
            for call in calls {
                let owner = found.firstIndex { $0.range.contains(call.range.lowerBound) }
                guard let owner else {
                    shared.add(call, in: source)
                    continue
                }
                var library = found[owner]
                library.add(call, in: source)
                libraries.append(library)
            }
        }
        let names = Set(libraries.map(\.name))
        let merged = names.sorted().map { name in
            let own = libraries.filter { $0.name == name } + [shared]
            return TemplateLibrary(name: name, tags: own.flatMap(\.tags), filters: own.flatMap(\.filters))
        }
        vocabulary = .app(with: merged)
    }

    /// A library as far as it is known.
    private struct Library {
        let name: String
        var range = 0..<0
        var tags: [TagDefinition] = []
        var filters: [Filter] = []

        init(name: String) { self.name = name }

        /// The library that a call makes; nil when its name is not written out.
        init?(_ call: SwiftCall, in source: SwiftSource) {
            guard let name = Self.literal(call.arguments.first, in: source) else { return nil }
            self.name = name
            range = call.range
        }

        /// Takes the word that a call makes.
        mutating func add(_ call: SwiftCall, in source: SwiftSource) {
            guard let name = Self.literal(call.arguments.first, in: source) else { return }
            switch call.name {
            case "SimpleTag", "InclusionTag": tags.append(LibraryTag(name, call, in: source).tag)
            case "SimpleBlockTag":
                let end = Self.literal(call.argument("end"), in: source) ?? "end" + name
                tags.append(LibraryTag(name, call, in: source).block(endingWith: end))
            case "TemplateFilter": filters.append(Filter(name, argument: .optional) { $0.value })
            default: break
            }
        }

        private static func literal(_ argument: SwiftArgument?, in source: SwiftSource) -> String? {
            argument.flatMap { source.outline.stringLiteral(at: $0.range)?.text }
        }
    }
}
