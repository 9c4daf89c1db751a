import Djust
import Foundation
import TestSupport

/// The variables of a case: every kind of value, its extremes among them.
struct FuzzVariables: VariableSource, CustomStringConvertible {
    /// The names of the variables.
    static let names = [
        "text", "number", "items", "flag", "a", "b", "pairs", "numbers", "dict", "html", "deep", "partial", "base",
        "when",
    ]

    private var values: [String: Value] = [:]

    /// Draws all of them.
    init(_ random: inout SeededGenerator) { for name in Self.names { draw(name, &random) } }

    /// The variables after something has happened.
    func changed(_ random: inout SeededGenerator) -> FuzzVariables {
        var copy = self
        for _ in 0...random.below(3) { copy.draw(random.pick(Self.names), &random) }
        return copy
    }

    func value(of symbol: Symbol) -> Value? { values[symbol.name] }

    var description: String {
        values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.representation.prefix(300))" }
            .joined(separator: "\n")
    }

    /// What a view would say of a name.
    static func property(_ name: String) -> (index: Int, isComputed: Bool)? {
        names.firstIndex(of: name).map { ($0, false) }
    }

    /// What has changed since other variables, as far as can be told: everything may have.
    static let changes = StateMask.all

    // MARK: - Values

    private mutating func draw(_ name: String, _ random: inout SeededGenerator) {
        values[name] =
            switch name {
            case "items": .list((0..<random.below(4)).map { _ in Self.item(&random) })
            case "pairs": .list((0..<random.below(4)).map { .list([.int($0), .string("p\($0)")]) })
            case "numbers":
                random.pick(.list([3, 1, 2]), .of(0..<random.below(5)), .of([2, 1] as Set), .lazy([1, 2]))
            case "dict": .of(["key": Self.any(&random, 1), "b": Self.any(&random, 1)])
            case "deep": Self.nested(&random)
            case "html":
                .safe(random.pick("<b>x</b>", "</div>", "<p>", "<!--", "a&lt;b", "<script>", "\"'", "<tr><td>"))
            case "text": .string(random.pick(Self.texts))
            case "flag": .bool(random.chance(2))
            case "partial": .string(random.pick("part.html", "base.html", "missing.html"))
            case "base": .string(random.pick("base.html", "part.html"))
            case "when": Self.moment(&random)
            default: Self.any(&random, 0)
            }
    }

    private static let texts = [
        "", " ", "a", "Hello World", "<&>\"'", "é", "e\u{301}", "🎉🎉", "\0", "a\r\nb\n\nc", "1", "-1.5", "1e5", "٣",
        "nan",
        "http://example.com/a?b=c&d=e", "a@b.c", "word " + String(repeating: "long", count: 50), "%s", "{{ x }}",
        "]-->",
        "<p>a <b>b</b></p>", "٢٠٢٤", "ﬀ", "ǅ", "İi", "\u{202E}x", "a,b;c", "1,2,3", "<a href='x'>y</a> & <br>",
        "\u{FFFD}",
    ]

    private static func item(_ random: inout SeededGenerator) -> Value {
        .object(
            ValueObject([
                ("id", .int(random.below(6))), ("name", .string(random.pick(texts))), ("done", .bool(random.chance(2))),
                ("tags", .list([.string("x"), .none])),
            ])
        )
    }

    private static func nested(_ random: inout SeededGenerator) -> Value {
        var value = any(&random, 2)
        for _ in 0..<random.pick(1, 3, 150) { value = random.chance(2) ? .list([value]) : .of(["a": value]) }
        return value
    }

    private static func moment(_ random: inout SeededGenerator) -> Value {
        let zone = random.pick(
            Zone.utc,
            .fixed(seconds: -86_399, name: nil),
            .named("Europe/Berlin") ?? .utc,
            .named("Pacific/Apia") ?? .utc
        )
        let date = random.pick(
            LocalDate(year: 1, month: 1, day: 1),
            LocalDate(year: 9999, month: 12, day: 31),
            LocalDate(year: 2024, month: 2, day: 29)
        )
        let time = LocalTime(hour: 23, minute: 59, second: 59, microsecond: 999_999)
        guard let date, let time else { return .none }
        return random.pick(
            .date(date),
            .time(time),
            .dateTime(DateTime(date: date, time: time, zone: zone)),
            .dateTime(DateTime(date: date, time: time)),
            .duration(TimeSpan(days: random.pick(0, -1, 999_999_999), seconds: 1))
        )
    }

    private static func any(_ random: inout SeededGenerator, _ depth: Int) -> Value {
        switch random.below(depth > 2 ? 9 : 12) {
        case 0: .none
        case 1: .int(random.pick(0, 1, -1, 2, 42, .max, .min, 1000, 123_456_789))
        case 2:
            .double(
                random.pick(
                    0.0,
                    -0.0,
                    1.5,
                    .nan,
                    .infinity,
                    -.infinity,
                    1e300,
                    .leastNonzeroMagnitude,
                    0.1,
                    123_456.789
                )
            )
        case 3:
            random.pick("1.50", "-0", "99999999999999999999", "1e999", "1e-999", "0.1234567890123456789")
                .asDecimal
        case 4: .string(random.pick(texts))
        case 5: .safe(random.pick(texts))
        case 6: .bool(random.chance(2))
        case 7: moment(&random)
        case 8: .callable(ValueCallable { .string("called") })
        case 9: .list((0..<random.below(4)).map { _ in any(&random, depth + 1) })
        case 10:
            .sequence(ValueSequence(random.pick(.tuple, .set, .view("dict_keys")), [any(&random, depth + 1), .int(1)]))
        default: .of(["k": any(&random, depth + 1), "": .none])
        }
    }
}

extension String {
    /// The text as a number with a decimal fraction.
    fileprivate var asDecimal: Value { DecimalNumber(self).map(Value.decimal) ?? .none }
}
