/// Filters that write days and times: `date`, `time`, `timesince`, `timeuntil`.
enum DateFilters {
    static let all = [
        Filter("date", argument: .optional) { input throws(Filter.Failure) in
            .string(try text(input.localization.shown(input.value), input.argument, .all, input.localization))
        },
        Filter("time", argument: .optional) { input throws(Filter.Failure) in
            .string(try text(input.localization.shown(input.value), input.argument, .clock, input.localization))
        },
        Filter("timesince", argument: .optional, isPure: false) { input throws(Filter.Failure) in
            .string(try distance(input, isUntil: false))
        },
        Filter("timeuntil", argument: .optional, isPure: false) { input throws(Filter.Failure) in
            .string(try distance(input, isUntil: true))
        },
    ]

    /// A value by a format, or by the language's usual one where there is none; empty for what has not the parts that the
    /// format asks for.
    static func text(
        _ value: Value,
        _ argument: Value?,
        _ letters: DateWriter.Letters,
        _ localization: Localization
    ) throws(Filter.Failure) -> String {
        switch value {
        case .none: return ""
        case .string(""), .safe(""): return ""
        default: break
        }
        let standard = letters == .all ? "DATE_FORMAT" : "TIME_FORMAT"
        let given = argument.flatMap { $0.isTruthy ? $0.text : nil }
        do {
            let format = localization.namedFormat(given ?? standard)
            return try DateWriter.text(of: value, format: format, letters: letters, localization: localization)
        } catch {
            switch error {
            case .missing: return ""
            case .refused(let message):
                if letters == .clock { return "" }
                throw Filter.Failure(message)
            }
        }
    }

    /// The time between two moments, of which the second is now where there is none.
    private static func distance(_ input: Filter.Input, isUntil: Bool) throws(Filter.Failure) -> String {
        guard input.value.isTruthy else { return "" }
        let value = try moment(input.value)
        var other: DateTime
        if let argument = input.argument, argument.isTruthy {
            other = try moment(argument)
        } else {
            guard let now = input.localization.currentMoment(in: value.zone) else { return "" }
            other = now
        }
        // The two are compared by the clock of the value.
        if let zone = value.zone, other.zone != nil {
            guard let moved = other.moved(to: zone) else { return "" }
            other = moved
        }
        let distance = TimeDistance(localization: input.localization)
        return (isUntil ? distance.text(from: other, to: value) : distance.text(from: value, to: other)) ?? ""
    }

    /// The moment that a value is; a day is its midnight.
    private static func moment(_ value: Value) throws(Filter.Failure) -> DateTime {
        switch value {
        case .dateTime(let moment): return moment
        case .date(let date): return DateTime(date: date, time: .midnight)
        default: throw Filter.Failure("\(value.kind) is no day and no moment")
        }
    }
}
