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
    /// Whether pages show the moment by this clock, also where they show others by the reader's.
    package var keepsZone = false

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
    /// What holds where the clock is; nil for a clock that does not say.
    package var period: ZonePeriod? { zone?.period(atLocal: localMicroseconds, isSecondReading: isSecondReading) }

    /// How far ahead of UTC the clock is, in seconds; nil for a clock that does not say.
    package var offset: Int? { zone?.offset(atLocal: localMicroseconds, isSecondReading: isSecondReading) }

    /// Microseconds since 1970 in UTC; nil for a clock that does not say where it is.
    package var utcMicroseconds: Int? { offset.map { localMicroseconds - $0 * 1_000_000 } }

    /// Whether clocks that show this were put forward over it or show it twice, so that it is one of two moments.
    package var isAmbiguous: Bool {
        guard let zone, zone.constant == nil else { return false }
        return zone.offset(atLocal: localMicroseconds, isSecondReading: true) != zone.offset(atLocal: localMicroseconds)
    }

    /// Makes the reading of a clock at a moment; nil beyond the years 1 to 9999.
    /// - Parameters:
    ///   - utc: Microseconds since 1970 in UTC.
    ///   - zone: Where the clock is.
    package init?(utcMicroseconds utc: Int, in zone: Zone) {
        let offset = zone.offset(atUTC: utc)
        let (local, overflow) = utc.addingReportingOverflow(offset * 1_000_000)
        guard !overflow, let reading = DateTime(localMicroseconds: local) else { return nil }
        let isSecond = zone.fixedOffset == nil && zone.offset(atLocal: local) != offset
        self.init(date: reading.date, time: reading.time, zone: zone, isSecondReading: isSecond)
    }

    /// Makes the reading of a clock that does not say where it is; nil beyond the years 1 to 9999.
    package init?(localMicroseconds local: Int) {
        let span = TimeSpan(microseconds: local)
        guard let date = LocalDate(dayNumber: span.days) else { return nil }
        self.init(date: date, time: LocalTime(microsecondOfDay: span.microseconds))
    }

    /// The same moment by a clock elsewhere; nil beyond the years 1 to 9999, and for a clock that does not say where it
    /// is.
    package func moved(to zone: Zone) -> DateTime? {
        if zone == self.zone { return self }
        return utcMicroseconds.flatMap { DateTime(utcMicroseconds: $0, in: zone) }
    }

    /// The same reading of a clock elsewhere, or of one that does not say where it is.
    package func placed(in zone: Zone?) -> DateTime {
        DateTime(date: date, time: time, zone: zone, isSecondReading: isSecondReading)
    }
}

extension DateTime {
    /// Whether two moments are the same; a clock that does not say where it is has none in common with one that does.
    ///
    /// As in Python, readings of one place are compared as they are, and a reading that could be two moments is the same as
    /// none elsewhere.
    func isSameMoment(as other: DateTime) -> Bool {
        if zone == other.zone { return localMicroseconds == other.localMicroseconds }
        guard let left = utcMicroseconds, let right = other.utcMicroseconds, left == right else { return false }
        return !isAmbiguous && !other.isAmbiguous
    }

    /// Whether a moment comes before another; nil when only one of them says where it is.
    func isBefore(_ other: DateTime) -> Bool? { difference(from: other).map { $0 < 0 } }

    /// How many microseconds a moment comes after another; nil when only one of them says where it is.
    ///
    /// As in Python, the readings of one place are compared as they are.
    package func difference(from other: DateTime) -> Int? {
        if zone == other.zone { return localMicroseconds - other.localMicroseconds }
        guard let left = utcMicroseconds, let right = other.utcMicroseconds else { return nil }
        return left - right
    }
}
