/// A stretch of time in which a zone's clocks are equally far ahead of UTC.
package struct ZonePeriod: Sendable, Hashable {
    /// How far ahead of UTC, in seconds; less than a day.
    package let offset: Int
    /// How many seconds clocks are put forward, most often 0; nil where nobody has said whether they ever are.
    package let daylightShift: Int?
    /// What the time is called: `CET`, `CEST`, `+0545`.
    package let abbreviation: String

    /// Makes a period of its parts.
    package init(offset: Int, daylightShift: Int?, abbreviation: String) {
        self.offset = offset
        self.daylightShift = daylightShift
        self.abbreviation = abbreviation
    }

    /// Whether clocks are put forward.
    package var isDaylight: Bool { (daylightShift ?? 0) != 0 }
}

/// Says what holds in a zone at a time.
package protocol ZoneSource: Sendable {
    /// What always holds, nil where it changes.
    var constant: ZonePeriod? { get }
    /// What holds at a moment, in seconds since 1970 in UTC.
    func period(atUTC seconds: Int) -> ZonePeriod
    /// What holds at a reading of the zone's clocks, in seconds since they showed midnight of 1 January 1970.
    ///
    /// The first of two equal readings is before the change, the second behind it. A reading that clocks put forward have
    /// left out counts with the time before the change, and as a second reading with the time behind it.
    func period(atLocal seconds: Int, isSecondReading: Bool) -> ZonePeriod
}
