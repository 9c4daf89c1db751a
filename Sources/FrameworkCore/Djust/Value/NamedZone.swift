import Foundation

/// A zone of the time zone database: a name, and what holds there at any time.
///
/// Two are equal when their names are.
final class NamedZone: Sendable, Hashable {
    /// The name: `Europe/Berlin`.
    let name: String
    /// What holds when.
    let source: any ZoneSource

    /// Makes a zone.
    init(name: String, source: any ZoneSource) {
        self.name = name
        self.source = source
    }

    static func == (left: NamedZone, right: NamedZone) -> Bool { left === right || left.name == right.name }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A stretch of time in which a zone's clocks are equally far ahead of UTC.
package struct ZonePeriod: Sendable, Hashable {
    /// How far ahead of UTC, in seconds; less than a day.
    package let offset: Int
    /// How many seconds clocks are put forward, most often 0; nil where nobody has said whether they ever are.
    package let daylightShift: Int?
    /// What the time is called: `CET`, `CEST`, `+0545`.
    package let abbreviation: String

    /// Whether clocks are put forward.
    package var isDaylight: Bool { (daylightShift ?? 0) != 0 }
}

/// Says what holds in a zone at a time.
protocol ZoneSource: Sendable {
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

/// A zone as Foundation knows it, for machines without the files of the database.
struct SystemZone: ZoneSource {
    private let zone: TimeZone

    /// Finds a zone; nil when Foundation has none of that name.
    init?(named name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    var constant: ZonePeriod? { nil }

    func period(atUTC seconds: Int) -> ZonePeriod {
        let date = Date(timeIntervalSince1970: Double(seconds))
        let offset = min(max(zone.secondsFromGMT(for: date), -86_399), 86_399)
        let fallback = Zone.offsetText(offset).filter { $0 != ":" }
        return ZonePeriod(
            offset: offset,
            daylightShift: Int(zone.daylightSavingTimeOffset(for: date)),
            abbreviation: zone.abbreviation(for: date) ?? fallback
        )
    }

    func period(atLocal seconds: Int, isSecondReading: Bool) -> ZonePeriod {
        let before = period(atUTC: seconds - 86_400)
        let after = period(atUTC: seconds + 86_400)
        let first = period(atUTC: seconds - before.offset)
        let second = period(atUTC: seconds - after.offset)
        if first.offset == second.offset { return first }
        // In a gap or a fold the two sides disagree.
        return isSecondReading ? after : before
    }
}
