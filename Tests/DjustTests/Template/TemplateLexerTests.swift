import Djust
import Testing

struct TemplateLexerTests {
    private func tokens(_ text: String) -> [String] {
        let source = SourceText(name: "t", text)
        return TemplateLexer.tokens(of: source).map { token in
            let content = String(decoding: source.bytes[token.content], as: UTF8.self)
            return switch token.kind {
            case .text: "text(\(content))"
            case .variable: "variable(\(content))"
            case .tag: "tag(\(content))"
            case .comment: "comment(\(content))"
            }
        }
    }

    @Test(arguments: [
        ("", []),
        ("plain", ["text(plain)"]),
        ("a{{ b }}c", ["text(a)", "variable(b)", "text(c)"]),
        ("{% if a %}{# no #}{%endif%}", ["tag(if a)", "comment(no)", "tag(endif)"]),
        ("{{}}{%%}", ["variable()", "tag()"]),
        ("{{ open", ["text({{ open)"]),
        ("{{ a\n}}", ["text({{ a\n}})"]),
        ("{{ {% x %}", ["text({{ )", "tag(x)"]),
        ("{#}", ["text({#})"]),
        ("{{ '}}' }}", ["variable(')", "text(' }})"]),
        ("{{a}}}", ["variable(a)", "text(})"]),
        (
            "{% verbatim %}{{ a }}{% if %}{% endverbatim %}b",
            ["tag(verbatim)", "text({{ a }}{% if %})", "tag(endverbatim)", "text(b)"]
        ),
        (
            "{% verbatim x %}{% endverbatim %}{% endverbatim x %}",
            ["tag(verbatim x)", "text({% endverbatim %})", "tag(endverbatim x)"]
        ),
        ("{% verbatimly %}{{ a }}", ["tag(verbatimly)", "variable(a)"]),
    ])
    func `cuts text where Django does`(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test func `tokens put together are the text`() {
        var numbers = SeededNumbers(seed: 7)
        let pieces = ["{{", "}}", "{%", "%}", "{#", "#}", " ", "a", "\n", "verbatim", "endverbatim", "é", "{", "}"]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0..<30, using: &numbers)).map { _ in
                pieces.randomElement(using: &numbers) ?? ""
            }.joined()
            let source = SourceText(name: "t", text)
            var end = 0
            for token in TemplateLexer.tokens(of: source) {
                #expect(token.range.lowerBound == end)
                #expect(!token.range.isEmpty)
                #expect(token.content.lowerBound >= token.range.lowerBound)
                #expect(token.content.upperBound <= token.range.upperBound)
                end = token.range.upperBound
            }
            #expect(end == source.bytes.count)
        }
    }

    @Test func `a long line of open brackets takes no more than one pass`() {
        let text = String(repeating: "{{ {% {# ", count: 100_000)
        #expect(tokens(text).count == 1)
    }
}
