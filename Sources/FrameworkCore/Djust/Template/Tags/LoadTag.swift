/// `{% load static %}`, `{% load a b from library %}`: checked, and otherwise without effect.
enum LoadTag: Tag {
    static let name = "load"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var libraries = tag.arguments
        if libraries.count >= 3, libraries[libraries.count - 2].text == "from" {
            for name in libraries.dropLast(2) { check(word: name, &parser) }
            libraries = [libraries[libraries.count - 1]]
        }
        for library in libraries where !parser.vocabulary.libraries.contains(library.text) {
            let nearest = NearestName.of(library.text, among: parser.vocabulary.libraries)
            parser.report(
                Diagnostic(
                    .unknownLibrary,
                    "there is no template library `\(library.text)`",
                    hint: nearest.map { "did you mean `\($0)`?" }
                        ?? "known libraries: " + parser.vocabulary.libraries.sorted().joined(separator: ", "),
                    at: library
                )
            )
        }
        return .load(LoadNode(span: tag.span, libraries: libraries.map(\.text)))
    }

    private static func check(word: SourceSpan, _ parser: inout TemplateParser) {
        let name = word.text
        guard parser.vocabulary.tags[name] == nil, parser.vocabulary.filters[name] == nil else { return }
        let names = Array(parser.vocabulary.tags.keys) + Array(parser.vocabulary.filters.keys)
        parser.report(
            Diagnostic(
                .unknownLibrary,
                "there is no tag or filter `\(name)` to load",
                hint: NearestName.of(name, among: names).map { "did you mean `\($0)`?" },
                at: word
            )
        )
    }
}
