/// When clocks are changed in every year to come: the last line of a file of the time zone database, such as
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
package struct ZoneRule: Sendable {
    /// A day of every year, and a time of it.
    package struct Change: Sendable {
        /// The day.
        package enum Day: Sendable {
            /// Of a month, the so many-th of a day of the week; the fifth is the last. Sunday is 0.
            case weekday(month: Int, week: Int, weekday: Int)
            /// The so many-th day of the year from 1 on, where 29 February never counts.
            case ordinal(Int)
            /// Days since 1 January.
            case offset(Int)
        }

        /// The day.
        package var day: Day
        /// Seconds since its midnight; can be negative and more than a day.
        package var time = 7200
    }

    /// What holds when clocks are not put forward.
    package let standard: ZonePeriod
    /// What holds when they are; nil when they never are.
    package let daylight: ZonePeriod?
    /// When they are put forward, by the standard clock.
    package let start: Change
    /// When they are put back, by the clock that is put forward.
    package let end: Change

    /// What holds at a moment, in seconds since 1970 in UTC.
    package func period(atUTC seconds: Int) -> ZonePeriod {
        guard let daylight else { return standard }
        let year = Self.year(of: seconds)
        let from = start.reading(in: year) - standard.offset
        let to = end.reading(in: year) - daylight.offset
        return Self.isWithin(seconds, from, to) ? daylight : standard
    }

    /// What holds at a reading of the zone's clocks.
    package func period(atLocal seconds: Int, isSecondReading: Bool) -> ZonePeriod {
        guard let daylight else { return standard }
        let year = Self.year(of: seconds)
        let gain = daylight.offset - standard.offset
        var from = start.reading(in: year)
        var to = end.reading(in: year)
        // First readings change at the end of a gap and of a fold, second readings at the beginning.
        if isSecondReading == (gain >= 0) { to -= gain } else { from += gain }
        return Self.isWithin(seconds, from, to) ? daylight : standard
    }

    private static func isWithin(_ seconds: Int, _ from: Int, _ to: Int) -> Bool {
        from < to ? seconds >= from && seconds < to : !(seconds >= to && seconds < from)
    }

    private static func year(of seconds: Int) -> Int {
        let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
        let range = LocalDate.dayNumbers
        return LocalDate(dayNumber: min(max(days, range.lowerBound), range.upperBound))?.components.year ?? 1970
    }
}

extension ZoneRule.Change {
    /// What clocks show at the change of a year, in seconds since they showed midnight of 1 January 1970.
    func reading(in year: Int) -> Int { dayNumber(in: year) * 86_400 + time }

    private func dayNumber(in year: Int) -> Int {
        func first(of month: Int) -> Int { LocalDate(year: year, month: month, day: 1)?.dayNumber ?? 0 }
        switch day {
        case .ordinal(let day): return first(of: 1) + day - (day < 60 || !LocalDate.isLeap(year) ? 1 : 0)
        case .offset(let days): return first(of: 1) + days
        case .weekday(let month, let week, let weekday):
            let first = first(of: month)
            // 1 January 1970 was a Thursday.
            let firstWeekday = ((first + 4) % 7 + 7) % 7
            var day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
            if day >= LocalDate.days(in: month, of: year) { day -= 7 }
            return first + day
        }
    }
}
