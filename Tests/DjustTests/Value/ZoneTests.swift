import Djust
import Testing

struct ZoneTests {
    @Test(arguments: [
        ("Europe/Berlin", "1890-01-01 00:00", "1890-01-01T00:53:28+00:53:28 LMT"),
        ("Europe/Berlin", "1945-06-01 00:00", "1945-06-01T03:00:00+03:00 CEMT"),
        ("Europe/Berlin", "2026-03-29 00:59:59", "2026-03-29T01:59:59+01:00 CET"),
        ("Europe/Berlin", "2026-03-29 01:00", "2026-03-29T03:00:00+02:00 CEST"),
        ("Europe/Berlin", "2026-10-25 00:59:59", "2026-10-25T02:59:59+02:00 CEST"),
        ("Europe/Berlin", "2026-10-25 01:00", "2026-10-25T02:00:00+01:00 CET 2nd"),
        ("Europe/Berlin", "2090-07-01 00:00", "2090-07-01T02:00:00+02:00 CEST"),
        ("America/Chicago", "1945-06-01 00:00", "1945-05-31T19:00:00-05:00 CWT"),
        ("Asia/Kathmandu", "2026-01-15 12:00", "2026-01-15T17:45:00+05:45 +0545"),
        ("Australia/Lord_Howe", "2026-07-15 12:00", "2026-07-15T22:30:00+10:30 +1030"),
        ("Europe/Dublin", "2026-10-25 01:00", "2026-10-25T01:00:00+00:00 GMT 2nd"),
        ("America/Nuuk", "2026-10-25 01:00", "2026-10-24T23:00:00-02:00 -02 2nd"),
        ("Pacific/Apia", "2011-12-30 12:00", "2011-12-31T02:00:00+14:00 +14"),
        ("Etc/GMT+5", "2026-01-15 12:00", "2026-01-15T07:00:00-05:00 -05"),
        ("UTC", "2026-01-15 12:00", "2026-01-15T12:00:00+00:00 UTC"),
    ])
    func `a moment is what the clocks of a place show`(name: String, utc: String, expected: String) throws {
        let zone = try #require(Zone.named(name))
        let moment = try #require(DateTime(utcMicroseconds: TimeTesting.moment(utc).localMicroseconds, in: zone))
        let text = Value.dateTime(moment).member(MemberName("isoformat"))?.text ?? ""
        let reading = moment.isSecondReading ? " 2nd" : ""
        #expect("\(text) \(moment.period?.abbreviation ?? "")\(reading)" == expected)
        // And back again.
        #expect(moment.utcMicroseconds == TimeTesting.moment(utc).localMicroseconds)
    }

    @Test(arguments: [
        // Clocks that are put forward leave the hour out, those that are put back show it twice.
        ("2026-03-29 01:59:59 Europe/Berlin", 3600, 3600), ("2026-03-29 02:30 Europe/Berlin", 3600, 7200),
        ("2026-03-29 03:00 Europe/Berlin", 7200, 7200),
        ("2026-10-25 01:59:59 Europe/Berlin", 7200, 7200), ("2026-10-25 02:30 Europe/Berlin", 7200, 3600),
        ("2026-10-25 03:00 Europe/Berlin", 3600, 3600),
        ("1980-04-06 02:30 Europe/Berlin", 3600, 7200), ("1980-09-28 02:30 Europe/Berlin", 7200, 3600),
        ("2026-07-01 00:00 Europe/Dublin", 3600, 3600), ("2026-10-25 01:30 Europe/Dublin", 3600, 0),
        ("2026-03-29 01:30 Europe/Dublin", 0, 3600),
        // A day that there never was.
        ("2011-12-30 12:00 Pacific/Apia", -36_000, 50_400),
        ("2026-10-04 02:15 Australia/Lord_Howe", 37_800, 39_600),
    ])
    func `readings around a change count as in Python`(text: String, first: Int, second: Int) {
        let moment = TimeTesting.moment(text)
        #expect(moment.offset == first)
        #expect(TimeTesting.moment(text + " 2nd").offset == second)
        #expect(moment.isAmbiguous == (first != second))
    }

    @Test(arguments: [
        "", "Nowhere", "Europe/Berlim", "Europe", "europe/berlin", "/Europe/Berlin", "../zoneinfo/UTC",
        "Europe//Berlin",
        "Europe/", "./UTC", "UTC\0", "zone.tab", "tzdata.zi", "Ünited", String(repeating: "a", count: 100_000),
    ])
    func `what is no name in the database is no zone`(name: String) {
        #expect(Zone.named(name) == nil)
    }

    @Test func `zones are named and written as in Python`() throws {
        let berlin = try #require(Zone.named("Europe/Berlin"))
        #expect(berlin.text == "Europe/Berlin" && berlin.fixedOffset == nil)
        #expect(berlin == Zone.named("Europe/Berlin") && berlin != .utc)
        #expect(Zone.named("Etc/GMT+5")?.fixedOffset == -18_000)
        #expect(Zone.fixed(seconds: 11_700).text == "UTC+03:15" && Zone.fixed(seconds: 0).text == "UTC")
        #expect(Zone.fixed(seconds: 60, name: "X").text == "X")
        #expect(Zone.fixed(seconds: .max).fixedOffset == 86_399 && Zone.fixed(seconds: .min).fixedOffset == -86_399)
        let moments: [(DateTime, String)] = [
            (
                TimeTesting.moment("2026-01-02 03:04 Europe/Berlin 2nd"),
                "fold=1, tzinfo=zoneinfo.ZoneInfo(key='Europe/Berlin')"
            ),
            (TimeTesting.moment("2026-01-02 03:04").placed(in: .utc), "tzinfo=datetime.timezone.utc"),
            (
                TimeTesting.moment("2026-01-02 03:04").placed(in: .fixed(seconds: 3600, name: "X")),
                "tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'X')"
            ),
        ]
        for (moment, ending) in moments {
            #expect(Value.dateTime(moment).representation == "datetime.datetime(2026, 1, 2, 3, 4, \(ending))")
        }
    }

    @Test func `moments beyond the calendar have no reading`() {
        #expect(DateTime(utcMicroseconds: .max, in: .fixed(seconds: 3600)) == nil)
        #expect(DateTime(utcMicroseconds: .min, in: .fixed(seconds: -3600)) == nil)
        #expect(TimeTesting.moment("9999-12-31 23:00").placed(in: .utc).moved(to: .fixed(seconds: 7200)) == nil)
        #expect(TimeTesting.moment("0001-01-01 00:00").placed(in: .utc).moved(to: .fixed(seconds: -1)) == nil)
    }
}
