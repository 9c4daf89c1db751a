import Djust

/// The templates of a case, whose bytes need not be UTF-8.
struct FuzzLoader: TemplateLoader {
    private let texts: [String: SourceText]

    /// Takes the templates.
    init(_ test: FuzzCase) {
        texts = Dictionary(
            test.texts.map { ($0.name, SourceText(name: $0.name, bytes: $0.bytes)) },
            uniquingKeysWith: { $1 }
        )
    }

    func load(_ name: String) -> SourceText? { texts[name] }
    func names() -> [String] { texts.keys.sorted() }
    func names(atPath path: String) -> [String] { texts[path] == nil ? [] : [path] }
}
