/// What an element says with `dj-update` about changes of its content.
enum UpdateAttribute: String {
    /// It becomes what the template says.
    case replace
    /// Rows stay, and new ones come behind them.
    case append
    /// Rows stay, and new ones come before them.
    case prepend
    /// It is the client's from the first load on.
    case ignore

    /// Reads the attribute of a tag; nil when there is none, and for a value that is unknown or dynamic.
    init?(of tag: HTMLTag, in pieces: TemplatePieces) {
        guard let attribute = tag.attribute("dj-update"), !attribute.isDynamic else { return nil }
        let text = pieces.nodes(of: attribute).map { node in
            if case .text(let text) = node { String(decoding: text.bytes, as: UTF8.self) } else { "" }
        }
        self.init(rawValue: text.joined())
    }

    /// A slot right in the element, as the attribute has it.
    func applied(to kind: Slot.Kind) -> Slot.Kind {
        guard let mode = ListSlot.Mode(rawValue: rawValue), mode != .replace else { return kind }
        switch kind {
        case .list(let list): return .list(list.updating(mode))
        case .conditional(let branches):
            return .conditional(
                branches.map { branch in
                    guard case .hasItems? = branch.condition else { return branch }
                    return ConditionalBranch(condition: branch.condition, fragment: applied(to: branch.fragment))
                }
            )
        case .markup, .element, .scope, .definition: return kind
        }
    }

    /// The rows of a `{% for %}` with `{% empty %}`.
    private func applied(to rows: Fragment) -> Fragment {
        let slots = rows.slots.map { slot in
            Slot(
                kind: applied(to: slot.kind),
                reads: slot.reads,
                autoescape: slot.autoescape,
                surroundings: slot.surroundings
            )
        }
        return Fragment(parts: rows.parts, slots: slots, origins: rows.origins)
    }
}
