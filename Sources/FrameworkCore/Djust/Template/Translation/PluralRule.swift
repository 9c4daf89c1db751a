/// Which of a message's plural forms goes with a number: the C expression of a catalogue's `Plural-Forms`.
struct PluralRule: Sendable {
    /// A part of the expression.
    indirect enum Node: Sendable {
        case number
        case constant(Int)
        case not(Node)
        case binary(Operator, Node, Node)
        case choice(Node, Node, Node)
    }

    /// What stands between two values.
    enum Operator: Sendable {
        case or, and, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case plus, minus, times, divided, remainder
    }

    private let root: Node

    /// One form for one thing and another for any other number.
    static let standard = PluralRule(root: .binary(.notEqual, .number, .constant(1)))

    private init(root: Node) { self.root = root }

    /// Reads an expression such as `n%10==1 && n%100!=11 ? 0 : 1`; nil for one that is wrong, too long or too deep.
    init?(_ text: String) {
        guard let root = PluralRuleParser.parse(text) else { return nil }
        self.root = root
    }

    /// The number of the form for a count of things.
    ///
    /// Dividing by zero gives zero, and a sum beyond `Int` wraps.
    func form(for count: Int) -> Int { Self.value(of: root, count) }

    private static func value(of node: Node, _ count: Int) -> Int {
        switch node {
        case .number: return count
        case .constant(let constant): return constant
        case .not(let operand): return value(of: operand, count) == 0 ? 1 : 0
        case .choice(let condition, let first, let second):
            return value(of: value(of: condition, count) != 0 ? first : second, count)
        case .binary(.and, let left, let right):
            return value(of: left, count) != 0 && value(of: right, count) != 0 ? 1 : 0
        case .binary(.or, let left, let right):
            return value(of: left, count) != 0 || value(of: right, count) != 0 ? 1 : 0
        case .binary(let operation, let left, let right):
            return operation.applied(to: value(of: left, count), value(of: right, count))
        }
    }
}

extension PluralRule.Operator {
    /// What the operator makes of two numbers; division goes down, as in Python.
    fileprivate func applied(to left: Int, _ right: Int) -> Int {
        switch self {
        case .or: return left != 0 || right != 0 ? 1 : 0
        case .and: return left != 0 && right != 0 ? 1 : 0
        case .equal: return left == right ? 1 : 0
        case .notEqual: return left != right ? 1 : 0
        case .less: return left < right ? 1 : 0
        case .lessOrEqual: return left <= right ? 1 : 0
        case .greater: return left > right ? 1 : 0
        case .greaterOrEqual: return left >= right ? 1 : 0
        case .plus: return left &+ right
        case .minus: return left &- right
        case .times: return left &* right
        case .divided:
            let (quotient, isUnknown) = left.dividedReportingOverflow(by: right)
            guard !isUnknown else { return 0 }
            return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient
        case .remainder:
            let (rest, isUnknown) = left.remainderReportingOverflow(dividingBy: right)
            guard !isUnknown else { return 0 }
            return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest
        }
    }
}
