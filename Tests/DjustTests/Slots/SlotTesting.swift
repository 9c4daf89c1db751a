import Djust

/// Compiles live pages from templates held in memory, and goes through their states.
struct SlotTesting {
    let page: LivePage
    private let engine: TemplateEngine

    /// Takes the content of a root, and templates that it includes.
    init(root: String, properties: [String] = Self.names, files: [String: String] = [:]) throws {
        try self.init(
            files: ["page.html": "<!doctype html><body><div dj-root>\(root)</div></body>"].merging(files) { $1 },
            properties: properties
        )
    }

    /// Takes templates, `page.html` among them.
    init(files: [String: String], properties: [String] = Self.names) throws {
        engine = TemplateEngine(loader: MemoryTemplateLoader(files))
        page = try LivePage(try engine.template(named: "page.html")) { name in
            properties.firstIndex(of: name).map { ($0, false) }
        }
    }

    /// The properties that most tests have.
    static let names = ["a", "b", "c", "items", "on"]

    /// The properties' values: `a`, `b` and `c` are their own names, there are two items, and it is on.
    static let values: [String: Value] = [
        "a": .string("A"), "b": .string("B"), "c": .string("C"), "on": .bool(true),
        "items": .list([item(1, "one"), item(2, "two")]),
    ]

    static func item(_ id: Int, _ name: String) -> Value {
        .object(ValueObject([("id", .int(id)), ("name", .string(name))]))
    }

    func context(_ values: [String: Value] = Self.values) -> RenderContext {
        context(of: VariableTable(values))
    }

    func context(of source: any VariableSource) -> RenderContext {
        RenderContext(
            root: source,
            environment: RenderEnvironment(
                reverseURL: { name, positional, _ in "/\(name)/\(positional.map(\.text).joined(separator: "/"))" },
                templates: engine
            )
        )
    }

    /// The content of the root with its marks.
    func content(_ changes: [String: Value] = [:]) throws -> String {
        let (html, _) = try page.renderContent(in: context(Self.values.merging(changes) { $1 }))
        return String(decoding: html, as: UTF8.self)
    }

    /// What is sent when some values change.
    func operations(_ changes: [String: Value]) throws -> String {
        var (_, state) = try page.renderContent(in: context())
        let dirty = changes.keys.reduce(StateMask.untracked) { mask, name in
            Self.names.firstIndex(of: name).map { mask.union(.property($0)) } ?? mask
        }
        switch try page.update(&state, dirty: dirty, in: context(Self.values.merging(changes) { $1 })) {
        case .unchanged: return ""
        case .operations(let json): return String(decoding: json, as: UTF8.self)
        }
    }
}
