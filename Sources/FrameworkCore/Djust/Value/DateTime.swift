/// A day and a time as a clock on a wall shows them, and where the wall is, when that is known.
public struct DateTime: Sendable, Hashable {
    /// The day.
    public let date: LocalDate
    /// The time of the day; its zone is nil, the moment has one.
    public let time: LocalTime
    /// Where the clock is; nil for a clock that does not say.
    public let zone: Zone?
    /// Whether it is the second of two equal readings, when a clock was put back.
    public let isSecondReading: Bool

    /// Makes a moment.
    public init(date: LocalDate, time: LocalTime, zone: Zone? = nil, isSecondReading: Bool = false) {
        self.date = date
        self.time = LocalTime(microsecondOfDay: time.microsecondOfDay)
        self.zone = zone
        self.isSecondReading = isSecondReading
    }

    /// Microseconds of the reading since midnight of 1 January 1970, wherever the clock is.
    package var localMicroseconds: Int { date.dayNumber * TimeSpan.microsecondsPerDay + time.microsecondOfDay }
}

extension DateTime {
    /// How far ahead of UTC the clock is, in seconds; nil for a clock that does not say.
    package var offset: Int? { zone?.offset(atLocal: localMicroseconds, isSecondReading: isSecondReading) }

    /// Microseconds since 1970 in UTC; nil for a clock that does not say where it is.
    package var utcMicroseconds: Int? { offset.map { localMicroseconds - $0 * 1_000_000 } }

    /// Makes the reading of a clock at a moment; nil beyond the years 1 to 9999.
    /// - Parameters:
    ///   - utc: Microseconds since 1970 in UTC.
    ///   - zone: Where the clock is.
    package init?(utcMicroseconds utc: Int, in zone: Zone) {
        let offset = zone.offset(atUTC: utc)
        let (local, overflow) = utc.addingReportingOverflow(offset * 1_000_000)
        let span = TimeSpan(microseconds: local)
        guard !overflow, let date = LocalDate(dayNumber: span.days) else { return nil }
        let time = LocalTime(microsecondOfDay: span.microseconds)
        let isSecond = zone.offset(atLocal: local) != offset
        self.init(date: date, time: time, zone: zone, isSecondReading: isSecond)
    }

    /// Whether two moments are the same; a clock that does not say where it is has none in common with one that does.
    func isSameMoment(as other: DateTime) -> Bool {
        switch (utcMicroseconds, other.utcMicroseconds) {
        case (nil, nil): localMicroseconds == other.localMicroseconds
        case (let left, let right): left == right
        }
    }

    /// Whether a moment comes before another; nil when only one of them says where it is.
    func isBefore(_ other: DateTime) -> Bool? {
        switch (utcMicroseconds, other.utcMicroseconds) {
        case (nil, nil): localMicroseconds < other.localMicroseconds
        case (let left?, let right?): left < right
        default: nil
        }
    }
}
