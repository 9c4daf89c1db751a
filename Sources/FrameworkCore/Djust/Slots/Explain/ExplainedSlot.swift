/// One slot of a compiled page, or a part of one, in words: what it is, where it is written, what it depends on.
package struct ExplainedSlot: Sendable {
    /// What stands there.
    package enum Kind: String, Sendable {
        /// The element around everything that changes.
        case root
        /// Anything that is rendered whole.
        case markup
        /// An element of which something can change.
        case element
        /// One attribute of an element.
        case attribute
        /// All attributes of an element, because there are tags between them.
        case attributes
        /// The content of an element that is text only.
        case text
        /// Content that slots cannot follow.
        case opaque
        /// An `{% if %}`, or a `{% for %}` with its `{% empty %}`.
        case conditional
        /// One way that a conditional can go.
        case branch
        /// A `{% for %}`.
        case list
        /// Every row of a list.
        case row
        /// A part with names of its own.
        case scope
        /// A tag that only gives a name to a value.
        case definition
    }

    /// One step of an address on the wire.
    package enum Step: Sendable, Equatable {
        /// A slot of a fragment.
        case slot(Int)
        /// Any row of a list.
        case anyRow
    }

    /// What something depends on.
    package struct Reads: Sendable, Equatable {
        /// The properties of the view.
        package var names: [String]
        /// Whether it is evaluated after every event, because something in it is not tracked.
        package var afterEveryEvent: Bool
    }

    /// What stands there.
    package let kind: Kind
    /// The address on the wire; a part of a slot has that of the slot.
    package let path: [Step]
    /// What is written there, as one line: a tag, a variable, an attribute's name.
    package let title: String
    /// Where it is written; nil for what has no place of its own.
    package let place: SourceSpan?
    /// What it depends on.
    package let reads: Reads
    /// How many words a session remembers for it.
    package let words: Int
    /// How many lists a session remembers for it.
    package let lists: Int
    /// What it consists of.
    package let parts: [ExplainedSlot]
}

extension ExplainedSlot {
    /// The address as protocol.md writes it, with `*` for any row: `0.*.1`; `-` for the root.
    package var pathText: String {
        if path.isEmpty { return "-" }
        return path.map { if case .slot(let index) = $0 { String(index) } else { "*" } }.joined(separator: ".")
    }

    /// The slot and everything in it with its depth, in the order of the template.
    package var lines: [(slot: ExplainedSlot, depth: Int)] {
        [(self, 0)] + parts.flatMap(\.lines).map { ($0.slot, $0.depth + 1) }
    }
}
