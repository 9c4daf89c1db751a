/// A zone as a file of the database has it: changes in the past, and a rule for those to come.
package struct ZoneTable: ZoneSource {
    /// When something changes.
    package struct Change: Sendable {
        /// The moment, in seconds since 1970 in UTC.
        package let moment: Int
        /// What holds from then on.
        package let period: ZonePeriod
    }

    /// What holds before the first change.
    package let first: ZonePeriod
    /// The changes in order.
    package let changes: [Change]
    /// What holds after the last change; nil when what it has brought goes on.
    package let rule: ZoneRule?

    package var constant: ZonePeriod? {
        guard changes.isEmpty else { return nil }
        guard let rule else { return first }
        return rule.daylight == nil ? rule.standard : nil
    }

    package func period(atUTC seconds: Int) -> ZonePeriod {
        guard let last = changes.last, seconds <= last.moment else {
            return rule?.period(atUTC: seconds) ?? changes.last?.period ?? first
        }
        return period(before: count { $0.moment <= seconds })
    }

    package func period(atLocal seconds: Int, isSecondReading: Bool) -> ZonePeriod {
        guard let last = changes.indices.last, seconds <= reading(of: last, isSecondReading) else {
            let following = rule?.period(atLocal: seconds, isSecondReading: isSecondReading)
            return following ?? changes.last?.period ?? first
        }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if reading(of: middle, isSecondReading) <= seconds { low = middle + 1 } else { high = middle }
        }
        return period(before: low)
    }

    /// From which reading on a change counts as done: the later of the two that clocks show at the change, and for second
    /// readings the earlier one.
    private func reading(of index: Int, _ isSecondReading: Bool) -> Int {
        let before = period(before: index).offset
        let after = changes[index].period.offset
        return changes[index].moment + (isSecondReading ? min(before, after) : max(before, after))
    }

    /// What holds just before a change.
    private func period(before index: Int) -> ZonePeriod { index == 0 ? first : changes[index - 1].period }

    /// How many changes there are from the beginning for which a condition holds.
    private func count(while condition: (Change) -> Bool) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if condition(changes[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
