// How Python and JSON write days, times and stretches of time.

extension LocalDate {
    /// `datetime.date(2026, 3, 15)`.
    var representation: String {
        let (year, month, day) = components
        return "datetime.date(\(year), \(month), \(day))"
    }
}

extension LocalTime {
    /// The time as ISO 8601 writes it, with the zone if it has one.
    var isoText: String { description + (zone.flatMap(\.fixedOffset).map(Zone.offsetText) ?? "") }

    /// `datetime.time(10, 30)`.
    var representation: String {
        let parts = clockParts + (zone.map { ["tzinfo=" + $0.representation] } ?? [])
        return "datetime.time(\(parts.joined(separator: ", ")))"
    }

    /// Hour and minute, and what comes after them unless it is zero.
    var clockParts: [String] {
        var parts = [hour, minute, second, microsecond]
        while parts.count > 2, parts.last == 0 { parts.removeLast() }
        return parts.map(String.init)
    }
}

extension DateTime {
    /// The moment as Python's `str` writes it: `2026-03-15 10:30:45+00:00`.
    var text: String { "\(date) \(time)" + zoneText }

    /// The moment as ISO 8601 writes it: `2026-03-15T10:30:45+00:00`.
    var isoText: String { "\(date)T\(time)" + zoneText }

    /// The moment as Django's JSON has it: milliseconds, and `Z` for UTC.
    var jsonText: String {
        var clock = time.description
        if time.microsecond != 0 { clock.removeLast(3) }
        return "\(date)T\(clock)" + (zoneText == "+00:00" ? "Z" : zoneText)
    }

    private var zoneText: String { offset.map(Zone.offsetText) ?? "" }

    /// `datetime.datetime(2026, 3, 15, 10, 30)`.
    var representation: String {
        let (year, month, day) = date.components
        var parts = [year, month, day].map(String.init) + time.clockParts
        if isSecondReading { parts.append("fold=1") }
        if let zone { parts.append("tzinfo=" + zone.representation) }
        return "datetime.datetime(\(parts.joined(separator: ", ")))"
    }
}

extension TimeSpan {
    /// `datetime.timedelta(days=1, seconds=30)`.
    var representation: String {
        var parts: [String] = []
        if days != 0 { parts.append("days=\(days)") }
        if microseconds / 1_000_000 != 0 { parts.append("seconds=\(microseconds / 1_000_000)") }
        if microseconds % 1_000_000 != 0 { parts.append("microseconds=\(microseconds % 1_000_000)") }
        return "datetime.timedelta(\(parts.isEmpty ? "0" : parts.joined(separator: ", ")))"
    }

    /// The stretch as ISO 8601 writes it: `P1DT02H03M04S`.
    var isoText: String {
        let isNegative = days < 0
        let span = isNegative ? TimeSpan(days: -days, microseconds: -microseconds) : self
        let seconds = span.microseconds / 1_000_000
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { DigitText.padded($0, to: 2) }
        let rest = span.microseconds % 1_000_000
        let fraction = rest == 0 ? "" : "." + DigitText.padded(rest, to: 6)
        return "\(isNegative ? "-" : "")P\(span.days)DT\(parts[0])H\(parts[1])M\(parts[2])\(fraction)S"
    }
}
