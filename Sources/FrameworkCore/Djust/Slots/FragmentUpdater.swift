/// Brings what a client has up to date after an event.
///
/// It evaluates the slots that can have changed, compares hashes, and writes operations for those that did. The work
/// follows the change, not the page. When it throws, what is remembered is neither the old nor the new page.
package struct FragmentUpdater: SlotEvaluating, ~Copyable {
    /// What the templates see.
    package var context: RenderContext
    /// The operations so far.
    package var operations = OperationWriter()
    /// Whether a value brought markup that does not stay in its place (`</div>` in a safe text): only the whole page
    /// can tell the client what it looks like now.
    package var needsWholePage = false

    let dirty: StateMask
    /// What is remembered of long texts.
    var texts = SentTexts()
    var scratch = OutputBuffer()
    /// The new texts in the rows of the list that is being updated.
    var rowTexts: RowTexts?

    /// Makes an updater for the properties that have changed since the client's page was rendered.
    package init(context: RenderContext, dirty: StateMask) {
        self.context = context
        self.dirty = dirty
    }

    /// Updates a whole fragment.
    package mutating func update(_ fragment: Fragment, _ state: inout FragmentState) throws {
        swap(&texts, &state.texts)
        defer { swap(&texts, &state.texts) }
        try update(fragment, words: &state.words, at: 0, lists: &state.lists, at: 0)
    }

    /// Updates a fragment whose memory begins at these places.
    mutating func update(
        _ fragment: Fragment,
        words: inout [UInt64],
        at firstWord: Int,
        lists: inout [ListState],
        at firstList: Int
    ) throws {
        guard fragment.reads.intersects(dirty) else { return }
        let mark = context.mark
        let autoescape = context.autoescape
        defer {
            context.leave(mark)
            context.autoescape = autoescape
        }
        for index in fragment.slots.indices {
            let reads = fragment.slots[index].reads
            guard reads.intersects(dirty) || fragment.slots[index].isDefinition else { continue }
            try update(fragment.slots[index], at: index, &words, firstWord, &lists, firstList)
        }
    }

    private mutating func update(
        _ slot: Slot,
        at index: Int,
        _ words: inout [UInt64],
        _ firstWord: Int,
        _ lists: inout [ListState],
        _ firstList: Int
    ) throws {
        context.autoescape = slot.autoescape
        let (word, list) = (firstWord + slot.firstWord, firstList + slot.firstList)
        switch slot.kind {
        case .definition:
            try slot.define(in: &context)
        case .markup(let program):
            try updateMarkup(program, of: slot, at: index, &words, word)
        case .element(let element):
            try updateAttributes(of: element, at: index, &words, word)
            try updateContent(of: element, at: index, &words, word + element.attributeHashCount)
        case .conditional(let branches):
            try updateConditional(slot, branches, at: index, &words, word, &lists, list)
        case .list(let slot):
            // Taken out, so that changing it copies nothing.
            var state = ListState()
            swap(&state, &lists[list])
            try update(slot, at: index, &state)
            swap(&state, &lists[list])
        case .scope(let scope):
            operations.path.append(index)
            defer { operations.path.removeLast() }
            try scope.enter(&self) {
                try $0.update(scope.fragment, words: &words, at: word, lists: &lists, at: list)
            }
        }
    }

    // MARK: - Markup

    private mutating func updateMarkup(
        _ program: RenderProgram,
        of slot: Slot,
        at index: Int,
        _ words: inout [UInt64],
        _ word: Int
    ) throws {
        let before = words[word]
        if let hash = program.valueHash(in: &context) {
            guard hash != words[word] else { return }
            words[word] = hash
            try render(program)
        } else {
            try render(program)
            guard renew(&words[word]) else { return }
        }
        let isForeign = slot.surroundings.isForeign
        let (old, new) = (slot.textKey(before), slot.textKey(words[word]))
        let isText = MarkupText.withText(of: scratch, isForeign: isForeign) { [path = operations.path] text in
            let change = TextChange(text, sharing: texts.replace(old, with: text, as: new))
            if rowTexts?.note(change, of: index, at: path) == nil { operations.setText(of: index, to: change) }
        }
        if isText { return }
        if HTMLStructureCheck.isClean(scratch.bytes, inside: slot.surroundings) {
            operations.morphContent(of: index, into: scratch.bytes)
        } else {
            needsWholePage = true
        }
    }

    private mutating func render(_ program: RenderProgram) throws {
        scratch.removeAll()
        try program.render(into: &scratch, in: &context)
    }

    /// Puts the scratch's hash in the place of an old one; answers whether it is another.
    private mutating func renew(_ word: inout UInt64) -> Bool {
        let new = StableHash.of(scratch)
        guard new != word else { return false }
        word = new
        return true
    }

    // MARK: - Elements

    /// Updates the attributes of the root itself.
    package mutating func updateRoot(_ root: ElementSlot, _ hashes: inout [UInt64]) throws {
        try updateAttributes(of: root, at: nil, &hashes, 0)
    }

    private mutating func updateAttributes(
        of element: ElementSlot,
        at index: Int?,
        _ words: inout [UInt64],
        _ word: Int
    ) throws {
        switch element.attributes {
        case .values(let attributes):
            var changed: [(name: String, value: [UInt8]?)] = []
            for position in attributes.indices where attributes[position].reads.intersects(dirty) {
                let hash = attributes[position].value.valueHash(in: &context)
                if hash == words[word + position] { continue }
                scratch.removeAll()
                try element.renderAttribute(position, into: &scratch, in: &context)
                if let hash {
                    words[word + position] = hash
                } else if !renew(&words[word + position]) {
                    continue
                }
                changed.append((attributes[position].name, MarkupText.attributeValue(of: scratch.bytes[...])))
            }
            if !changed.isEmpty { operations.setAttributes(of: index, to: changed) }
        case .set(_, let reads):
            guard reads.intersects(dirty) else { break }
            scratch.removeAll()
            try element.renderAttributeSet(into: &scratch, in: &context)
            guard renew(&words[word]) else { break }
            operations.setAllAttributes(of: index, to: MarkupText.attributes(of: scratch.bytes, in: element.name))
        }
    }

    private mutating func updateContent(
        of element: ElementSlot,
        at index: Int,
        _ words: inout [UInt64],
        _ word: Int
    ) throws {
        guard let content = element.content else { return }
        switch content {
        case .text(_, _, let reads), .opaque(_, let reads): guard reads.intersects(dirty) else { return }
        }
        scratch.removeAll()
        try element.renderContent(into: &scratch, in: &context)
        guard renew(&words[word]) else { return }
        switch content {
        case .text(_, let decodesReferences, _):
            let text = MarkupText.rawText(of: scratch.bytes[...], in: element.name, decodes: decodesReferences)
            operations.setContent(of: index, to: text)
        case .opaque:
            operations.morphContent(of: index, into: MarkupText.content(of: scratch.bytes[...], in: element.name))
        }
    }

    // MARK: - Conditionals

    private mutating func updateConditional(
        _ slot: Slot,
        _ branches: [ConditionalBranch],
        at index: Int,
        _ words: inout [UInt64],
        _ word: Int,
        _ lists: inout [ListState],
        _ list: Int
    ) throws {
        let selected = try branches.selected(in: &context)
        let number = UInt64(selected.map { $0 + 1 } ?? 0)
        if number == words[word] {
            guard let selected else { return }
            operations.path.append(index)
            defer { operations.path.removeLast() }
            return try update(branches[selected].fragment, words: &words, at: word + 1, lists: &lists, at: list)
        }
        for place in word..<word + slot.wordCount { words[place] = 0 }
        for place in list..<list + slot.listCount { lists[place] = ListState() }
        words[word] = number
        var renderer = FragmentRenderer(context: context)
        swap(&renderer.texts, &texts)
        defer { swap(&renderer.texts, &texts) }
        if let selected {
            let fragment = branches[selected].fragment
            try renderer.render(fragment, words: &words, at: word + 1, lists: &lists, at: list)
        }
        context.memory = renderer.context.memory
        operations.replaceContent(of: index, with: renderer.output.bytes)
    }
}
