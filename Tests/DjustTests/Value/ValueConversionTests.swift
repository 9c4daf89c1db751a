import Djust
import Foundation
import Testing

/// What Swift's own types are in a template.
struct ValueConversionTests {
    private enum Size: String, ValueConvertible { case small, large }
    private enum Code: String, Codable { case a, b }

    private static func uuid(_ byte: UInt8) -> UUID {
        UUID(uuid: (byte, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    }

    @Test(
        arguments: [
            // Optionals.
            RenderCase("{{ v }}", "None", ["v": .of(Optional<Int?>.some(nil))]),
            RenderCase("{{ v }}", "3", ["v": .of(Optional<Int?>.some(3))]),
            RenderCase("{{ v.1 }}{{ v.0 }}", "1None", ["v": .of([nil, 1] as [Int?])]),
            // Enums.
            RenderCase("{{ v }}", "small", ["v": .of(Size.small)]),
            RenderCase("{{ v }}", "a", ["v": .of(Code.a)]),
            RenderCase("{% if v == 'large' %}x{% endif %}", "x", ["v": .of(Size.large)]),
            // Sets.
            RenderCase("{{ v }}", "{2, 10, 33}", ["v": .of([33, 2, 10] as Set)]),
            RenderCase("{{ v|join:',' }}", "a,b,c", ["v": .of(["c", "a", "b"] as Set)]),
            RenderCase("{% if 'b' in v %}x{% endif %}{{ v|length }}", "x2", ["v": .of(["a", "b"] as Set)]),
            RenderCase(
                "{% for s in v %}{{ s }} {% endfor %}",
                "large small ",
                ["v": .of([Size.small, .large] as Set)]
            ),
            RenderCase("{% for s in v %}{{ s.0 }}{% endfor %}", "12", ["v": .of([[2], [1]] as Set<[Int]>)]),
            // Dictionaries.
            RenderCase("{{ v.2 }}{{ v.10 }}", "bj", ["v": .of([10: "j", 2: "b"])]),
            RenderCase(
                "{% for k, x in v.items %}{{ k }}{{ x }} {% endfor %}",
                "2b 10j ",
                ["v": .of([10: "j", 2: "b"])]
            ),
            RenderCase("{{ v.small }}", "1", ["v": .of([Size.small: 1])]),
            RenderCase("{{ v.a }}{{ v.b }}", "12", ["v": .of([Code.a: 1, .b: 2])]),
            RenderCase("{{ v.x.0.a }}", "1", ["v": .of(["x": [[Code.a: 1]]])]),
            RenderCase(
                "{% for k in v %}{{ k|slice:':2' }} {% endfor %}",
                "01 02 03 ",
                ["v": .of([uuid(3): "c", uuid(1): "a", uuid(2): "b"])]
            ),
            RenderCase("{{ v|safe }}", "{'b': 1, 'a': 2}", ["v": .of(["b": 1, "a": 2] as KeyValuePairs)]),
            // Ranges and sequences.
            RenderCase("{{ v }} {{ v|length }}", "range(1, 4) 3", ["v": .of(1..<4)]),
            RenderCase("{% for i in v %}{{ i }}{% endfor %}", "123", ["v": .of(1...3)]),
            RenderCase("{{ v.1 }}", "y", ["v": .of(["x", "y", "z"][0..<2])]),
            RenderCase("{% for i in v %}{{ i }}{% endfor %}", "246", ["v": .lazy(1...3) { $0 * 2 }]),
            RenderCase("{{ v.2 }}", "3", ["v": .lazy([1, 2, 3])]),
            RenderCase("{{ v }}", "é", ["v": .of(Character("é"))]),
        ] as [RenderCase]
    )
    func `a Swift value is what a reader expects`(_ sample: RenderCase) throws {
        let text = try TemplateTesting().render(sample.template, sample.variables)
        #expect(text == sample.expected)
    }

    @Test func `a lazy sequence is gone through only as far as a page comes`() throws {
        let value = Value.lazy(1...Int.max) { number in
            if number > 3 { Issue.record("item \(number) was made") }
            return number
        }
        #expect(try TemplateTesting().render("{{ v.2 }}", ["v": value]) == "3")
    }

    private enum Mixed: Hashable, ValueConvertible {
        case none, flag
        case number(Int)
        case text(String)
        case list([String])

        var templateValue: Value {
            switch self {
            case .none: .none
            case .flag: .bool(true)
            case .number(let number): .int(number)
            case .text(let text): .string(text)
            case .list(let items): .of(items)
            }
        }
    }

    @Test func `elements of any kinds have one order`() {
        let elements: Set<Mixed> = [
            .text("b"), .list(["x"]), .number(3), .none, .flag, .text("a"), .list([]), .number(0),
        ]
        #expect(Value.of(elements).text == "{None, 0, True, 3, 'a', 'b', [], ['x']}")
    }
}
