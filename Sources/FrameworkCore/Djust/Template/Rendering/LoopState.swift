/// Where a `{% for %}` loop is; what `forloop` names in its body.
package struct LoopState: Sendable {
    /// The number of rounds done before this one.
    package var index: Int
    /// The number of rounds in all.
    package var count: Int
    /// Where the loop around this one stands among the context's locals, nil at the outermost.
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

    /// A member that needs no other loop; nil for unknown names and for `parentloop`.
    package func member(_ name: String) -> Value? {
        switch name {
        case "counter": .int(index &+ 1)
        case "counter0": .int(index)
        case "revcounter": .int(count &- index)
        case "revcounter0": .int(count &- index &- 1)
        case "first": .bool(index == 0)
        case "last": .bool(index == count &- 1)
        case "length": .int(count)
        default: nil
        }
    }
}
