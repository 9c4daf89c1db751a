import Synchronization

/// A name of a member as a template writes it, with where it was found last.
///
/// Rows of a list have one shape, so the second row finds its members without looking. Several threads may render at
/// once: the memory is one word, and a word that another thread has just written is as good as any.
package struct MemberPlace: ~Copyable, Sendable {
    /// The name.
    package let name: MemberName
    /// The last shape's number and the index in it; 0 when nothing has been found.
    private let last = Atomic<UInt64>(0)

    /// Prepares a name.
    package init(_ name: MemberName) { self.name = name }

    /// The index of the name in a shape, -1 when it has none such.
    @inline(__always)
    package func index(in shape: ValueShape) -> Int {
        let last = last.load(ordering: .relaxed)
        if last >> 16 == shape.id { return Int(truncatingIfNeeded: last & 0xFFFF) }
        return find(in: shape)
    }

    @inline(never)
    private func find(in shape: ValueShape) -> Int {
        guard let index = shape.position(of: name.text) else { return -1 }
        if index <= 0xFFFF { last.store(shape.id << 16 | UInt64(index), ordering: .relaxed) }
        return index
    }
}
