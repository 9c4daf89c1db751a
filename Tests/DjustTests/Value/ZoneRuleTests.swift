import Djust
import Testing

struct ZoneRuleTests {
    @Test(arguments: [
        ("UTC0", "2026-07-01 00:00", "UTC 0"), ("<+0545>-5:45", "2026-07-01 00:00", "+0545 20700"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29 00:59:59", "CET 3600"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29 01:00", "CEST 7200"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25 00:59:59", "CEST 7200"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25 01:00", "CET 3600"),
        // South of the equator, by half an hour.
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-01-01 00:00", "+11 39600"),
        ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-07-01 00:00", "+1030 37800"),
        // Clocks that are put back in winter.
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01 00:00", "GMT 0"),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01 00:00", "IST 3600"),
        // Changes on the day before and the day after.
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29 00:59:59", "-02 -7200"),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29 01:00", "-01 -3600"),
        ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28 00:00", "EEST 10800"),
        // Days of the year, with and without 29 February.
        ("AAA1BBB,J60/0,J300/0", "2024-03-01 00:59:59", "AAA -3600"),
        ("AAA1BBB,J60/0,J300/0", "2024-03-01 01:00", "BBB 0"),
        ("AAA1BBB,59/0,299/0", "2024-02-29 01:00", "BBB 0"),
    ])
    func `a rule says what holds in any year`(rule: String, utc: String, expected: String) throws {
        let rule = try #require(ZoneRule(parsing: rule.utf8))
        let period = rule.period(atUTC: TimeTesting.moment(utc).localMicroseconds / 1_000_000)
        #expect("\(period.abbreviation) \(period.offset)" == expected)
    }

    @Test(arguments: [
        "", "0", "CET", "CET-", "CET-25", "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/", "<CET-1",
        "CET-1CEST,M0.1.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J1",
        "CET-1CEST,J366,J1", "CET-1CEST,M3.5.0,M10.5.0x", "CET-1CEST,M3.5.0/168,M10.5.0", "CET-99999999999999999999",
        "CET-1:60", "CET-1CEST", "CET24",
    ])
    func `anything else is no rule`(text: String) {
        #expect(ZoneRule(parsing: text.utf8) == nil)
    }
}
