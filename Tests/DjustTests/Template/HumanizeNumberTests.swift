import Djust
import Testing

struct HumanizeNumberTests {
    private static func v(_ filter: String, _ value: Value, _ expected: String) -> RenderCase {
        RenderCase("{{ v|\(filter) }}", expected, ["v": value])
    }

    private static func big(_ text: String) -> Value { DecimalNumber(text).map(Value.decimal) ?? .none }

    @Test(arguments: [
        v("intcomma", .int(1_000_000), "1,000,000"), v("intcomma", .int(-999), "-999"), v("intcomma", .none, "None"),
        v("intcomma", .string("1234567.12"), "1,234,567.12"), v("intcomma", .string("-12345x"), "-12,345x"),
        v("intcomma", .string("１２３４５６７"), "1,234,567"), v("intcomma:False", .string("１２３４"), "１,２３４"),
        v("intcomma", .double(1234567.25), "1,234,567.25"), v("intcomma:False", .double(1e20), "1e+20"),
        v("intcomma", .string("1_000_0"), "10,000"), v("intcomma", .bool(true), "1"),
        v("intcomma", .string("a1234"), "a1234"),
        v("intcomma", big("1234567.1234567"), "1,234,567.1234567"),
        v("intcomma", .string("12345678901234567890123"), "12,345,678,901,234,567,890,123"),
        v("intword", .int(999_999), "999999"), v("intword", .string("1000000"), "1.0 million"),
        v("intword", .int(1_290_000_000), "1.3 billion"), v("intword", .int(-1_500_000), "-1.5 million"),
        v("intword", .int(999_999_999), "1000.0 million"), v("intword", .double(1e30), "1.0 nonillion"),
        v("intword", big("1E+100"), "1.0 googol"), v("intword", .string("x"), "x"), v("intword", .none, "None"),
        v("intword", .double(.nan), "nan"),
        v("intword", .string("1" + String(repeating: "0", count: 36)), "0.0 googol"),
        v("ordinal", .int(1), "1st"), v("ordinal", .string("2"), "2nd"), v("ordinal", .int(3), "3rd"),
        v("ordinal", .int(11), "11th"), v("ordinal", .int(112), "112th"), v("ordinal", .int(101), "101st"),
        v("ordinal", .int(0), "0th"), v("ordinal", .int(-1), "-1"), v("ordinal", .string("x<"), "x&lt;"),
        v("ordinal", .none, "None"), v("ordinal", .double(2.7), "2nd"),
        v("apnumber", .int(1), "one"), v("apnumber", .string("9"), "nine"), v("apnumber", .int(10), "10"),
        v("apnumber", .int(0), "0"), v("apnumber", .int(.min), "-9223372036854775808"),
        v("apnumber", .string("x"), "x"),
    ])
    func `writes numbers as people do`(_ sample: RenderCase) throws {
        #expect(try TemplateTesting().render(sample.template, sample.variables) == sample.expected)
    }

    @Test(arguments: [
        v("intcomma", .int(1_234_567), "1.234.567"), v("intcomma", .double(1234.5), "1.234,5"),
        v("intcomma", .string("1234.5"), "1,234.5"), v("intword", .int(1_200_000), "1,2 Millionen"),
        v("intword", .int(1_000_000), "1,0 Million"), v("apnumber", .int(3), "drei"),
        v("ordinal", .int(3), "3<sup>te</sup>"), v("ordinal", .int(4), "4th"),
    ])
    func `writes numbers in the reader's language`(_ sample: RenderCase) throws {
        var testing = TemplateTesting()
        testing.environment.localization = TranslationTagTests.german()
        #expect(try testing.render(sample.template, sample.variables) == sample.expected)
    }

    @Test(arguments: ["apnumber", "intword", "ordinal"]) func `an endless number fails`(filter: String) {
        let text = TemplateTesting().errors(in: "{{ v|\(filter) }}", ["v": .double(.infinity)])
        #expect(text.contains("[DJT-031]"))
    }
}
