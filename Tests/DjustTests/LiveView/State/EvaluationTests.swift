import Djust
import Testing

@LiveView("page.html")
private final class EvaluatedView {
    @State var a = "x"
    @State var b = "y"
    @State var list = [1, 2]
    @State var part = "part.html"
    @Computed var sum: Int { list.reduce(0, +) }
}

/// How often what a template asks is asked again, through a session.
struct EvaluationTests {
    /// A piece of template, and how often it is asked after events that change nothing, `a`, `b`, and `list` by a row.
    static let pieces: [(String, [Int])] = [
        ("{{ a|seen }}", [0, 1, 0, 0]),
        ("{{ a|seen }}{{ b|seen }}", [0, 1, 1, 0]),
        ("{{ a|seen }}{% now \"Y\" %}", [0, 1, 0, 0]),
        ("<p class=\"{{ a|seen }}\">{{ b|seen }}</p>", [0, 1, 1, 0]),
        ("{{ list|random|seen }}", [1, 1, 1, 1]),
        ("{{ sum|seen }}", [1, 1, 1, 1]),
        ("{{ unknown|seen }}", [1, 1, 1, 1]),
        // Tags of an app are asked every time unless they say that they are pure.
        ("{% asked a %}", [1, 1, 1, 1]),
        ("{% known a %}", [0, 1, 0, 0]),
        ("{% known 3 %}", [0, 0, 0, 0]),
        ("{% known sum %}", [1, 1, 1, 1]),
        ("{% for x in list %}<i>{{ x|seen }}</i>{% endfor %}", [0, 0, 0, 3]),
        ("{% for x in list %}<i>{{ forloop.counter|seen }}</i>{% endfor %}", [0, 0, 0, 3]),
        ("{% for x in list %}<i>{{ forloop.last|seen }}</i>{% endfor %}", [0, 0, 0, 3]),
        ("{% for x in list %}<i>{{ a|seen }}</i>{% endfor %}", [0, 2, 0, 1]),
        ("{% for x in list %}<i>{% asked x %}</i>{% endfor %}", [2, 2, 2, 3]),
        ("{% with x=a|seen %}{{ x }}{{ b }}{% endwith %}", [0, 1, 1, 0]),
        ("{% if a|seen %}{{ b }}{% endif %}", [0, 1, 1, 0]),
        ("{% if a %}{{ b|seen }}{% endif %}", [0, 0, 1, 0]),
        ("{% include \"part.html\" with x=b %}", [0, 0, 1, 0]),
        ("{% include part with x=b %}", [1, 1, 1, 1]),
    ]

    /// Events that change nothing, a text, another text, and a list.
    private static let events: [@Sendable (EvaluatedView) -> Void] = [
        { _ in }, { $0.a += "!" }, { $0.b += "!" }, { $0.list.append(3) },
    ]

    @Test(arguments: pieces)
    func `only what can have changed is asked`(piece: String, expected: [Int]) throws {
        let page = "{% load probe %}<div dj-root>\(piece)</div>"
        let counts = try Self.events.map { event in
            let bench = try ViewBench<EvaluatedView>(
                templates: ["page.html": page, "part.html": "{% load probe %}{{ x|seen }}"]
            )
            let count = try bench.change(event).evaluations
            if !piece.contains("random") { #expect(try bench.shown == bench.loaded) }
            return count
        }
        #expect(counts == expected)
    }
}
