import Djust

/// Reads days and times in ISO 8601, as the cases write them.
enum TimeReader {
    static func date(_ text: String) -> LocalDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return LocalDate(year: parts[0], month: parts[1], day: parts[2])
    }

    static func time(_ text: String, zone: Zone? = nil) -> LocalTime? {
        let (clock, fraction) = split(text, at: ".")
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        guard parts.count >= 2 else { return nil }
        let digits = (fraction + "000000").prefix(6)
        return LocalTime(
            hour: parts[0],
            minute: parts[1],
            second: parts.count > 2 ? parts[2] : 0,
            microsecond: fraction.isEmpty ? 0 : Int(digits) ?? 0,
            zone: zone
        )
    }

    static func moment(_ text: String, zone: Zone?, isSecond: Bool) -> DateTime? {
        let (day, clock) = split(text, at: "T")
        guard let date = date(day), let time = time(clock) else { return nil }
        return DateTime(date: date, time: time, zone: zone, isSecondReading: isSecond)
    }

    /// Microseconds since 1970 of a moment with an offset at its end.
    static func microseconds(_ text: String) -> Int? {
        let plain = text.hasSuffix("Z") ? String(text.dropLast()) + "+00:00" : text
        let offsetText = plain.suffix(6)
        let sign = offsetText.first == "-" ? -1 : 1
        let hasOffset = offsetText.first == "+" || offsetText.first == "-"
        let parts = offsetText.dropFirst().split(separator: ":").compactMap { Int($0) }
        let seconds = hasOffset && parts.count == 2 ? sign * (parts[0] * 3600 + parts[1] * 60) : 0
        return moment(
            hasOffset ? String(plain.dropLast(6)) : plain,
            zone: .fixed(seconds: seconds, name: nil),
            isSecond: false
        )?
        .utcMicroseconds
    }

    private static func split(_ text: String, at mark: Character) -> (String, String) {
        let parts = text.split(separator: mark, maxSplits: 1)
        return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
    }
}
