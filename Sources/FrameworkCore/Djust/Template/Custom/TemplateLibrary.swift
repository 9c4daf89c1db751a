/// Tags and filters that templates bring in together with `{% load %}`.
///
/// ```swift
/// let shop = TemplateLibrary("shop") {
///     TemplateFilter("euros") { (cents: Int) in "\(cents / 100) €" }
///     SimpleTag("rating", TagParameter<Int>("stars")) { stars in String(repeating: "★", count: stars) }
/// }
/// ```
///
/// An app lists its libraries in ``DjustApp/libraries``; a template then says `{% load shop %}`.
public struct TemplateLibrary: Sendable {
    /// The name that `{% load %}` takes.
    public let name: String
    /// The tags.
    package let tags: [TagDefinition]
    /// The filters.
    package let filters: [Filter]

    /// Makes a library.
    /// - Parameters:
    ///   - name: The name that `{% load %}` takes.
    ///   - words: The tags and filters; the last of several equal names wins.
    public init(_ name: String, @TemplateLibraryBuilder words: () -> [any TemplateWord]) {
        let words = words()
        self.init(name: name, tags: words.compactMap(\.tag), filters: words.compactMap(\.filter))
    }

    /// Makes a library of what the parser needs.
    package init(name: String, tags: [TagDefinition], filters: [Filter]) {
        self.name = name
        self.tags = tags
        self.filters = filters
    }

    /// The same words under another name.
    package func renamed(_ name: String) -> TemplateLibrary {
        TemplateLibrary(name: name, tags: tags, filters: filters)
    }
}

/// A tag or a filter of a library: `SimpleTag`, `SimpleBlockTag`, `InclusionTag` or `TemplateFilter`.
public protocol TemplateWord: Sendable {
    /// The word in the parser's form.
    var definition: TemplateWordDefinition { get }
}

/// A word of a library in the parser's form; ``SimpleTag`` and its friends make it.
public struct TemplateWordDefinition: Sendable {
    /// The word, one of both.
    enum Content {
        case tag(TagDefinition)
        case filter(Filter)
    }

    /// The word.
    let content: Content

    /// Takes a word.
    init(content: Content) { self.content = content }

    /// Takes a tag that reads its arguments itself.
    package init(tag: TagDefinition) { content = .tag(tag) }
}

extension TemplateWord {
    /// The word as a tag, nil when it is a filter.
    var tag: TagDefinition? { if case .tag(let tag) = definition.content { tag } else { nil } }
    /// The word as a filter, nil when it is a tag.
    var filter: Filter? { if case .filter(let filter) = definition.content { filter } else { nil } }
}

/// Puts the words of a library together.
@resultBuilder
public enum TemplateLibraryBuilder {
    /// Takes one word.
    public static func buildExpression(_ word: some TemplateWord) -> [any TemplateWord] { [word] }
    /// Takes several words that were made elsewhere.
    public static func buildExpression(_ words: [any TemplateWord]) -> [any TemplateWord] { words }
    /// Puts words one after the other.
    public static func buildBlock(_ words: [any TemplateWord]...) -> [any TemplateWord] { words.flatMap(\.self) }
    /// Takes the words of an `if` without `else`.
    public static func buildOptional(_ words: [any TemplateWord]?) -> [any TemplateWord] { words ?? [] }
    /// Takes the words of an `if`.
    public static func buildEither(first words: [any TemplateWord]) -> [any TemplateWord] { words }
    /// Takes the words of an `else`.
    public static func buildEither(second words: [any TemplateWord]) -> [any TemplateWord] { words }
    /// Takes the words of a loop.
    public static func buildArray(_ words: [[any TemplateWord]]) -> [any TemplateWord] { words.flatMap(\.self) }
}
