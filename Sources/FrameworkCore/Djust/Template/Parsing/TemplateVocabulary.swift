/// The words that a template can use: tags and filters, and the libraries that `{% load %}` can bring in.
///
/// A template begins with the vocabulary of its engine; each `{% load %}` adds words to the template's own copy from
/// there on, as in Django.
package struct TemplateVocabulary: Sendable {
    /// The tags that can be used, by name.
    package private(set) var tags: [String: TagDefinition] = [:]
    /// The filters that can be used, by name.
    package private(set) var filters: [String: Filter] = [:]
    /// The libraries that `{% load %}` knows, by name.
    package let libraries: [String: TemplateLibrary]
    /// Which tags a dividing or ending tag belongs to.
    private(set) var owners: [String: [String]] = [:]
    /// The libraries whose words are all there without `{% load %}`.
    private let alwaysThere: Set<String>

    /// Makes a vocabulary.
    ///
    /// The last of several equal names wins.
    /// - Parameters:
    ///   - builtins: Libraries whose words need no `{% load %}`.
    ///   - libraries: Libraries that `{% load %}` knows by their names; one that is a builtin too may be named all the same.
    package init(builtins: [TemplateLibrary], libraries: [TemplateLibrary]) {
        self.libraries = Dictionary(libraries.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        alwaysThere = Set(builtins.map(\.name))
        for library in builtins { add(tags: library.tags, filters: library.filters) }
    }

    /// What apps start with, with the libraries that an app adds.
    package static func app(with libraries: [TemplateLibrary] = []) -> TemplateVocabulary {
        TemplateVocabulary(
            builtins: BuiltinLibraries.alwaysThere,
            libraries: BuiltinLibraries.loadable + libraries
        )
    }

    /// What apps start with.
    package static let builtin = TemplateVocabulary.app()

    // MARK: - Loading

    /// Adds all words of a library.
    package mutating func load(_ library: TemplateLibrary) {
        guard !alwaysThere.contains(library.name) else { return }
        add(tags: library.tags, filters: library.filters)
    }

    /// Adds one word of a library, be it a tag, a filter or both.
    /// - Returns: Whether the library has the word.
    package mutating func load(_ word: String, from library: TemplateLibrary) -> Bool {
        let tags = library.tags.filter { $0.name == word }
        let filters = library.filters.filter { $0.name == word }
        add(tags: tags, filters: filters)
        return !tags.isEmpty || !filters.isEmpty
    }

    private mutating func add(tags: [TagDefinition], filters: [Filter]) {
        for tag in tags {
            self.tags[tag.name] = tag
            for name in tag.dividers + [tag.end].compactMap(\.self) where !owners[name, default: []].contains(tag.name)
            {
                owners[name, default: []].append(tag.name)
            }
        }
        for filter in filters { self.filters[filter.name] = filter }
    }

    // MARK: - Suggestions

    /// What to do about a tag that is not known: load the library that has it, or the name that was probably meant.
    func hint(forTag name: String, among expected: [String] = []) -> String? {
        hint(name, expected: expected, known: Array(tags.keys), isTag: true)
    }

    /// What to do about a filter that is not known.
    func hint(forFilter name: String) -> String? {
        hint(name, expected: [], known: Array(filters.keys), isTag: false)
    }

    private func hint(_ name: String, expected: [String], known: [String], isTag: Bool) -> String? {
        if let library = library(of: name, isTag: isTag) {
            return "it is in the library `\(library)`: write `{% load \(library) %}` before it"
        }
        if let nearest = NearestName.of(name, among: expected) ?? NearestName.of(name, among: known) {
            return "did you mean `\(nearest)`?"
        }
        let elsewhere = libraries.values.flatMap { isTag ? $0.tags.map(\.name) : $0.filters.map(\.name) }
        guard let nearest = NearestName.of(name, among: elsewhere), let library = library(of: nearest, isTag: isTag)
        else { return nil }
        return "did you mean `\(nearest)` of the library `\(library)`? It needs `{% load \(library) %}`"
    }

    /// The first library by name that has a word.
    private func library(of word: String, isTag: Bool) -> String? {
        let owners = libraries.values.filter { library in
            isTag ? library.tags.contains { $0.name == word } : library.filters.contains { $0.name == word }
        }
        return owners.map(\.name).min()
    }
}
