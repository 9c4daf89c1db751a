/// A variable as a template names it: `item.owner.name`, `rows.0`.
package final class VariablePath: Sendable {
    /// The variable that the path begins with.
    package let head: Symbol
    /// The number of members to follow from there.
    package let stepCount: Int
    /// The members to follow.
    nonisolated(unsafe) private let steps: UnsafeMutablePointer<MemberPlace>
    /// What the path asks of the loop around it, when it is `forloop` with one member behind it.
    let loopMember: LoopState.Member?
    /// The path in the template.
    package let span: SourceSpan

    /// Makes a path.
    package init(head: Symbol, tail: [MemberName], span: SourceSpan) {
        self.head = head
        self.span = span
        stepCount = tail.count
        loopMember = head == .forloop && tail.count == 1 ? LoopState.Member(rawValue: tail[0].text) : nil
        steps = .allocate(capacity: max(1, tail.count))
        for (index, name) in tail.enumerated() { (steps + index).initialize(to: MemberPlace(name)) }
    }

    deinit {
        steps.deinitialize(count: stepCount)
        steps.deallocate()
    }

    /// The name of a member to follow; the index is below `stepCount`.
    package func step(_ index: Int) -> MemberName { steps[index].name }

    /// The place of a member in a shape, -1 when it has none such.
    @inline(__always)
    func index(ofStep step: Int, in shape: ValueShape) -> Int { steps[step].index(in: shape) }

    /// The path as written.
    package var text: String { String(decoding: span.bytes, as: UTF8.self) }
}
