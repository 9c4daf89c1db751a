/// Where a `{% for %}` loop is; what `forloop` names in its body.
package struct LoopState: Sendable {
    /// The number of rounds done before this one.
    package var index: Int
    /// The number of rounds in all; for items that are computed as they are gone through, those known so far.
    package var count: Int
    /// Where the loop around this one stands among the context's loops, nil at the outermost.
    package var parent: Int?
    /// The number of the loop's run among all runs of a render, from 1: tells apart runs of the same loop.
    package var serial: Int

    /// Makes a state.
    package init(index: Int = 0, count: Int, parent: Int? = nil, serial: Int = 1) {
        self.index = index
        self.count = count
        self.parent = parent
        self.serial = serial
    }

    /// What a template can ask of a loop.
    package enum Member: String, Sendable, CaseIterable {
        case counter0
        case counter
        case revcounter
        case revcounter0
        case first
        case last
        case length
    }

    /// A member that needs no other loop.
    package func value(of member: Member) -> Value {
        switch member {
        case .counter: .int(index &+ 1)
        case .counter0: .int(index)
        case .revcounter: .int(count &- index)
        case .revcounter0: .int(count &- index &- 1)
        case .first: .bool(index == 0)
        case .last: .bool(index == count &- 1)
        case .length: .int(count)
        }
    }
}
