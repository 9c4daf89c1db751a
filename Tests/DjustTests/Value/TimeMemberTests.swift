import Djust
import Testing

struct TimeMemberTests {
    @Test(arguments: [
        ("2009-05-06", "year", "2009"), ("2009-05-06", "month", "5"), ("2009-05-06", "day", "6"),
        ("2009-05-06", "weekday", "2"), ("2009-05-06", "isoweekday", "3"), ("2009-05-06", "toordinal", "733533"),
        ("2009-05-06", "isocalendar", "datetime.IsoCalendarDate(year=2009, week=19, weekday=3)"),
        ("2009-05-06", "isocalendar.week", "19"), ("2009-05-06", "isocalendar.0", "2009"),
        ("2009-05-06", "timetuple.tm_yday", "126"), ("2009-05-06", "ctime", "Wed May  6 00:00:00 2009"),
        ("2009-05-06", "min", "0001-01-01"), ("2009-05-06", "max", "9999-12-31"), ("2009-05-06", "hour", ""),
        ("2008-12-29", "isocalendar.0", "2009"), ("2010-01-03", "isocalendar.week", "53"),
        ("0001-01-01", "isocalendar.week", "1"), ("9999-12-31", "isocalendar.week", "52"),
        ("16:05:09", "hour", "16"), ("16:05:09", "isoformat", "16:05:09"), ("16:05:09", "tzinfo", "None"),
        ("16:05:09", "max", "23:59:59.999999"), ("16:05:09", "year", ""),
        ("2009-05-06 16:05 Europe/Berlin", "isoformat", "2009-05-06T16:05:00+02:00"),
        ("2009-05-06 16:05 Europe/Berlin", "tzname", "CEST"),
        ("2009-05-06 16:05 Europe/Berlin", "tzinfo", "Europe/Berlin"),
        ("2009-05-06 16:05 Europe/Berlin", "tzinfo.key", "Europe/Berlin"),
        ("2009-05-06 16:05 Europe/Berlin", "utcoffset", "2:00:00"),
        ("2009-05-06 16:05 Europe/Berlin", "dst", "1:00:00"),
        ("2009-01-06 16:05 Europe/Dublin", "dst", "-1 day, 23:00:00"), ("2009-01-06 16:05", "dst", "None"),
        ("2009-05-06 16:05 Europe/Berlin", "timestamp", "1241618700.0"),
        ("2009-05-06 16:05 UTC", "timetz", "16:05:00+00:00"),
        ("2009-05-06 16:05 Europe/Berlin 2nd", "fold", "1"), ("2009-05-06 16:05 Europe/Berlin", "date", "2009-05-06"),
        ("2009-05-06 16:05 Europe/Berlin", "time", "16:05:00"), ("2009-05-06 16:05", "microsecond", "0"),
        ("2009-05-06 16:05", "nothing", ""),
    ])
    func `has what Python's values have`(value: String, path: String, expected: String) {
        var value: Value? = TimeTesting.value(value)
        for name in path.split(separator: ".") { value = value?.member(MemberName(String(name))) }
        #expect((value?.text ?? "") == expected)
    }

    @Test(
        arguments: [
            ("2026-01-02", "2026-01-03", true), ("2026-01-03", "2026-01-02", false),
            ("2026-01-02", "2026-01-02 00:00", nil),
            ("10:00", "10:01", true), ("2026-01-02 00:00", "2026-01-02 00:00 UTC", nil),
            ("2026-01-02 00:00 Europe/Berlin", "2026-01-01 23:30 UTC", true),
            // Clocks of one place are compared by what they show.
            ("2026-10-25 02:30 Europe/Berlin 2nd", "2026-10-25 02:40 Europe/Berlin", true),
        ] as [(String, String, Bool?)]
    )
    func `has the order that Python has`(left: String, right: String, expected: Bool?) {
        #expect(TimeTesting.value(left).isLess(than: TimeTesting.value(right)) == expected)
    }

    @Test(arguments: [
        ("2026-01-02 01:00 Europe/Berlin", "2026-01-02 00:00 UTC", true),
        ("2026-01-02 00:00", "2026-01-02 00:00 UTC", false), ("2026-01-02", "2026-01-02 00:00", false),
        ("2026-10-25 02:30 Europe/Berlin", "2026-10-25 02:30 Europe/Berlin 2nd", true),
        // A reading that could be two moments is none of those elsewhere.
        ("2026-10-25 02:30 Europe/Berlin", "2026-10-25 00:30 UTC", false),
    ])
    func `is equal to what it is equal to in Python`(left: String, right: String, expected: Bool) {
        #expect(TimeTesting.value(left).equals(TimeTesting.value(right)) == expected)
        #expect(TimeTesting.value(right).equals(TimeTesting.value(left)) == expected)
    }

    @Test func `times in zones are compared by what they are in UTC`() {
        func time(_ hour: Int, _ zone: Zone?) -> Value {
            LocalTime(hour: hour, minute: 0, zone: zone).map(Value.time) ?? .none
        }
        let east = Zone.fixed(seconds: 7200)
        #expect(time(3, .utc).equals(time(5, east)) && !time(3, .utc).equals(time(3, nil)))
        #expect(time(4, east).isLess(than: time(3, .utc)) == true && time(4, east).isLess(than: time(3, nil)) == nil)
        // Without a day nobody knows what holds in a place.
        #expect(time(3, Zone.named("Europe/Berlin")).equals(time(3, nil)))
    }

    @Test func `sums stay in the calendar`() {
        let day = Value.duration(TimeSpan(days: 1, seconds: 7200))
        let cases: [(Value, Value, String?)] = [
            (TimeTesting.value("2026-03-28 23:30 Europe/Berlin"), day, "2026-03-30 01:30:00+02:00"),
            (day, TimeTesting.value("2026-03-28"), "2026-03-29"), (day, day, "2 days, 4:00:00"),
            (TimeTesting.value("9999-12-31"), day, nil), (TimeTesting.value("9999-12-31 23:00"), day, nil),
            (.duration(TimeSpan(days: 999_999_999)), day, nil), (TimeTesting.value("10:00"), day, nil),
            (TimeTesting.value("2026-03-28"), .duration(TimeSpan(days: .min)), nil),
        ]
        for (left, right, expected) in cases { #expect(left.addingTime(right)?.text == expected) }
    }
}
