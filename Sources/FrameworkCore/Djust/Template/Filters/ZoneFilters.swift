/// Filters that show a moment by another clock: `localtime`, `utc`, `timezone`.
enum ZoneFilters {
    static let all = [
        Filter("localtime") { input throws(Filter.Failure) in try moved(input, to: input.localization.zone) },
        Filter("timezone", argument: .required) { input throws(Filter.Failure) in
            switch input.argument {
            case .structure(let structure): try moved(input, to: (structure as? ZoneValue)?.zone)
            case .string(let name)?, .safe(let name)?: try moved(input, to: Zone.named(name))
            default: .string("")
            }
        },
        Filter("utc") { input throws(Filter.Failure) in try moved(input, to: .utc) },
    ]

    /// The moment by a clock elsewhere, which it keeps wherever it is shown; empty text for what is no moment, and for no
    /// zone.
    private static func moved(_ input: Filter.Input, to zone: Zone?) throws(Filter.Failure) -> Value {
        guard let zone, case .dateTime(var moment) = input.value else { return .string("") }
        if moment.zone == nil { moment = moment.placed(in: input.localization.defaultZone) }
        guard var moved = moment.moved(to: zone) else {
            throw Filter.Failure("in \(zone.text) the moment is beyond the years 1 to 9999")
        }
        moved.keepsZone = true
        return .dateTime(moved)
    }
}
