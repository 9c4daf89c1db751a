// Sums of days, moments and stretches of time, as Python has them.

extension TimeSpan {
    /// The sum of two stretches; nil beyond a billion days.
    package func adding(_ other: TimeSpan) -> TimeSpan? {
        let sum = TimeSpan(days: days + other.days, microseconds: microseconds + other.microseconds)
        return abs(sum.days) < 1_000_000_000 ? sum : nil
    }
}

extension LocalDate {
    /// The day so many days later, where parts of days do not count; nil beyond the years 1 to 9999.
    package func adding(_ span: TimeSpan) -> LocalDate? { LocalDate(dayNumber: dayNumber + span.days) }
}

extension DateTime {
    /// What the same clock shows later if nobody puts it forward or back; nil beyond the years 1 to 9999.
    package func adding(_ span: TimeSpan) -> DateTime? {
        guard
            let sum = TimeSpan(days: date.dayNumber, microseconds: time.microsecondOfDay).adding(span),
            let date = LocalDate(dayNumber: sum.days)
        else { return nil }
        return DateTime(date: date, time: LocalTime(microsecondOfDay: sum.microseconds), zone: zone)
    }
}

extension Value {
    /// The sum of a day, a moment or a stretch of time and a stretch of time; nil for all else.
    package func addingTime(_ other: Value) -> Value? {
        switch (self, other) {
        case (.duration(let left), .duration(let right)): left.adding(right).map(Value.duration)
        case (.date(let date), .duration(let span)), (.duration(let span), .date(let date)):
            date.adding(span).map(Value.date)
        case (.dateTime(let moment), .duration(let span)), (.duration(let span), .dateTime(let moment)):
            moment.adding(span).map(Value.dateTime)
        default: nil
        }
    }
}
