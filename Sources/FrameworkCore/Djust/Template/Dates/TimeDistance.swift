/// How long it is from one moment to another, in words: `2 years, 4 months`.
struct TimeDistance {
    /// A unit, and the messages that count it.
    private struct Unit {
        let one: String
        let many: String
        /// Seconds; nil for units whose lengths differ.
        let length: Int?
    }

    private static let units = [
        Unit(one: "%(num)d year", many: "%(num)d years", length: nil),
        Unit(one: "%(num)d month", many: "%(num)d months", length: nil),
        Unit(one: "%(num)d week", many: "%(num)d weeks", length: 604_800),
        Unit(one: "%(num)d day", many: "%(num)d days", length: 86_400),
        Unit(one: "%(num)d hour", many: "%(num)d hours", length: 3600),
        Unit(one: "%(num)d minute", many: "%(num)d minutes", length: 60),
    ]

    /// For whom it is written.
    let localization: Localization
    /// The context of the messages, for languages that bend them: `naturaltime-past`.
    var context: String?

    /// The two largest units that follow one another, of what has passed; no minutes when nothing has.
    /// - Returns: The text, with spaces that do not break; nil when only one of the moments says where its clock is.
    func text(from start: DateTime, to end: DateTime) -> String? {
        guard (start.zone == nil) == (end.zone == nil) else { return nil }
        let difference = end.localMicroseconds - start.localMicroseconds
        guard difference >= 1_000_000 else { return words(0, Self.units.count - 1) }
        let counts = Self.counts(from: start, to: end)
        guard let largest = counts.firstIndex(where: { $0 != 0 }) else { return words(0, Self.units.count - 1) }
        let second = largest + 1
        guard second < counts.count, counts[second] != 0 else { return words(counts[largest], largest) }
        return words(counts[largest], largest) + localization.translated(Message(", ")) + words(counts[second], second)
    }

    /// How many of each unit have passed, the larger ones first.
    private static func counts(from start: DateTime, to end: DateTime) -> [Int] {
        let (startYear, startMonth, startDay) = start.date.components
        let (endYear, endMonth, endDay) = end.date.components
        var months = (endYear - startYear) * 12 + endMonth - startMonth
        if (startDay, start.time.microsecondOfDay) > (endDay, end.time.microsecondOfDay) { months -= 1 }
        // What is left is counted from the day that lies so many whole months behind the start. Of February it is never
        // the 29th, whatever the year, as in Django; and the fraction of a second does not count.
        var pivot = start.localMicroseconds
        if months > 0 {
            let month = startMonth - 1 + months
            let (year, monthOfYear) = (startYear + month / 12, month % 12 + 1)
            let day = min(startDay, monthOfYear == 2 ? 28 : LocalDate.days(in: monthOfYear, of: year))
            let date = LocalDate(year: year, month: monthOfYear, day: day) ?? start.date
            let second = start.time.microsecondOfDay / 1_000_000 * 1_000_000
            pivot = date.dayNumber * TimeSpan.microsecondsPerDay + second
        }
        var rest = (end.localMicroseconds - pivot) / 1_000_000
        var counts = [months / 12, months % 12]
        for length in units.compactMap(\.length) {
            counts.append(rest / length)
            rest %= length
        }
        return counts
    }

    /// `3 weeks`, with spaces that do not break.
    private func words(_ count: Int, _ unit: Int) -> String {
        let unit = Self.units[unit]
        let message = Message(unit.one, context: context, plural: unit.many, count: count)
        var text: [UInt8] = []
        for byte in localization.filled(message, ["num": .int(count)]).utf8 {
            if byte == UInt8(ascii: " ") { text += "\u{A0}".utf8 } else { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
