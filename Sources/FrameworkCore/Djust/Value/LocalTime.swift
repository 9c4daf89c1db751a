/// A time of the day, without a day.
public struct LocalTime: Sendable, Hashable {
    /// Microseconds since midnight, below 86,400,000,000.
    package let microsecondOfDay: Int
    /// The zone that the time is in, when it says so.
    public let zone: Zone?

    /// Makes a time of its microseconds since midnight; those of other days are left out.
    package init(microsecondOfDay: Int, zone: Zone? = nil) {
        let day = TimeSpan.microsecondsPerDay
        self.microsecondOfDay = (microsecondOfDay % day + day) % day
        self.zone = zone
    }

    /// Makes a time; nil when the clock has none such.
    public init?(hour: Int, minute: Int, second: Int = 0, microsecond: Int = 0, zone: Zone? = nil) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999).contains(microsecond)
        else { return nil }
        microsecondOfDay = ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond
        self.zone = zone
    }

    /// The hour, 0 to 23.
    public var hour: Int { microsecondOfDay / 3_600_000_000 }
    /// The minute, 0 to 59.
    public var minute: Int { microsecondOfDay / 60_000_000 % 60 }
    /// The second, 0 to 59.
    public var second: Int { microsecondOfDay / 1_000_000 % 60 }
    /// The microsecond, 0 to 999,999.
    public var microsecond: Int { microsecondOfDay % 1_000_000 }

    /// Midnight.
    package static let midnight = LocalTime(microsecondOfDay: 0)
}

extension LocalTime {
    /// Whether two times are the same; a time in a zone has none in common with one that is in none.
    ///
    /// A zone whose clocks change says nothing about a time without a day.
    func isSameTime(as other: LocalTime) -> Bool {
        guard let (left, right) = comparable(with: other) else { return false }
        return left == right
    }

    /// Whether a time comes before another; nil when only one of them is in a zone.
    func isBefore(_ other: LocalTime) -> Bool? { comparable(with: other).map { $0 < $1 } }

    private func comparable(with other: LocalTime) -> (Int, Int)? {
        if zone == other.zone { return (microsecondOfDay, other.microsecondOfDay) }
        switch (zone?.fixedOffset, other.zone?.fixedOffset) {
        case (nil, nil): return (microsecondOfDay, other.microsecondOfDay)
        case (let left?, let right?):
            return (microsecondOfDay - left * 1_000_000, other.microsecondOfDay - right * 1_000_000)
        default: return nil
        }
    }
}

extension LocalTime: CustomStringConvertible {
    /// The time as Python writes it: `10:30:45`, with microseconds when there are any.
    public var description: String {
        let parts = [hour, minute, second].map { DigitText.padded($0, to: 2) }.joined(separator: ":")
        return parts + (microsecond == 0 ? "" : "." + DigitText.padded(microsecond, to: 6))
    }
}
