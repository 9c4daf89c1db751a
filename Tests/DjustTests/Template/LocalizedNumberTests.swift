import Djust
import Testing

/// How numbers look in the reader's language.
struct LocalizedNumberTests {
    struct Sample: Sendable {
        let template: String
        let value: Value
        let expected: String
        var language: String? = "de"
        var groups = false
        var settings: [String: Value] = [:]
    }

    private static func big(_ text: String) -> Value { DecimalNumber(text).map(Value.decimal) ?? .none }

    @Test(arguments: [
        // Shown as they are
        Sample(template: "{{ v }}", value: .double(1234.5), expected: "1234,5"),
        Sample(template: "{{ v }}", value: .double(1234.5), expected: "1.234,5", groups: true),
        Sample(template: "{{ v }}", value: .int(-1_234_567), expected: "-1.234.567", groups: true),
        Sample(template: "{{ v }}", value: .int(-123), expected: "-123", groups: true),
        Sample(template: "{{ v }}", value: .int(1_234_567), expected: "1234567"),
        Sample(template: "{{ v }}", value: .int(1_234_567), expected: "1,234,567", language: "en", groups: true),
        Sample(template: "{{ v }}", value: .double(1234.5), expected: "1234.5", language: "en"),
        Sample(template: "{{ v }}", value: .double(1234.5), expected: "1\u{A0}234,5", language: "fr-ca", groups: true),
        Sample(template: "{{ v }}", value: .int(123_456_789), expected: "123456789", language: "zh-hans", groups: true),
        Sample(template: "{{ v }}", value: .int(1234), expected: "1234", language: nil, groups: true),
        Sample(template: "{{ v }}", value: .int(1234), expected: "1234", language: "xx", groups: true),
        Sample(template: "{{ v }}", value: .bool(true), expected: "True", groups: true),
        Sample(template: "{{ v }}", value: .string("1234.5"), expected: "1234.5", groups: true),
        Sample(template: "{{ v }}", value: .double(1e20), expected: "100.000.000.000.000.000.000", groups: true),
        Sample(template: "{{ v }}", value: .double(1.5e-7), expected: "0,00000015"),
        Sample(template: "{{ v }}", value: .double(1.5e300), expected: "1,5e+300", groups: true),
        Sample(template: "{{ v }}", value: .double(-.infinity), expected: "-inf", groups: true),
        Sample(template: "{{ v }}", value: .double(.nan), expected: "nan", groups: true),
        Sample(template: "{{ v }}", value: big("66666.666"), expected: "66.666,666", groups: true),
        Sample(template: "{{ v }}", value: big("0E+3"), expected: "0"),
        Sample(template: "{{ v }}", value: big("-0.0"), expected: "-0,0"),
        Sample(template: "{{ v }}", value: big("1E+3"), expected: "1000"),
        Sample(template: "{{ v }}", value: big("-12.5E-300"), expected: "-1,25e-299"),
        Sample(template: "{% firstof v %}{% cycle v v %}", value: .double(0.5), expected: "0,50,5"),
        Sample(template: "{% firstof v as x %}{{ x }}", value: .double(0.5), expected: "0,5"),
        Sample(template: "{% localize off %}{{ v }}{% endlocalize %}", value: .double(1e20), expected: "1e+20"),
        // The settings' formats hold where a language has none.
        Sample(
            template: "{{ v }}",
            value: .double(12_345_678.5),
            expected: "1,23,45,678·5",
            language: nil,
            groups: true,
            settings: ["DECIMAL_SEPARATOR": "·", "NUMBER_GROUPING": .list([.int(3), .int(2), .int(0)])]
        ),
        Sample(
            template: "{{ v }}{{ v|floatformat:'gu' }}",
            value: .int(1234),
            expected: "1&#x27;2341'234",
            language: nil,
            groups: true,
            settings: ["THOUSAND_SEPARATOR": "'", "NUMBER_GROUPING": 3]
        ),
        Sample(
            template: "{{ v }}",
            value: .int(1234),
            expected: "1234",
            groups: false,
            settings: ["NUMBER_GROUPING": 3]
        ),
        // floatformat
        Sample(template: "{{ v|floatformat }}", value: .double(1234.56), expected: "1234,6"),
        Sample(template: "{{ v|floatformat }}", value: .double(1234.56), expected: "1.234,6", groups: true),
        Sample(template: "{{ v|floatformat:'2g' }}", value: .double(66666.666), expected: "66.666,67"),
        Sample(template: "{{ v|floatformat:'2u' }}", value: .double(66666.666), expected: "66666.67", groups: true),
        Sample(
            template: "{{ v|floatformat:'2gu' }}{{ v|floatformat:'2ug' }}",
            value: .double(6666.6),
            expected: "6666.606666.60"
        ),
        Sample(
            template: "{{ v|floatformat:'g' }}|{{ v|floatformat:'-2g' }}",
            value: .int(10_000),
            expected: "10.000|10.000"
        ),
        Sample(template: "{{ v|floatformat:'0' }}", value: .double(0.5), expected: "1"),
        Sample(template: "{{ v|floatformat:-3 }}", value: big("5.00"), expected: "5"),
        Sample(template: "{{ v|floatformat:3 }}", value: .double(-0.0001), expected: "0,000"),
        Sample(template: "{{ v|floatformat:20 }}", value: .double(1.1), expected: "1,10000000000000000000"),
        Sample(template: "{{ v|floatformat:2 }}", value: .string(" １.5 "), expected: "1,50"),
        Sample(template: "{{ v|floatformat }}", value: .string("nan"), expected: "nan"),
        Sample(template: "{{ v|floatformat }}", value: .string("-Infinity"), expected: "-Infinity"),
        Sample(template: "{{ v|floatformat }}", value: .double(.infinity), expected: "inf"),
        Sample(template: "{{ v|floatformat }}", value: .string("1e999999999"), expected: "1e999999999"),
        Sample(template: "{{ v|floatformat }}", value: .double(1e250), expected: "1e+250"),
        Sample(template: "{{ v|floatformat }}", value: .bool(true), expected: "1"),
        Sample(template: "{{ v|floatformat }}|{{ v|floatformat:'x' }}", value: .string("x"), expected: "|"),
        Sample(template: "{{ v|floatformat:'x' }}", value: .double(1.5), expected: "1.5"),
    ])
    func `numbers look as in the reader's language`(_ sample: Sample) throws {
        var testing = TemplateTesting()
        testing.environment.localization = Localization(
            language: sample.language,
            formats: LocaleFormats(settings: sample.settings),
            groupsThousands: sample.groups
        )
        #expect(try testing.render(sample.template, ["v": sample.value]) == sample.expected)
    }

    @Test(arguments: ["{{ v|floatformat:'' }}", "{{ v|floatformat:none }}"])
    func `floatformat refuses nothing as a number of places`(template: String) {
        let text = TemplateTesting().errors(in: template, ["v": .int(1), "none": .none])
        #expect(text.contains("[DJT-031]"))
    }

    @Test(arguments: [
        ("de", "DATE_FORMAT", "j. F Y"), ("DE-at", "DATE_FORMAT", "j. F Y"), ("de-ch", "THOUSAND_SEPARATOR", "\u{A0}"),
        ("zh-hant", "THOUSAND_SEPARATOR", ""), ("pt-br", "SHORT_DATE_FORMAT", "d/m/Y"), ("xx", "DATE_FORMAT", "Y"),
        ("ar", "DATETIME_FORMAT", "N j, Y, P"), ("vi", "SHORT_DATETIME_FORMAT", "H:i d-m-Y"),
    ])
    func `formats are the language's, its generic language's, or the app's`(code: String, name: String, format: String)
    {
        #expect(LocaleFormats(settings: ["DATE_FORMAT": "Y"]).format(name, language: code)?.text == format)
    }
}
