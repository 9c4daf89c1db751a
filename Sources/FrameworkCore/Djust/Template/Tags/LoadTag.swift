/// More words: `{% load shop blog %}` all of some libraries, `{% load price from shop %}` only some words of one.
///
/// They can be used from there on in this template, and in no other.
enum LoadTag: Tag {
    static let name = "load"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        // As in Django, quotes do not hold words together here.
        let words = tag.content.split().dropFirst()
        guard words.count >= 3, words.dropLast().last?.text == "from", let name = words.last else {
            for name in words {
                if let library = library(name, &parser) { parser.vocabulary.load(library) }
            }
            return .load(LoadNode(span: tag.span, libraries: words.map(\.text)))
        }
        if let library = library(name, &parser) {
            for word in words.dropLast(2) where !parser.vocabulary.load(word.text, from: library) {
                reportUnknown(word, in: library, &parser)
            }
        }
        return .load(LoadNode(span: tag.span, libraries: [name.text]))
    }

    private static func library(_ name: SourceSpan, _ parser: inout TemplateParser) -> TemplateLibrary? {
        if let library = parser.vocabulary.libraries[name.text] { return library }
        let names = parser.vocabulary.libraries.keys
        let nearest = NearestName.of(name.text, among: names)
        parser.report(
            Diagnostic(
                .unknownLibrary,
                "there is no template library `\(name.text)`",
                hint: nearest.map { "did you mean `\($0)`?" }
                    ?? "known libraries: " + names.sorted().joined(separator: ", "),
                at: name
            )
        )
        return nil
    }

    private static func reportUnknown(
        _ word: SourceSpan,
        in library: TemplateLibrary,
        _ parser: inout TemplateParser
    ) {
        let names = library.tags.map(\.name) + library.filters.map(\.name)
        parser.report(
            Diagnostic(
                .unknownLibrary,
                "the library `\(library.name)` has no tag or filter `\(word.text)`",
                hint: NearestName.of(word.text, among: names).map { "did you mean `\($0)`?" }
                    ?? "it has: " + Set(names).sorted().joined(separator: ", "),
                at: word
            )
        )
    }
}
