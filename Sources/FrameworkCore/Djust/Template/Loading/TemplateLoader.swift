/// Where the texts of templates come from.
package protocol TemplateLoader: Sendable {
    /// The text of the template of a name, nil when there is none.
    /// - Throws: `TemplateLoadFailure` when the name is not allowed or the text cannot be read.
    func load(_ name: String) throws(TemplateLoadFailure) -> SourceText?
    /// The text of another template of the same name, further down in the order in which they are searched; nil when there
    /// are not so many.
    ///
    /// A template that extends its own name extends the next one. With none to skip it gives what `load(_:)` gives.
    /// - Throws: `TemplateLoadFailure` when the name is not allowed or the text cannot be read.
    func load(_ name: String, skipping skipped: Int) throws(TemplateLoadFailure) -> SourceText?
    /// The names of all templates, sorted: for suggestions and for checking all of them.
    func names() -> [String]
    /// The names by which templates at a path are known; empty when the path is none of ours.
    func names(atPath path: String) -> [String]
    /// Where templates are looked for, for messages; empty when they come from nowhere that a person could look.
    var places: [String] { get }
}

extension TemplateLoader {
    package var places: [String] { [] }

    /// What a loader gives that has at most one template of a name.
    package func load(_ name: String, skipping skipped: Int) throws(TemplateLoadFailure) -> SourceText? {
        skipped == 0 ? try load(name) : nil
    }
}

/// Why a template's text could not be read.
package enum TemplateLoadFailure: Error, Equatable {
    /// The name leads out of the directories.
    case outside(name: String)
    /// The file is there but cannot be read.
    case unreadable(path: String)
}

/// Templates held in memory, for tests and for inline templates.
package struct MemoryTemplateLoader: TemplateLoader {
    private let texts: [String: SourceText]

    /// Takes texts by name.
    package init(_ texts: [String: String]) {
        self.texts = Dictionary(uniqueKeysWithValues: texts.map { ($0, SourceText(name: $0, $1)) })
    }

    package func load(_ name: String) -> SourceText? { texts[name] }

    package func names() -> [String] { texts.keys.sorted() }

    package func names(atPath path: String) -> [String] { texts[path] == nil ? [] : [path] }
}
