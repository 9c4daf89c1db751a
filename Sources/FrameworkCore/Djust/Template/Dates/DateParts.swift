/// What the letters of a format can ask of a value.
struct DateParts {
    /// The day, if the value has one.
    let date: LocalDate?
    /// The time, if the value has one.
    let time: LocalTime?
    /// The moment, if the value is one and not just a day or a time.
    let moment: DateTime?
    /// What kind of value it is, for messages.
    let kind: String

    /// Takes a value apart; one that is no day and no time has no parts.
    init(_ value: Value) {
        kind = value.kind
        switch value {
        case .date(let date): (self.date, time, moment) = (date, nil, nil)
        case .time(let time): (date, self.time, moment) = (nil, time, nil)
        case .dateTime(let moment): (date, time, self.moment) = (moment.date, moment.time, moment)
        default: (date, time, moment) = (nil, nil, nil)
        }
    }

    /// Whether the value is a day and nothing else.
    var isDay: Bool { date != nil && time == nil }

    /// The moment where its clock is, or where clocks are that do not say; midnight for a day; nil for a time.
    func moment(defaultZone: Zone) -> DateTime? {
        if let moment { return moment.zone == nil ? moment.placed(in: defaultZone) : moment }
        return isDay ? date.map { DateTime(date: $0, time: .midnight, zone: defaultZone) } : nil
    }
}
