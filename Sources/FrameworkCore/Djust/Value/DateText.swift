/// A moment written by a format in the letters that Django's `now` and `date` take.
package enum DateText {
    /// Writes a moment in UTC; letters without a meaning stand for themselves, and a backslash makes any letter do so.
    /// - Parameters:
    ///   - format: The format, such as `Y-m-d H:i`.
    ///   - seconds: Seconds since 1970.
    /// - Returns: The text; empty beyond the years 1 to 9999.
    package static func format(_ format: String, _ seconds: Double) -> String {
        guard let time = CivilTime(seconds) else { return "" }
        var output = ""
        var isEscaped = false
        for letter in format.unicodeScalars {
            if isEscaped {
                output.unicodeScalars.append(letter)
                isEscaped = false
            } else if letter == "\\" {
                isEscaped = true
            } else if let text = time.text(for: letter) {
                output += text
            } else {
                output.unicodeScalars.append(letter)
            }
        }
        return output
    }
}

/// A moment in the parts of a calendar, in UTC.
struct CivilTime {
    /// The parts.
    let year, month, day, hour, minute, second, weekday, dayOfYear: Int

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let shortMonths = [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    /// Splits a moment; nil beyond the years 1 to 9999.
    init?(_ seconds: Double) {
        guard let total = Int(exactly: seconds.rounded(.down)), total >= -62_135_596_800, total <= 253_402_300_799
        else {
            return nil
        }
        let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
        let rest = total - days * 86_400
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
        weekday = ((days + 4) % 7 + 7) % 7
        // Howard Hinnant's `civil_from_days`: years begin in March, eras have 400 years.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayFromMarch = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayFromMarch + 2) / 153
        day = dayFromMarch - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
        dayOfYear = before + day + (isLeap && month > 2 ? 1 : 0)
    }

    /// What a format letter stands for; nil for a letter that stands for itself.
    func text(for letter: Unicode.Scalar) -> String? {
        switch letter {
        case "Y": String(year)
        case "y": Self.padded(year % 100)
        case "m": Self.padded(month)
        case "n": String(month)
        case "F": Self.months[month - 1]
        case "M", "b":
            letter == "M" ? String(Self.months[month - 1].prefix(3)) : Self.months[month - 1].prefix(3).lowercased()
        case "N": Self.shortMonths[month - 1]
        case "d": Self.padded(day)
        case "j": String(day)
        case "z": String(dayOfYear)
        case "D": String(Self.weekdays[weekday].prefix(3))
        case "l": Self.weekdays[weekday]
        case "w": String(weekday)
        case "H": Self.padded(hour)
        case "G": String(hour)
        case "h": Self.padded(hour % 12 == 0 ? 12 : hour % 12)
        case "g": String(hour % 12 == 0 ? 12 : hour % 12)
        case "i": Self.padded(minute)
        case "s": Self.padded(second)
        case "A": hour < 12 ? "AM" : "PM"
        case "a": hour < 12 ? "a.m." : "p.m."
        case "e", "T": "UTC"
        case "O": "+0000"
        case "Z": "0"
        default: nil
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
