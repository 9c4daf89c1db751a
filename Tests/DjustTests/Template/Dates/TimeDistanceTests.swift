import Djust
import Testing

struct TimeDistanceTests {
    private static func render(_ template: String, _ values: [String: String]) -> String {
        var testing = TemplateTesting()
        testing.environment.localization = Localization(
            zone: Zone.named("America/Chicago") ?? .utc,
            convertsToZone: true,
            // 05:30 in Chicago.
            now: { TimeTesting.moment("2026-03-15 10:30").localMicroseconds }
        )
        return testing.errors(
            in: "{% load humanize %}" + template,
            values.mapValues { $0.isEmpty ? .none : TimeTesting.value($0) }
        )
        .replacing("\u{A0}", with: "_")
    }

    @Test(arguments: [
        ("2007-08-14 13:46", "2007-08-14 13:46", "0_minutes"), ("2007-08-14 13:46", "2007-08-14 13:46:59", "0_minutes"),
        ("2007-08-14 13:46", "2007-08-14 13:47", "1_minute"),
        ("2007-08-14 13:46", "2007-08-16 19:46", "2_days, 6_hours"),
        // Only units that follow one another.
        ("2007-08-14 13:46", "2007-08-28 16:50", "2_weeks"), ("2007-08-14 13:46", "2007-08-18 13:51", "4_days"),
        ("2007-08-14 13:46", "2008-08-14 13:46", "1_year"), ("1007-08-14 13:46", "2007-08-14 13:46", "1000_years"),
        ("2018-05-09", "2020-05-07", "1_year, 11_months"), ("2022-01-31", "2022-02-28", "4_weeks"),
        ("2022-01-31", "2022-03-30", "1_month, 4_weeks"), ("2022-01-01", "2022-12-31", "11_months, 4_weeks"),
        ("2020-02-29", "2021-03-01", "1_year"), ("2007-08-14", "2007-08-13", "0_minutes"),
        // By the clock of the first: an hour was left out there.
        ("2026-03-08 01:00 America/Chicago", "2026-03-08 08:00 UTC", "2_hours"),
        ("2026-03-15 05:30 America/Chicago", "2026-03-15 05:30", ""),
    ])
    func `timesince counts the two largest units`(start: String, end: String, expected: String) {
        #expect(Self.render("{{ a|timesince:b }}", ["a": start, "b": end]) == expected)
        if start.contains("UTC") == end.contains("UTC") {
            #expect(Self.render("{{ b|timeuntil:a }}", ["a": start, "b": end]) == expected)
        }
    }

    @Test(arguments: [
        ("timesince", "2026-03-15 04:30", "1_hour"), ("timesince", "2026-03-15 09:30 UTC", "1_hour"),
        ("timeuntil", "2026-03-15 05:45", "15_minutes"), ("timesince", "", ""), ("timeuntil", "", ""),
        ("naturalday", "2026-03-15", "today"), ("naturalday", "2026-03-16", "tomorrow"),
        ("naturalday", "2026-03-14", "yesterday"), ("naturalday", "2026-03-13", "March 13, 2026"),
        ("naturalday:'Y'", "2026-03-13 00:00", "2026"), ("naturalday", "16:05", "4:05 p.m."),
        ("naturalday", "", "None"),
        // The 16th in Tokyo is the 15th in Chicago.
        ("naturalday", "2026-03-16 00:30 Asia/Tokyo", "today"),
        ("naturaltime", "2026-03-15 05:30", "now"), ("naturaltime", "2026-03-15 05:29:59", "a second ago"),
        ("naturaltime", "2026-03-15 05:29:30", "30_seconds ago"), ("naturaltime", "2026-03-15 05:29", "a minute ago"),
        ("naturaltime", "2026-03-15 03:31", "an hour ago"), ("naturaltime", "2026-03-14 06:30", "23_hours ago"),
        ("naturaltime", "2026-03-14 05:30", "1_day ago"), ("naturaltime", "2024-11-15 05:30", "1_year, 4_months ago"),
        ("naturaltime", "2026-03-15 05:30:01", "a second from now"),
        ("naturaltime", "2026-03-15 05:32", "2_minutes from now"),
        ("naturaltime", "2026-03-15 19:45:30 Asia/Tokyo", "15_minutes from now"),
        ("naturaltime", "2026-03-17 11:30", "2_days, 6_hours from now"), ("naturaltime", "", "None"),
    ])
    func `what is compared with now is compared by the value's clock`(filter: String, value: String, expected: String) {
        #expect(Self.render("{{ a|\(filter) }}", ["a": value]) == expected)
    }

    @Test(arguments: ["{{ a|timesince }}", "{{ b|timeuntil:a }}", "{{ b|naturaltime }}"])
    func `a value without a day is told`(template: String) {
        #expect(Self.render(template, ["a": "16:05", "b": "2026-03-15"]).contains("[DJT-031]"))
    }
}
