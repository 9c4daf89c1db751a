public import Foundation

extension Date: ValueConvertible {
    /// The moment in UTC; nothing beyond the years 1 to 9999.
    public var templateValue: Value {
        let microseconds = (timeIntervalSince1970 * 1_000_000).rounded()
        guard microseconds.magnitude < 1e18 else { return .none }
        return DateTime(utcMicroseconds: Int(microseconds), in: .utc).map(Value.dateTime) ?? .none
    }
}

extension Decimal: ValueConvertible {
    /// The number, digit by digit; nothing for no number.
    public var templateValue: Value { DecimalNumber(description).map(Value.decimal) ?? .none }
}

extension UUID: ValueConvertible {
    /// The digits in small letters.
    public var templateValue: Value { .string(uuidString.lowercased()) }
}

extension URL: ValueConvertible {
    /// The address.
    public var templateValue: Value { .string(absoluteString) }
}

extension DateComponents: ValueConvertible {
    /// A day, a time, or both, by what there is; nothing for anything else.
    public var templateValue: Value {
        let date = year.flatMap { year in LocalDate(year: year, month: month ?? 1, day: day ?? 1) }
        let time = hour.flatMap { hour in
            LocalTime(hour: hour, minute: minute ?? 0, second: second ?? 0, microsecond: (nanosecond ?? 0) / 1000)
        }
        switch (date, time) {
        case (let date?, let time?):
            return .dateTime(DateTime(date: date, time: time, zone: timeZone.flatMap { .named($0.identifier) }))
        case (let date?, nil): return .date(date)
        case (nil, let time?): return .time(time)
        case (nil, nil): return .none
        }
    }
}

extension Duration: ValueConvertible {
    /// The stretch of time, to a microsecond.
    public var templateValue: Value {
        let (seconds, attoseconds) = components
        return .duration(
            TimeSpan(
                days: Int(seconds / 86_400),
                seconds: Int(seconds % 86_400),
                microseconds: Int(attoseconds / 1_000_000_000_000)
            )
        )
    }
}
