extension Condition {
    /// Whether the condition holds, as `{% if %}` asks: a filter argument that does not exist makes it false.
    package func holds(in context: inout RenderContext) throws(TemplateError) -> Bool {
        do {
            return try evaluate(in: &context).isTruthy
        } catch {
            guard error.code == .missingArgument else { throw error }
            return false
        }
    }

    /// The value of the condition.
    ///
    /// Comparing what cannot be compared, and failing in an operand of an operator, is false.
    package func evaluate(in context: inout RenderContext) throws(TemplateError) -> Value {
        switch self {
        case .value(let expression): return try expression.evaluateOrNone(in: &context)
        case .not(let operand): return .bool(operand.isTrue(in: &context) == false)
        case .and(let left, let right):
            guard let first = left.isTrue(in: &context) else { return .bool(false) }
            return .bool(first && right.isTrue(in: &context) == true)
        case .or(let left, let right):
            guard let first = left.isTrue(in: &context) else { return .bool(false) }
            return .bool(first || right.isTrue(in: &context) == true)
        case .comparison(let comparison, let left, let right):
            if let holds = comparison.holds(between: left, andWholeNumber: right, in: &context) { return .bool(holds) }
            guard let left = try? left.evaluate(in: &context), let right = try? right.evaluate(in: &context) else {
                return .bool(false)
            }
            return .bool(comparison.holds(between: left, and: right))
        }
    }

    /// Whether the condition is true; nil when it fails.
    private func isTrue(in context: inout RenderContext) -> Bool? {
        (try? evaluate(in: &context))?.isTruthy
    }
}

extension Condition.Comparison {
    /// Whether a variable compares so with a number that is written out: the frequent kind, which takes no value.
    /// - Returns: nil for every other kind, and for a variable that holds no whole number.
    fileprivate func holds(
        between left: Condition,
        andWholeNumber right: Condition,
        in context: inout RenderContext
    ) -> Bool? {
        guard case .value(let left) = left, let path = left.plainPath, case .value(let right) = right,
            case .literal(.int(let second)) = right.operand, right.filters.isEmpty,
            let value = context.reference(to: path), case .int(let first) = value.pointee
        else { return nil }
        switch self {
        case .equal: return first == second
        case .notEqual: return first != second
        case .less: return first < second
        case .lessOrEqual: return first <= second
        case .greater: return first > second
        case .greaterOrEqual: return first >= second
        case .contained, .notContained, .identical, .notIdentical: return nil
        }
    }

    /// Whether two values compare so; false when they cannot be compared.
    package func holds(between left: Value, and right: Value) -> Bool {
        switch self {
        case .equal: left.equals(right)
        case .notEqual: !left.equals(right)
        case .less: left.isLess(than: right) == true
        case .lessOrEqual: left.isLess(than: right) == true || (left.isOrdered(with: right) && left.equals(right))
        case .greater: right.isLess(than: left) == true
        case .greaterOrEqual: right.isLess(than: left) == true || (left.isOrdered(with: right) && left.equals(right))
        case .contained: right.contains(left) == true
        case .notContained: right.contains(left) == false
        case .identical: left.isIdentical(to: right)
        case .notIdentical: !left.isIdentical(to: right)
        }
    }
}
