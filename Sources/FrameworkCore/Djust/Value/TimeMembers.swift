// What a template can ask of days, times and stretches of time, by the names that Python gives them.

extension LocalDate {
    /// `year`, `month`, `day`, what can be computed (`weekday`, `isocalendar`, `isoformat`), and the ends of the calendar.
    func member(_ name: String) -> Value? {
        switch name {
        case "year": .int(components.year)
        case "month": .int(components.month)
        case "day": .int(components.day)
        case "weekday": .int(weekday)
        case "isoweekday": .int(weekday + 1)
        case "isocalendar": isoCalendar
        case "isoformat": .string(description)
        case "ctime": .string(ctime(.midnight))
        case "toordinal": .int(dayNumber - Self.dayNumbers.lowerBound + 1)
        case "timetuple": timeTuple(.midnight, isDaylight: nil)
        case "min": LocalDate(dayNumber: Self.dayNumbers.lowerBound).map(Value.date)
        case "max": LocalDate(dayNumber: Self.dayNumbers.upperBound).map(Value.date)
        case "resolution": .duration(TimeSpan(days: 1))
        default: nil
        }
    }

    private var isoCalendar: Value {
        let (year, week) = isoWeek
        let fields = [("year", year), ("week", week), ("weekday", weekday + 1)]
        return .structure(NamedTuple("datetime.IsoCalendarDate", fields))
    }

    /// `Wed May  6 16:05:09 2009`, as C writes it.
    fileprivate func ctime(_ time: LocalTime) -> String {
        let (year, month, day) = components
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let clock = [time.hour, time.minute, time.second].map { DigitText.padded($0, to: 2) }.joined(separator: ":")
        return
            "\(days[weekday]) \(months[month - 1]) \(day < 10 ? " " : "")\(day) \(clock) \(DigitText.padded(year, to: 4))"
    }

    fileprivate func timeTuple(_ time: LocalTime, isDaylight: Bool?) -> Value {
        let (year, month, day) = components
        let fields = [
            ("tm_year", year), ("tm_mon", month), ("tm_mday", day), ("tm_hour", time.hour), ("tm_min", time.minute),
            ("tm_sec", time.second), ("tm_wday", weekday), ("tm_yday", dayOfYear),
            ("tm_isdst", isDaylight.map { $0 ? 1 : 0 } ?? -1),
        ]
        return .structure(NamedTuple("time.struct_time", fields))
    }
}

extension LocalTime {
    /// `hour`, `minute`, `second`, `microsecond`, `isoformat`, and what the zone says of a time without a day.
    func member(_ name: String) -> Value? {
        switch name {
        case "tzinfo": zone.map { .structure(ZoneValue($0)) } ?? Value.none
        case "utcoffset": zone?.fixedOffset.map { .duration(TimeSpan(seconds: $0)) } ?? Value.none
        case "tzname": zone?.constant.map { .string($0.abbreviation) } ?? Value.none
        case "dst": zone?.constant.flatMap(\.daylightSpan).map(Value.duration) ?? Value.none
        case "fold": .int(0)
        case "isoformat": .string(isoText)
        default: clockMember(name)
        }
    }

    /// What the clock shows.
    fileprivate func clockMember(_ name: String) -> Value? {
        switch name {
        case "hour": .int(hour)
        case "minute": .int(minute)
        case "second": .int(second)
        case "microsecond": .int(microsecond)
        case "min": .time(.midnight)
        case "max": .time(LocalTime(microsecondOfDay: -1))
        case "resolution": .duration(TimeSpan(microseconds: 1))
        default: nil
        }
    }
}

extension DateTime {
    /// The members of the day and of the time, both of them whole (`date`, `time`), and what the zone says.
    func member(_ name: String) -> Value? {
        switch name {
        case "date": .date(date)
        case "time": .time(time)
        case "timetz": .time(LocalTime(microsecondOfDay: time.microsecondOfDay, zone: zone))
        case "tzinfo": zone.map { .structure(ZoneValue($0)) } ?? Value.none
        case "utcoffset": offset.map { .duration(TimeSpan(seconds: $0)) } ?? Value.none
        case "tzname": period.map { .string($0.abbreviation) } ?? Value.none
        case "dst": daylightShift.map(Value.duration) ?? Value.none
        case "fold": .int(isSecondReading ? 1 : 0)
        case "isoformat": .string(isoText)
        case "ctime": .string(date.ctime(time))
        case "timetuple": date.timeTuple(time, isDaylight: daylightShift.map { $0 != TimeSpan() })
        case "timestamp": utcMicroseconds.map { .double(Double($0) / 1_000_000) }
        case "min":
            DateTime(localMicroseconds: LocalDate.dayNumbers.lowerBound * TimeSpan.microsecondsPerDay)
                .map(Value.dateTime)
        case "max":
            DateTime(localMicroseconds: (LocalDate.dayNumbers.upperBound + 1) * TimeSpan.microsecondsPerDay - 1)
                .map(Value.dateTime)
        case "resolution": time.clockMember(name)
        default: date.member(name) ?? time.clockMember(name)
        }
    }

    private var daylightShift: TimeSpan? { period.flatMap(\.daylightSpan) }
}

extension ZonePeriod {
    /// How far clocks are put forward; nil where nobody has said whether they ever are.
    fileprivate var daylightSpan: TimeSpan? { daylightShift.map { TimeSpan(seconds: $0) } }
}

extension TimeSpan {
    /// `days`, `seconds`, `microseconds`, `total_seconds`, and the ends of what Python can hold.
    func member(_ name: String) -> Value? {
        switch name {
        case "days": .int(days)
        case "seconds": .int(microseconds / 1_000_000)
        case "microseconds": .int(microseconds % 1_000_000)
        case "total_seconds": .double(totalSeconds)
        case "min": .duration(TimeSpan(days: -999_999_999))
        case "max": .duration(TimeSpan(days: 999_999_999, microseconds: Self.microsecondsPerDay - 1))
        case "resolution": .duration(TimeSpan(microseconds: 1))
        default: nil
        }
    }
}
