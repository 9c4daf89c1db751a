import Djust

/// The texts by which the tags of Django's test libraries show what they got.
enum ExpectedResult {
    /// `name - Expected result: a, b`.
    static func text(_ name: String, _ values: [Value]) -> String {
        "\(name) - Expected result: " + joined(values)
    }

    /// `name - Expected result (content value: c): a, b`.
    static func text(_ name: String, content: Markup, _ values: [Value]) -> String {
        "\(name) - Expected result (content value: \(content)): " + joined(values)
    }

    /// `name - Expected result: a, b / c=d`, the names in order.
    static func text(_ name: String, _ values: [Value], _ keywords: [(name: String, value: Value)]) -> String {
        text(name, values) + " / " + sorted(keywords)
    }

    /// The same for a tag with content.
    static func text(
        _ name: String,
        content: Markup,
        _ values: [Value],
        _ keywords: [(name: String, value: Value)]
    ) -> String {
        text(name, content: content, values) + " / " + sorted(keywords)
    }

    private static func joined(_ values: [Value]) -> String { values.map(\.text).joined(separator: ", ") }

    private static func sorted(_ keywords: [(name: String, value: Value)]) -> String {
        keywords.sorted { $0.name < $1.name }.map { "\($0.name)=\($0.value.text)" }.joined(separator: ", ")
    }
}

extension TagContext {
    /// What the context of a case calls `value`, as text.
    var givenValue: String { self["value"]?.text ?? "" }
    /// What it calls `name`.
    var givenName: Value { self["name"] ?? "" }
}

/// What a tag of Django's test libraries throws.
struct BadTagFailure: Error {
    let message: String
}
