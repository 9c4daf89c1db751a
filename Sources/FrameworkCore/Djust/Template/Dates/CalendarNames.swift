/// The names of months and days of the week, as messages that a language can translate.
enum CalendarNames {
    private static let full = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let short = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let press = [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
    ]
    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The months: `January`.
    static let months = full.map { Message($0) }
    /// The months as they stand behind a day in languages that bend them.
    static let bentMonths = full.map { Message($0, context: "alt. month") }
    /// The months in three letters, small: `jan`.
    static let shortMonths = short.map { Message($0) }
    /// The months as the Associated Press shortens them: `Jan.`, `March`.
    static let pressMonths = press.map { Message($0, context: "abbrev. month") }
    /// The days of the week, Monday first.
    static let weekdays = days.map { Message($0) }
    /// The days of the week in three letters: `Mon`.
    static let shortWeekdays = days.map { Message(String($0.prefix(3))) }
    /// The days of the week as mail writes them, in English everywhere.
    static let mailWeekdays = days.map { String($0.prefix(3)) }
    /// The months as mail writes them, in English everywhere.
    static let mailMonths = full.map { String($0.prefix(3)) }
}
