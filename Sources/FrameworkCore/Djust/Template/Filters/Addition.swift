/// What `add` makes of two values: Python's sum, of whole numbers first.
enum Addition {
    /// The sum of two whole numbers or of what spells them, else of two values of one kind, else nothing.
    /// - Throws: `Filter.Failure` for numbers that are not finite.
    static func sum(_ left: Value, _ right: Value) throws(Filter.Failure) -> Value {
        if case .int(let first) = left, case .int(let second) = right {
            let (sum, overflow) = first.addingReportingOverflow(second)
            if !overflow { return .int(sum) }
        }
        do {
            return (try left.wholeNumber() + right.wholeNumber()).value
        } catch {
            if error.kind == .overflow { throw Filter.Failure(error) }
            return joined(left, right)
        }
    }

    /// The short way of `add` with a number: whole numbers whose sum is one.
    static func shortcut(_ argument: Value?) -> Filter.Shortcut? {
        guard case .int(let second) = argument else { return nil }
        return { value, _, localization, output in
            guard localization.writesPlainNumbers, case .int(let first) = value.pointee else { return false }
            let (sum, overflow) = first.addingReportingOverflow(second)
            guard !overflow else { return false }
            output.append(decimal: sum)
            return true
        }
    }

    private static func joined(_ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.safe(let left), .safe(let right)): .safe(left + right)
        case (.string(let left), .string(let right)), (.string(let left), .safe(let right)),
            (.safe(let left), .string(let right)):
            .string(left + right)
        case (.list(let left), .list(let right)): .list(left + right)
        case (.sequence(let left), .sequence(let right)) where left.style == .tuple && right.style == .tuple:
            .sequence(ValueSequence(.tuple, left.items + right.items))
        case (.double(let left), .double(let right)): .double(left + right)
        case (.double(let left), .int(let right)), (.int(let right), .double(let left)): .double(left + Double(right))
        case (.double(let left), .bool(let right)), (.bool(let right), .double(let left)):
            .double(left + (right ? 1 : 0))
        default: left.addingTime(right) ?? .string("")
        }
    }
}
