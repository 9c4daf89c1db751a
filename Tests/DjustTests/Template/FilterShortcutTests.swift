import Djust
import Testing

/// A filter's short way into a page writes what the filter and escaping write, or nothing.
struct FilterShortcutTests {
    private static let texts = [
        "", "a", "Abc Def", "ÀÉ", "é", "ß", "ŉ", "<b>&\"'", "a'B", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa<", "0", "-1.5", "no",
        "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "abcdefgh", "abcdefghi", "日本語日本語日本語", "1,2",
    ]

    private static let numbers: [Value] =
        [0, 1, 2, -1, 9, 10, 11, -10, 1_234_567, .max, .min, .max - 1].map(Value.int)
        + [
            0, -0.0, 1, 1.5, -2.5, 0.05, 0.005, 0.001, 6667.06, 973.281, 1e14, 1e15, 1e21, 1e-5, 123_456_789.987654,
            .infinity, .nan, 0.1 + 0.2, 99.996, -0.001,
        ].map(Value.double)

    private static let values: [Value] =
        texts.map(Value.string) + texts.map(Value.safe) + numbers + [
            .none, .bool(true), .bool(false), .int(7), .list([]),
            .list([.string("a<"), .safe("<b>"), .int(3)]), .list([.string("x"), .double(1.5)]), .list([.none]),
            .sequence(ValueSequence(.tuple, [.int(1), .int(2)])), .object(ValueObject([("k", .int(1))])),
            .callable(ValueCallable { .int(5) }),
        ]

    private static let arguments: [Value?] =
        [nil] + [0, 1, 2, 3, 5, 24, -1, -3, .max, .min].map(Value.int)
        + ["", ",", "yes,no", "yes,no,<maybe>", "y,ies", "es", "<i>", "2", "-2", "2g", "x", "é"].map(Value.safe)
        + [.string("<i>,b"), Value.none, .double(1.5)]

    @Test(arguments: BuiltinFilters.all.map(\.name))
    func writesWhatTheFilterDoes(_ name: String) throws {
        let filter = try #require(BuiltinFilters.all.first { $0.name == name })
        for argument in Self.arguments {
            guard let shortcut = filter.shortcut(argument) else { continue }
            for value in Self.values {
                for isEscaped in [true, false] {
                    try check(filter, shortcut, value, argument, isEscaped: isEscaped)
                }
            }
        }
    }

    private func check(
        _ filter: Filter,
        _ shortcut: Filter.Shortcut,
        _ value: Value,
        _ argument: Value?,
        isEscaped: Bool
    ) throws {
        for localization in [Localization.standard, Localization(language: "de", groupsThousands: true)] {
            var short = OutputBuffer()
            short.append("|")
            let isDone = withUnsafePointer(to: value) { shortcut($0, isEscaped, localization, &short) }
            guard isDone else {
                #expect(short.text == "|", "\(filter.name) has written although it gave up")
                continue
            }
            let environment = RenderEnvironment(localization: localization)
            var context = RenderContext(
                root: VariableTable([:]),
                environment: environment,
                autoescape: isEscaped
            )
            let span = SourceSpan(source: SourceText(name: "page.html", ""), range: 0..<0)
            let call = FilterCall(filter: filter, argument: argument.map { .literal($0) }, span: span)
            let result = try call.apply(to: value, in: &context)
            var long = OutputBuffer()
            long.append("|")
            context.write(result, into: &long)
            #expect(
                short.text == long.text,
                "\(value.representation)|\(filter.name):\(argument?.representation ?? "")"
            )
        }
    }

    /// The filters whose short way pages rely on for their speed.
    @Test(
        arguments: [
            ("upper", nil), ("lower", nil), ("capfirst", nil), ("safe", nil), ("length", nil), ("pluralize", nil),
            ("default", .safe("-")), ("yesno", .safe("yes,no")), ("join", .safe(", ")), ("add", .int(1)),
            ("floatformat", .int(2)), ("truncatechars", .int(24)),
        ] as [(String, Value?)]
    )
    func hasOne(_ name: String, _ argument: Value?) throws {
        let filter = try #require(BuiltinFilters.all.first { $0.name == name })
        let shortcut = try #require(filter.shortcut(argument))
        let isUsed = Self.values.contains { value in
            var output = OutputBuffer()
            return withUnsafePointer(to: value) { shortcut($0, true, .standard, &output) }
        }
        #expect(isUsed)
    }
}
