import Djust
import Testing

struct TemplateFuzzTests {
    private static let pieces =
        [
            "{{", "}}", "{%", "%}", "{#", "#}", " ", "\n", "|", ":", "\"", "'", ".", ",", "=", "a", "items",
            "forloop.counter",
            "1", "-2", "99999999999999999999", "1e999", "in", "not", "and", "or", "==", "<", "is", "_(", ")", "\\", "é",
            "\u{0}",
            "as", "with", "only", "block.super", "block", "endblock", "if", "elif", "else", "endif", "for", "empty",
            "endfor",
            "extends", "include 'fuzz'", "include a", "{% if items %}", "{% endif %}", "{% for a, b in items %}",
            "{% endfor %}",
            "{% block x %}", "{% endblock %}", "{% cycle 1 a %}", "{% widthratio a 0 1 %}", "{{ items|slice:'::-9' }}",
        ] + BuiltinFilters.all.map { "|\($0.name)" } + BuiltinTags.all.map { "{% \($0.name) " }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `no text makes the engine trap`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let variables: [String: Value] = [
            "a": .double(.nan), "items": .list([.list([.int(.min), .string("é\u{301}")]), .safe("<b>"), .none]),
        ]
        for round in 0..<1500 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &numbers) {
                bytes += Array((Self.pieces.randomElement(using: &numbers) ?? "").utf8)
            }
            if round.isMultiple(of: 3), !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let source = SourceText(name: "fuzz", bytes: bytes)
            for diagnostic in TemplateParser.parse(source).diagnostics {
                #expect(!DiagnosticRenderer(width: 40).text(of: diagnostic).isEmpty)
            }
            let testing = TemplateTesting(["fuzz": text])
            _ = try? testing.render(named: "fuzz", variables)
        }
    }

    @Test func `every filter takes every kind of value`() {
        let values: [Value] = [
            .none, .bool(true), .int(.max), .int(.min), .double(.infinity), .double(-0.0), .double(1e300), .string(""),
            .string("-1"), .string("a b\r\n<é>"), .safe("<i>"), .list([]), .list([.none, .list([])]),
            .object(ValueObject([("a", .none)])),
        ]
        for filter in BuiltinFilters.all {
            for value in values {
                for argument in [nil] + values.map(Optional.some) {
                    _ = try? filter.apply(
                        .init(value: value, argument: argument, autoescape: true)
                    )
                }
            }
        }
    }
}
