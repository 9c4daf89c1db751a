/// Filters that say when something is as people say it: `naturalday`, `naturaltime`.
enum NaturalTimeFilters {
    static let all = [
        Filter("naturalday", argument: .optional, isPure: false) { input throws(Filter.Failure) in try day(input) },
        Filter("naturaltime", isPure: false) { input throws(Filter.Failure) in try time(input) },
    ]

    /// `today`, `tomorrow`, `yesterday`, or the day by a format; what is no day stays as it is.
    private static func day(_ input: Filter.Input) throws(Filter.Failure) -> Value {
        let date: LocalDate
        var zone: Zone?
        switch input.localization.shown(input.value) {
        case .date(let day): date = day
        case .dateTime(let moment): (date, zone) = (moment.date, moment.zone)
        default: return input.value
        }
        guard let today = input.localization.currentMoment(in: zone)?.date else { return input.value }
        let name: String
        switch date.dayNumber - today.dayNumber {
        case 0: name = "today"
        case 1: name = "tomorrow"
        case -1: name = "yesterday"
        default: return .string(try DateFilters.text(.date(date), input.argument, .all, input.localization))
        }
        return .string(input.localization.translated(Message(name)))
    }

    /// `3 minutes ago`, `an hour from now`; what is no moment stays as it is.
    private static func time(_ input: Filter.Input) throws(Filter.Failure) -> Value {
        let moment: DateTime
        switch input.value {
        case .dateTime(let value): moment = value
        case .date: throw Filter.Failure("a day has no time; give `naturaltime` a moment, or use `naturalday`")
        default: return input.value
        }
        guard let now = input.localization.currentMoment(in: moment.zone == nil ? nil : .utc),
            let difference = now.difference(from: moment)
        else { return input.value }
        let isPast = difference > 0
        let size = difference.magnitude
        if size >= UInt(TimeSpan.microsecondsPerDay) {
            return .string(days(from: moment, to: now, isPast: isPast, input.localization))
        }
        return .string(moments(seconds: Int(size / 1_000_000), isPast: isPast, input.localization))
    }

    /// A distance of a day and more.
    private static func days(
        from moment: DateTime,
        to now: DateTime,
        isPast: Bool,
        _ localization: Localization
    ) -> String {
        var now = now
        if let zone = moment.zone { now = now.moved(to: zone) ?? now }
        let distance = TimeDistance(
            localization: localization,
            context: isPast ? "naturaltime-past" : "naturaltime-future"
        )
        let delta = (isPast ? distance.text(from: moment, to: now) : distance.text(from: now, to: moment)) ?? ""
        return localization.filled(Message(isPast ? "%(delta)s ago" : "%(delta)s from now"), ["delta": .string(delta)])
    }

    /// A distance of less than a day.
    private static func moments(seconds: Int, isPast: Bool, _ localization: Localization) -> String {
        let (count, one, unit): (Int, String, String)
        switch seconds {
        case 0: return localization.translated(Message("now"))
        case ..<60: (count, one, unit) = (seconds, "a second", "seconds")
        case ..<3600: (count, one, unit) = (seconds / 60, "a minute", "minutes")
        default: (count, one, unit) = (seconds / 3600, "an hour", "hours")
        }
        let direction = isPast ? "ago" : "from now"
        let message = Message("\(one) \(direction)", plural: "%(count)s\u{A0}\(unit) \(direction)", count: count)
        return localization.filled(message, ["count": .int(count)])
    }
}
