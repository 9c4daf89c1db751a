/// A set of a view's properties: what is dirty, or what a slot can read.
///
/// Properties 0...61 have a bit each and all later ones share bit 62. Bit 63 stands for what nobody tracks: computed
/// properties, impure filters, names that are not properties of the view. It is dirty after every event.
package struct StateMask: Sendable, Hashable {
    package var bits: UInt64

    package static let none = StateMask(bits: 0)
    package static let all = StateMask(bits: .max)
    package static let untracked = StateMask(bits: 1 << 63)

    /// The set of one property.
    package static func property(_ index: Int) -> StateMask {
        StateMask(bits: 1 << UInt64(min(max(index, 0), 62)))
    }

    package var isEmpty: Bool { bits == 0 }

    package mutating func formUnion(_ other: StateMask) { bits |= other.bits }

    package func union(_ other: StateMask) -> StateMask { StateMask(bits: bits | other.bits) }

    /// Whether two sets have something in common.
    package func intersects(_ other: StateMask) -> Bool { bits & other.bits != 0 }
}
