/// A day of the calendar, without a time or a place.
public struct LocalDate: Sendable, Hashable {
    /// Days since 1 January 1970.
    package let dayNumber: Int

    /// The first and the last day that there are: of the years 1 and 9999, as in Python.
    package static let dayNumbers = -719_162...2_932_896

    /// Makes a day of its number; nil beyond the years 1 to 9999.
    package init?(dayNumber: Int) {
        guard Self.dayNumbers.contains(dayNumber) else { return nil }
        self.dayNumber = dayNumber
    }

    /// Makes a day; nil when the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// Howard Hinnant's `days_from_civil`: years begin in March, eras have 400 years.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The year, the month and the day of the month.
    public var components: (year: Int, month: Int, day: Int) { Self.components(ofDay: dayNumber) }

    private static func year(ofDay dayNumber: Int) -> Int { components(ofDay: dayNumber).year }

    /// Howard Hinnant's `civil_from_days`.
    private static func components(ofDay dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayFromMarch = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayFromMarch + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayFromMarch - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

    /// The day of the year, beginning with 1.
    public var dayOfYear: Int {
        let first = LocalDate(year: components.year, month: 1, day: 1)
        return dayNumber - (first?.dayNumber ?? dayNumber) + 1
    }

    /// The week by ISO 8601: weeks begin on Monday, and the first of a year is the one with its first Thursday.
    public var isoWeek: (year: Int, week: Int) {
        // The week belongs to the year that its Thursday is in.
        let thursday = dayNumber - weekday + 3
        let year = Self.year(ofDay: thursday)
        let first = Self.dayNumber(year: year, month: 1, day: 1)
        return (year, (thursday - first) / 7 + 1)
    }

    /// Whether a year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The number of days of a month, which is from 1 to 12.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension LocalDate: Comparable {
    /// Whether a day comes before another.
    public static func < (left: LocalDate, right: LocalDate) -> Bool { left.dayNumber < right.dayNumber }
}

extension LocalDate: CustomStringConvertible {
    /// The day as ISO 8601 writes it: `2026-03-15`.
    public var description: String {
        let (year, month, day) = components
        return "\(DigitText.padded(year, to: 4))-\(DigitText.padded(month, to: 2))-\(DigitText.padded(day, to: 2))"
    }
}

/// Whole numbers with leading zeros.
enum DigitText {
    /// The digits of a number, at least so many.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}
