/// Brings what a client has up to date after an event.
///
/// It evaluates the slots that can have changed, compares hashes, and writes operations for those that did. The work follows the change, not the page.
package struct FragmentUpdater: SlotEvaluating, ~Copyable {
    /// What the templates see.
    package var context: RenderContext
    /// The operations so far.
    package var operations = OperationWriter()
    /// Whether a value brought markup that does not stay in its place (`</div>` in a safe text): only the whole page
    /// can tell the client what it looks like now.
    package var needsWholePage = false

    let dirty: StateMask
    private var scratch = OutputBuffer()

    /// Makes an updater for the properties that have changed since the client's page was rendered.
    package init(context: RenderContext, dirty: StateMask) {
        self.context = context
        self.dirty = dirty
    }

    /// Updates a whole fragment.
    package mutating func update(_ fragment: Fragment, _ state: inout FragmentState) throws {
        try update(fragment, hashes: &state.hashes, base: 0, children: &state.children)
    }

    mutating func update(
        _ fragment: Fragment,
        hashes: inout [UInt64],
        base: Int,
        children: inout [ChildState]
    ) throws {
        guard fragment.reads.intersects(dirty) else { return }
        let mark = context.mark
        let autoescape = context.autoescape
        defer {
            context.leave(mark)
            context.autoescape = autoescape
        }
        for (index, slot) in fragment.slots.enumerated() where slot.isDefinition || slot.reads.intersects(dirty) {
            context.autoescape = slot.autoescape
            switch slot.kind {
            case .definition:
                try slot.define(in: &context)
            case .markup(let nodes):
                try updateMarkup(nodes, of: slot, at: index, hash: &hashes[base + slot.hashOffset])
            case .element(let element):
                try updateElement(element, at: index, hashes: &hashes, base: base + slot.hashOffset)
            case .conditional(let branches):
                try updateConditional(branches, at: index, &children[slot.childOffset])
            case .list(let list):
                guard case .rows(let rows) = children[slot.childOffset] else { continue }
                children[slot.childOffset] = .rows(try updateRows(rows, of: list, at: index))
            case .scope(let scope):
                guard case .scope(var inner) = children[slot.childOffset] else { continue }
                try nest(index) { updater in
                    try scope.enter(&updater) { try $0.update(scope.fragment, &inner) }
                }
                children[slot.childOffset] = .scope(inner)
            }
        }
    }

    mutating func nest(_ indexes: Int..., work: (inout FragmentUpdater) throws -> Void) rethrows {
        operations.path.append(contentsOf: indexes)
        defer { operations.path.removeLast(indexes.count) }
        try work(&self)
    }

    // MARK: - Leaves

    private mutating func updateMarkup(_ nodes: RenderProgram, of slot: Slot, at index: Int, hash: inout UInt64) throws
    {
        scratch.removeAll()
        try nodes.render(into: &scratch, in: &context)
        guard renew(&hash) else { return }
        if let text = MarkupText.text(of: scratch.bytes[...], isForeign: slot.surroundings.isForeign) {
            operations.setText(of: index, to: text)
        } else if HTMLStructureCheck.isClean(scratch.bytes, inside: slot.surroundings) {
            operations.morphContent(of: index, into: scratch.bytes)
        } else {
            needsWholePage = true
        }
    }

    /// Updates the attributes of the root itself.
    package mutating func updateRoot(_ root: ElementSlot, _ hashes: inout [UInt64]) throws {
        try updateAttributes(of: root, at: nil, hashes: &hashes, base: 0)
    }

    private mutating func updateElement(_ element: ElementSlot, at index: Int, hashes: inout [UInt64], base: Int) throws
    {
        try updateAttributes(of: element, at: index, hashes: &hashes, base: base)
        try updateContent(of: element, at: index, hash: base + element.attributeHashCount, hashes: &hashes)
    }

    private mutating func updateAttributes(
        of element: ElementSlot,
        at index: Int?,
        hashes: inout [UInt64],
        base: Int
    ) throws {
        switch element.attributes {
        case .values(let attributes):
            var changed: [(name: String, value: [UInt8]?)] = []
            for (position, attribute) in attributes.enumerated() where attribute.reads.intersects(dirty) {
                scratch.removeAll()
                try element.renderAttribute(position, into: &scratch, in: &context)
                guard renew(&hashes[base + position]) else { continue }
                changed.append((attribute.name, MarkupText.attributeValue(of: scratch.bytes[...])))
            }
            if !changed.isEmpty { operations.setAttributes(of: index, to: changed) }
        case .set(_, let reads):
            guard reads.intersects(dirty) else { break }
            scratch.removeAll()
            try element.renderAttributeSet(into: &scratch, in: &context)
            guard renew(&hashes[base]) else { break }
            operations.setAllAttributes(of: index, to: MarkupText.attributes(of: scratch.bytes, in: element.name))
        }
    }

    private mutating func updateContent(
        of element: ElementSlot,
        at index: Int,
        hash: Int,
        hashes: inout [UInt64]
    ) throws {
        guard let content = element.content else { return }
        switch content {
        case .text(_, _, let reads), .opaque(_, let reads): guard reads.intersects(dirty) else { return }
        }
        scratch.removeAll()
        try element.renderContent(into: &scratch, in: &context)
        guard renew(&hashes[hash]) else { return }
        switch content {
        case .text(_, let decodesReferences, _):
            let text = MarkupText.rawText(of: scratch.bytes[...], in: element.name, decodes: decodesReferences)
            operations.setContent(of: index, to: text)
        case .opaque:
            operations.morphContent(of: index, into: MarkupText.content(of: scratch.bytes[...], in: element.name))
        }
    }

    /// Puts the scratch's hash in the place of an old one; answers whether it is another.
    private mutating func renew(_ hash: inout UInt64) -> Bool {
        let new = StableHash.of(scratch)
        guard new != hash else { return false }
        hash = new
        return true
    }

    // MARK: - Nests

    private mutating func updateConditional(
        _ branches: [ConditionalBranch],
        at index: Int,
        _ child: inout ChildState
    ) throws {
        let selected = try branches.selected(in: &context)
        if case .branch(let current, var state) = child, current == selected {
            try nest(index) { try $0.update(branches[current].fragment, &state) }
            child = .branch(index: current, state)
            return
        }
        if case .noBranch = child, selected == nil { return }
        var renderer = FragmentRenderer(context: context)
        child = .noBranch
        if let selected { child = .branch(index: selected, try renderer.render(branches[selected].fragment)) }
        context.memory = renderer.context.memory
        operations.replaceContent(of: index, with: renderer.output.bytes)
    }
}
