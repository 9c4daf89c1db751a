import Djust
import Testing

struct DateFormatTests {
    private static let day = "2009-05-06"
    private static let moment = "2009-05-06 16:05:09 Asia/Kathmandu"

    private static func render(
        _ template: String,
        _ value: Value,
        _ change: (inout Localization) -> Void = { _ in }
    ) -> String {
        var testing = TemplateTesting()
        var localization = Localization(
            zone: Zone.named("America/Chicago") ?? .utc,
            convertsToZone: false,
            now: { 1_773_570_645_000_000 }
        )
        change(&localization)
        testing.environment.localization = localization
        return testing.errors(in: template, ["v": value])
    }

    @Test(arguments: [
        (day, "b|c|d|D|E", "may|2009-05-06|06|Wed|May"), (day, "F|I|j|l|L", "May||6|Wednesday|False"),
        (day, "m|M|n|N|o", "05|May|5|May|2009"), (day, "r", "Wed, 06 May 2009 00:00:00 -0500"),
        (day, "S|t|U|w|W", "th|31|1241586000|3|19"), (day, "y|Y|z", "09|2009|126"),
        (moment, "a|A|e|f|g|G", "p.m.|PM|+0545|4:05|4|16"), (moment, "h|H|i|I|O|P", "04|16|05|0|+0545|4:05 p.m."),
        (moment, "s|T|u|U|Z", "09|+0545|000000|1241605209|20700"), (moment, "c", "2009-05-06T16:05:09+05:45"),
        (moment, "r", "Wed, 06 May 2009 16:05:09 +0545"),
        // Clocks that do not say where they are count as those of the app, but have no zone to name.
        ("2009-05-06 00:05", "e|O|T|Z|I|U", "|-0500|CDT|-18000|1|1241586300"),
        // Nobody can say which of two moments these are.
        ("2026-03-08 02:30", "O|T|Z|I", "|||"), ("2026-11-01 01:30 America/Chicago", "O|T|Z|I|e", "||||CDT"),
        ("1800-01-01 00:00 America/Chicago", "O|r", "-0550|Wed, 01 Jan 1800 00:00:00 -055036"),
        ("00:00", "P|f|a", "midnight|12|a.m."), ("12:00", "P|A", "noon|PM"), ("16:00", "P", "4 p.m."),
        ("12:30", "P|c", "12:30 p.m.|12:30:00"),
        ("2024-02-01", "S|L|t", "st|True|29"), ("2024-02-02", "S", "nd"), ("2024-02-03", "S", "rd"),
        ("2024-02-11", "S", "th"), ("2024-02-12", "S", "th"), ("2024-02-22", "S", "nd"),
        ("2008-12-29", "o W", "2009 1"),
        ("0042-09-08", "y Y", "42 0042"), ("2009-09-06", "N", "Sept."), ("2009-01-06", "N b M", "Jan. jan Jan"),
        // Letters behind backslashes, letters without a meaning, other scripts.
        (day, "jS \\o\\f F", "6th of May"), (day, "\\", "\\"), (day, "Y\\", "2009\\"), (day, "\\\\Y", "\\Y"),
        (day, "\\\nY", "\\\n2009"), (day, "é\\éBx <Y>", "ééBx &lt;2009&gt;"),
        ("23:59", "H:i", "23:59"), ("23:59", "O|T|Z|e", "|||"),
    ])
    func `date writes what Django's letters say`(value: String, format: String, expected: String) {
        let value = Value.list([TimeTesting.value(value), .string(format)])
        #expect(Self.render("{{ v.0|date:v.1 }}", value) == expected)
    }

    @Test(arguments: [
        ("{{ v|date }}", day, "May 6, 2009"), ("{{ v|date:'' }}", day, "May 6, 2009"),
        ("{{ v|date:'SHORT_DATE_FORMAT' }}", day, "05/06/2009"), ("{{ v|date:'YEAR_MONTH_FORMAT' }}", day, "May 2009"),
        ("{{ v|date:'SHORT_DATETIME_FORMAT' }}", moment, "05/06/2009 4:05 p.m."), ("{{ v|date:5 }}", day, "5"),
        ("{{ v|time }}", moment, "4:05 p.m."), ("{{ v|time:'TIME_FORMAT' }}", "16:05", "4:05 p.m."),
        ("{{ v|time:'H:i:s T' }}", moment, "16:05:09 +0545"), ("{{ v|time:'Y' }}", moment, ""),
        ("{{ v|time }}", day, ""), ("{{ v|time:'TB' }}", day, ""), ("{{ v|date:'Y' }}", "16:05", ""),
        ("{{ v.date|date:'j' }}{{ v.time|time:'H' }}", moment, "616"),
    ])
    func `formats have names, and ask only for what a value has`(template: String, value: String, expected: String) {
        #expect(Self.render(template, TimeTesting.value(value)) == expected)
    }

    @Test func `values that are no dates write nothing`() {
        for value in [Value.string("abc"), .string(""), .none, .int(5), .list([])] {
            #expect(Self.render("[{{ v|date }}{{ v|date:'Y' }}{{ v|time }}{{ v|time:'H' }}]", value) == "[]")
        }
        #expect(Self.render("{{ v|date:'x' }}", .int(5)) == "x")
    }

    @Test(arguments: [(day, "H"), (day, "P"), (day, "T"), ("16:05", "r"), ("16:05", "U")])
    func `a format that cannot be meant is told`(value: String, format: String) {
        let message = Self.render("{{ v|date:'\(format)' }}", TimeTesting.value(value))
        #expect(message.contains("[DJT-031]") && message.contains("`\(format)`"))
    }

    @Test(arguments: [
        (day, "May 6, 2009"), ("16:05", "4:05 p.m."), ("2009-05-06 00:00", "May 6, 2009, midnight"),
        (moment, "May 6, 2009, 5:20 a.m."),
    ])
    func `pages show dates by the reader's clock in the language's formats`(value: String, expected: String) {
        let shown = Self.render("{{ v }}", TimeTesting.value(value)) { $0 = $0.with(convertsToZone: true) }
        #expect(shown == expected)
        #expect(
            Self.render("{% firstof v %}|{% cycle v v %}", TimeTesting.value(Self.day)) == "May 6, 2009|May 6, 2009"
        )
    }
}
