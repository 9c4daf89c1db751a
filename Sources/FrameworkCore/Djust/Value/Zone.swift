import Foundation

/// Where a clock is: how far it is ahead of UTC.
public enum Zone: Sendable, Hashable {
    /// Always as far ahead, under a name if it has one.
    case fixed(seconds: Int, name: String?)
    /// As the time zone database says for a place: `Europe/Berlin`.
    case named(String)

    /// Coordinated universal time.
    public static let utc = Zone.fixed(seconds: 0, name: "UTC")

    /// How far ahead of UTC it always is, in seconds; nil for a place.
    package var fixedOffset: Int? { if case .fixed(let seconds, _) = self { seconds } else { nil } }

    /// `+02:00`, with seconds when there are any.
    static func offsetText(_ seconds: Int) -> String {
        let size = abs(seconds)
        var text = (seconds < 0 ? "-" : "+") + DigitText.padded(size / 3600, to: 2)
        text += ":" + DigitText.padded(size / 60 % 60, to: 2)
        if size % 60 != 0 { text += ":" + DigitText.padded(size % 60, to: 2) }
        return text
    }

    /// As Python's `repr` writes it.
    var representation: String {
        switch self {
        case .fixed(0, "UTC"): "datetime.timezone.utc"
        case .fixed(let seconds, _): "datetime.timezone(\(TimeSpan(seconds: seconds).representation))"
        case .named(let name): "zoneinfo.ZoneInfo(key='\(name)')"
        }
    }

    /// How far ahead of UTC the zone is when its own clocks show a reading, in seconds.
    /// - Parameters:
    ///   - microseconds: The reading, in microseconds since it showed midnight of 1 January 1970.
    ///   - isSecondReading: Which of two equal readings is meant, when clocks were put back.
    /// - Returns: Seconds; those before the change for a reading that clocks put forward have left out.
    package func offset(atLocal microseconds: Int, isSecondReading: Bool = false) -> Int {
        switch self {
        case .fixed(let seconds, _): return seconds
        case .named(let name):
            guard let zone = TimeZone(identifier: name) else { return 0 }
            let seconds = Double(microseconds) / 1_000_000
            func offset(_ moment: Double) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: moment)) }
            let before = offset(seconds - 86_400)
            let after = offset(seconds + 86_400)
            let first = offset(seconds - Double(before))
            let second = offset(seconds - Double(after))
            if first == second { return first }
            // In a gap or a fold the two sides disagree.
            return isSecondReading ? after : before
        }
    }

    /// How far ahead of UTC the zone is at a moment, in seconds.
    package func offset(atUTC microseconds: Int) -> Int {
        switch self {
        case .fixed(let seconds, _): seconds
        case .named(let name):
            TimeZone(identifier: name)?
                .secondsFromGMT(for: Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)) ?? 0
        }
    }
}
