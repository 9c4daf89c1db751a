/// Renders fragments for the first time: the page's HTML with the marks by which the client finds the slots again.
package struct FragmentRenderer: SlotEvaluating, ~Copyable {
    /// What the templates see.
    package var context: RenderContext
    /// The HTML so far.
    package var output = OutputBuffer()

    package init(context: RenderContext) { self.context = context }

    /// Renders a fragment and answers what has to be remembered of it.
    package mutating func render(_ fragment: Fragment) throws -> FragmentState {
        var state = FragmentState()
        state.hashes.reserveCapacity(fragment.hashCount)
        try render(fragment, hashes: &state.hashes, children: &state.children)
        return state
    }

    /// Renders a fragment and adds what has to be remembered of it.
    package mutating func render(_ fragment: Fragment, hashes: inout [UInt64], children: inout [ChildState]) throws {
        let mark = context.mark
        let autoescape = context.autoescape
        defer {
            context.leave(mark)
            context.autoescape = autoescape
        }
        let base = hashes.count
        hashes.append(contentsOf: repeatElement(0, count: fragment.hashCount))
        for part in fragment.parts {
            switch part {
            case .bytes(let bytes):
                output.append(bytes)
            case .region(let index):
                try renderRegion(index, of: fragment, base: base, hashes: &hashes, children: &children)
            case .attribute(let index, let attribute):
                let slot = fragment.slots[index]
                guard case .element(let element) = slot.kind else { continue }
                context.autoescape = slot.autoescape
                let start = output.count
                try element.renderAttribute(attribute, into: &output, in: &context)
                hashes[base + slot.hashOffset + attribute] = StableHash.of(output, from: start)
            case .attributeSet(let index):
                let slot = fragment.slots[index]
                guard case .element(let element) = slot.kind else { continue }
                context.autoescape = slot.autoescape
                let start = output.count
                try element.renderAttributeSet(into: &output, in: &context)
                hashes[base + slot.hashOffset] = StableHash.of(output, from: start)
            case .content(let index):
                let slot = fragment.slots[index]
                guard case .element(let element) = slot.kind else { continue }
                context.autoescape = slot.autoescape
                let start = output.count
                try element.renderContent(into: &output, in: &context)
                hashes[base + slot.hashOffset + element.attributeHashCount] = StableHash.of(output, from: start)
            case .definition(let index):
                try fragment.slots[index].define(in: &context)
            }
        }
    }

    private mutating func renderRegion(
        _ index: Int,
        of fragment: Fragment,
        base: Int,
        hashes: inout [UInt64],
        children: inout [ChildState]
    ) throws {
        let slot = fragment.slots[index]
        context.autoescape = slot.autoescape
        var isList = false
        if case .list = slot.kind { isList = true }
        output.append(isList ? "<!--{" : "<!--[")
        output.append(decimal: index)
        output.append("-->")
        switch slot.kind {
        case .markup(let nodes):
            let start = output.count
            try nodes.render(into: &output, in: &context)
            hashes[base + slot.hashOffset] = StableHash.of(output, from: start)
        case .element, .definition:
            break
        case .conditional(let branches):
            children.append(try renderBranch(of: branches))
        case .list(let list):
            children.append(.rows(try renderRows(of: list)))
        case .scope(let scope):
            children.append(.scope(try scope.enter(&self) { try $0.render(scope.fragment) }))
        }
        output.append(isList ? "<!--}-->" : "<!--]-->")
    }

    /// Renders the branch that is taken, if any.
    package mutating func renderBranch(of branches: [ConditionalBranch]) throws -> ChildState {
        guard let index = try branches.selected(in: &context) else { return .noBranch }
        return .branch(index: index, try render(branches[index].fragment))
    }

    private mutating func renderRows(of list: ListSlot) throws -> RowStates {
        var rows = RowStates()
        var keys = RowKeys()
        try list.forEachRow(in: &self) { renderer, index in
            keys.append(try list.keyHash(of: index, in: &renderer.context))
            renderer.output.append("<!--#-->")
            try renderer.renderRow(list.row, into: &rows)
        }
        rows.keys = keys.keys
        return rows
    }

    /// Renders one row, whose variables are defined, and adds what has to be remembered of it.
    package mutating func renderRow(_ row: Fragment, into rows: inout RowStates) throws {
        var children: [ChildState] = []
        try render(row, hashes: &rows.hashes, children: &children)
        if row.childCount > 0 { rows.children.append(children) }
    }
}
