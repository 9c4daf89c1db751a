import Djust
import Testing

struct ZoneTagTests {
    private static func render(_ template: String, usesZones: Bool = true) -> String {
        var testing = TemplateTesting()
        testing.environment.localization = Localization(
            zone: Zone.named("America/Chicago") ?? .utc,
            convertsToZone: usesZones,
            now: { TimeTesting.moment("2026-03-15 10:30").localMicroseconds }
        )
        let values = ["b": "2012-03-04 05:06:07 Asia/Kathmandu", "n": "2012-03-04 05:06:07"]
        return testing.errors(in: template, values.mapValues(TimeTesting.value))
    }

    @Test(arguments: [
        ("{{ b|date:'H:i T' }} {{ n|date:'H:i T' }}", "17:21 CST 05:06 CST", "05:06 +0545 05:06 CST"),
        (
            "{% timezone 'Europe/Paris' %}{{ b|time:'H:i T' }} {{ n|time:'H:i T' }}{% endtimezone %}",
            "00:21 CET 05:06 CST", "05:06 +0545 05:06 CST"
        ),
        (
            "{% timezone 'Europe/Paris' %}{% now 'H e T' %}{% endtimezone %}{% now ' H' %}", "11 CET CET 05",
            "05  CDT 05"
        ),
        (
            "{% timezone 'Europe/Paris' %}{% get_current_timezone as z %}{{ z }}{% endtimezone %}", "Europe/Paris",
            "Europe/Paris"
        ),
        (
            "{% timezone b.tzinfo %}{% get_current_timezone as z %}{{ z }}{% timezone None %}{% get_current_timezone as z %}{{ z }}{% endtimezone %}{% endtimezone %}",
            "Asia/KathmanduAmerica/Chicago", "Asia/KathmanduAmerica/Chicago"
        ),
        ("{% localtime off %}{{ b|date:'H T' }}{% now ' H' %}{% endlocaltime %}", "05 +0545 05", "05 +0545 05"),
        (
            "{% localtime %}{{ b|date:'H T' }}{% endlocaltime %}{% localtime on %}{{ b|date:'H' }}{% endlocaltime %}{{ b|date:' H' }}",
            "17 CST17 17", "17 CST17 05"
        ),
        ("{{ b|localtime|date:'H T' }} {{ n|localtime|date:'H T' }}", "17 CST 05 CST", "17 CST 05 CST"),
        (
            "{{ b|utc|date:'H e' }} {{ n|utc|date:'H e' }} {{ b|utc }}", "23 UTC 11 UTC March 3, 2012, 11:21 p.m.",
            "23 UTC 11 UTC March 3, 2012, 11:21 p.m."
        ),
        ("{{ b|timezone:'Asia/Tokyo'|time }}{{ n|timezone:b.tzinfo|date:' H' }}", "8:21 a.m. 16", "8:21 a.m. 16"),
        ("[{{ b|timezone:'No/Where' }}{{ b|timezone:5 }}{{ 'x'|utc }}{{ b.date|localtime }}]", "[]", "[]"),
    ])
    func `moments are shown by the clock that is asked for`(template: String, expected: String, without: String) {
        #expect(Self.render(template) == expected)
        #expect(Self.render(template, usesZones: false) == without)
    }

    @Test(arguments: [
        ("{% timezone 'No/Where' %}{% endtimezone %}", "DJT-036", "there is no time zone `No/Where`"),
        ("{% timezone nothing %}{% endtimezone %}", "DJT-036", "there is no time zone ``"),
        ("{% timezone 5 %}{% endtimezone %}", "DJT-036", "is no time zone"),
        ("{% timezone %}{% endtimezone %}", "DJT-006", "one zone"),
        ("{% timezone 'a' 'b' %}{% endtimezone %}", "DJT-006", "one zone"),
        ("{% localtime maybe %}{% endlocaltime %}", "DJT-006", "`on` or `off`"),
        ("{% localtime on off %}{% endlocaltime %}", "DJT-006", "`on` or `off`"),
        ("{% get_current_timezone %}", "DJT-006", "`as`"), ("{% get_current_timezone is z %}", "DJT-006", "`as`"),
        ("{% get_current_timezone as z y %}", "DJT-006", "`as`"), ("{% timezone 'UTC' %}", "DJT-003", "timezone"),
        ("{% now %}", "DJT-006", "format in quotes"), ("{% now 'H' x %}", "DJT-006", "format in quotes"),
    ])
    func `mistakes are told`(template: String, id: String, part: String) {
        let message = Self.render(template)
        #expect(message.contains("[\(id)]") && message.contains(part))
    }

    @Test func `a zone ends with its body, also when the body fails`() throws {
        var testing = TemplateTesting()
        testing.environment.localization = Localization(zone: .utc)
        var context = RenderContext(root: VariableTable(["n": .int(1)]), environment: testing.environment)
        let template = try testing.engine.compile(
            SourceText(name: "p", "{% timezone 'Asia/Tokyo' %}{{ n|timesince }}{% endtimezone %}")
        )
        #expect(throws: TemplateError.self) { _ = try template.render(in: &context) }
        #expect(context.localization.zone == .utc)
    }
}
