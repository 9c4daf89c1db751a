/// Renders fragments for the first time: the page's HTML with the marks by which the client finds the slots again.
package struct FragmentRenderer: SlotEvaluating, ~Copyable {
    /// What the templates see.
    package var context: RenderContext
    /// The HTML so far.
    package var output = OutputBuffer()
    /// Where in the output what changes begins and ends, of rows that are rendered with their cuts.
    private(set) var cuts: [Int] = []
    /// What is remembered of long texts.
    var texts = SentTexts()
    private var scratch = OutputBuffer()
    /// Whether the cuts of the fragment are noted.
    private var notesCuts = false

    package init(context: RenderContext) { self.context = context }

    /// Renders a fragment and answers what has to be remembered of it.
    package mutating func render(_ fragment: Fragment) throws -> FragmentState {
        var state = FragmentState(
            words: [UInt64](repeating: 0, count: fragment.wordCount),
            lists: [ListState](repeating: ListState(), count: fragment.listCount)
        )
        try render(fragment, words: &state.words, at: 0, lists: &state.lists, at: 0)
        swap(&state.texts, &texts)
        return state
    }

    /// Renders a fragment, and writes what has to be remembered of it where its memory begins.
    mutating func render(
        _ fragment: Fragment,
        words: inout [UInt64],
        at firstWord: Int,
        lists: inout [ListState],
        at firstList: Int
    ) throws {
        let mark = context.mark
        let autoescape = context.autoescape
        defer {
            context.leave(mark)
            context.autoescape = autoescape
        }
        for part in fragment.parts {
            switch part {
            case .bytes(let bytes):
                output.append(bytes)
            case .region(let index):
                try renderRegion(index, of: fragment, &words, firstWord, &lists, firstList)
            case .attribute(let index, let attribute):
                let slot = fragment.slots[index]
                guard case .element(let element) = slot.kind else { continue }
                context.autoescape = slot.autoescape
                let start = beginCut()
                try element.renderAttribute(attribute, into: &output, in: &context)
                endCut()
                words[firstWord + slot.firstWord + attribute] = try element.attributeHash(
                    attribute,
                    of: output,
                    from: start,
                    in: &context
                )
            case .attributeSet(let index):
                let slot = fragment.slots[index]
                guard case .element(let element) = slot.kind else { continue }
                context.autoescape = slot.autoescape
                let start = beginCut()
                try element.renderAttributeSet(into: &output, in: &context)
                endCut()
                words[firstWord + slot.firstWord] = StableHash.of(output, from: start)
            case .content(let index):
                let slot = fragment.slots[index]
                guard case .element(let element) = slot.kind else { continue }
                context.autoescape = slot.autoescape
                let start = beginCut()
                try element.renderContent(into: &output, in: &context)
                endCut()
                words[firstWord + slot.firstWord + element.attributeHashCount] = StableHash.of(output, from: start)
            case .definition(let index):
                try fragment.slots[index].define(in: &context)
            }
        }
    }

    private mutating func renderRegion(
        _ index: Int,
        of fragment: Fragment,
        _ words: inout [UInt64],
        _ firstWord: Int,
        _ lists: inout [ListState],
        _ firstList: Int
    ) throws {
        let slot = fragment.slots[index]
        context.autoescape = slot.autoescape
        var isList = false
        if case .list = slot.kind { isList = true }
        output.append(isList ? "<!--{" : "<!--[")
        output.append(decimal: index)
        output.append("-->")
        let start = beginCut()
        let (word, list) = (firstWord + slot.firstWord, firstList + slot.firstList)
        // Only the cuts of the row itself count, not those in what is nested.
        let isCut = notesCuts
        notesCuts = false
        switch slot.kind {
        case .markup(let program):
            try program.render(into: &output, in: &context)
            words[word] = program.valueHash(in: &context) ?? StableHash.of(output, from: start)
            if output.count - start >= SentTexts.blockSize {
                let key = slot.textKey(words[word])
                _ = MarkupText.withText(of: output, from: start, isForeign: slot.surroundings.isForeign) {
                    texts.remember($0, as: key)
                }
            }
        case .element, .definition:
            break
        case .conditional(let branches):
            try renderBranch(of: branches, words: &words, at: word, lists: &lists, at: list)
        case .list(let slot):
            lists[list] = try renderRows(of: slot)
        case .scope(let scope):
            try scope.enter(&self) {
                try $0.render(scope.fragment, words: &words, at: word, lists: &lists, at: list)
            }
        }
        notesCuts = isCut
        endCut()
        output.append(isList ? "<!--}-->" : "<!--]-->")
    }

    /// Renders the branch that is taken, if any.
    private mutating func renderBranch(
        of branches: [ConditionalBranch],
        words: inout [UInt64],
        at word: Int,
        lists: inout [ListState],
        at list: Int
    ) throws {
        guard let index = try branches.selected(in: &context) else {
            words[word] = 0
            return
        }
        words[word] = UInt64(index + 1)
        try render(branches[index].fragment, words: &words, at: word + 1, lists: &lists, at: list)
    }

    private mutating func renderRows(of list: ListSlot) throws -> ListState {
        var state = ListState()
        var keys = RowKeys()
        try list.forEachRow(in: &self) { renderer, index, item in
            // As much memory as the rows need, which stays for as long as the session.
            if index == 0, let count = renderer.context.loop?.count {
                state = ListState(rows: count, of: list)
                keys = RowKeys(capacity: count)
            }
            keys.append(try list.keyHash(of: index, in: &renderer.context, scratch: &renderer.scratch))
            renderer.output.append("<!--#-->")
            try renderer.renderRow(list, item, into: &state)
        }
        state.keys = keys.keys
        if keys.hasDuplicates { context.environment.warn?(.duplicateKeys(of: list)) }
        return state
    }

    /// Renders one row, whose variables are defined, and adds what has to be remembered of it, but for its key.
    mutating func renderRow(
        _ list: ListSlot,
        _ item: UnsafePointer<Value>,
        into state: inout ListState,
        isCut: Bool = false
    ) throws {
        let row = list.row
        let start = output.count
        notesCuts = isCut
        defer { notesCuts = false }
        guard list.mode == .replace else {
            var unused = FragmentState(
                words: [UInt64](repeating: 0, count: row.wordCount),
                lists: [ListState](repeating: ListState(), count: row.listCount)
            )
            try render(row, words: &unused.words, at: 0, lists: &unused.lists, at: 0)
            state.words.append(StableHash.of(output, from: start))
            return
        }
        let (word, nested) = (state.words.count, state.lists.count)
        for _ in 0..<row.wordCount { state.words.append(0) }
        for _ in 0..<row.listCount { state.lists.append(ListState()) }
        try render(row, words: &state.words, at: word, lists: &state.lists, at: nested)
        if list.remembersItems { state.items.append(ItemDigest.of(item)) }
    }

    // MARK: - Cuts

    private mutating func beginCut() -> Int {
        if notesCuts { cuts.append(output.count) }
        return output.count
    }

    private mutating func endCut() {
        if notesCuts { cuts.append(output.count) }
    }
}
