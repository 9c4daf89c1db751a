/// What `{% if %}` asks.
package indirect enum Condition: Sendable {
    case value(FilterExpression)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)
    case comparison(Comparison, Condition, Condition)

    /// How two values are compared.
    package enum Comparison: Sendable {
        case equal
        case notEqual
        case less
        case lessOrEqual
        case greater
        case greaterOrEqual
        case contained
        case notContained
        case identical
        case notIdentical
    }

    /// Calls a function with every expression of the condition, from left to right.
    package func visitExpressions(_ visit: (FilterExpression) -> Void) {
        switch self {
        case .value(let expression): visit(expression)
        case .not(let operand): operand.visitExpressions(visit)
        case .and(let left, let right), .or(let left, let right), .comparison(_, let left, let right):
            left.visitExpressions(visit)
            right.visitExpressions(visit)
        }
    }

    /// Calls a function with every variable that the condition reads.
    package func visitVariables(_ visit: (VariablePath) -> Void) {
        visitExpressions { $0.visitVariables(visit) }
    }
}
