// What a template can ask of days, times and stretches of time, by the names that Python gives them.

extension LocalDate {
    /// `year`, `month`, `day`, and what can be computed: `weekday`, `isoweekday`, `isoformat`.
    func member(_ name: String) -> Value? {
        switch name {
        case "year": .int(components.year)
        case "month": .int(components.month)
        case "day": .int(components.day)
        case "weekday": .int(weekday)
        case "isoweekday": .int(weekday + 1)
        case "isoformat": .string(description)
        default: nil
        }
    }
}

extension LocalTime {
    /// `hour`, `minute`, `second`, `microsecond`, `isoformat`.
    func member(_ name: String) -> Value? {
        switch name {
        case "hour": .int(hour)
        case "minute": .int(minute)
        case "second": .int(second)
        case "microsecond": .int(microsecond)
        case "isoformat": .string(description)
        default: nil
        }
    }
}

extension DateTime {
    /// The members of the day and of the time, and both of them whole: `date`, `time`.
    func member(_ name: String) -> Value? {
        switch name {
        case "date": .date(date)
        case "time": .time(time)
        case "isoformat": .string(isoText)
        default: date.member(name) ?? time.member(name)
        }
    }
}

extension TimeSpan {
    /// `days`, `seconds`, `microseconds`, `total_seconds`.
    func member(_ name: String) -> Value? {
        switch name {
        case "days": .int(days)
        case "seconds": .int(microseconds / 1_000_000)
        case "microseconds": .int(microseconds % 1_000_000)
        case "total_seconds": .double(totalSeconds)
        default: nil
        }
    }
}
