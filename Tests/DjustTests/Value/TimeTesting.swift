import Djust

/// Times as tests write them, so that tables of them can be read.
enum TimeTesting {
    /// A moment: `2026-03-29 02:30`, `2026-03-29 02:30 Europe/Berlin`, and `2nd` behind it for a second reading.
    static func moment(_ text: String) -> DateTime {
        var parts = text.split(separator: " ")
        let isSecond = parts.last == "2nd"
        if isSecond { parts.removeLast() }
        let date = date(String(parts[0]))
        let zone = parts.count > 2 ? Zone.named(String(parts[2])) : nil
        return DateTime(date: date, time: time(String(parts[1])), zone: zone, isSecondReading: isSecond)
    }

    /// A day: `2026-03-29`.
    static func date(_ text: String) -> LocalDate {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3, let date = LocalDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
            fatalError("`\(text)` is no day")
        }
        return date
    }

    /// A time: `02:30`, `02:30:15`.
    static func time(_ text: String) -> LocalTime {
        let numbers = text.split(separator: ":").compactMap { Int($0) }
        let second = numbers.count > 2 ? numbers[2] : 0
        guard numbers.count > 1, let time = LocalTime(hour: numbers[0], minute: numbers[1], second: second) else {
            fatalError("`\(text)` is no time")
        }
        return time
    }

    /// Any of them: a day, a time or a moment by how it is written.
    static func value(_ text: String) -> Value {
        guard text.contains("-") else { return .time(time(text)) }
        return text.contains(" ") ? .dateTime(moment(text)) : .date(date(text))
    }
}
