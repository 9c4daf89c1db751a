import Foundation

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
