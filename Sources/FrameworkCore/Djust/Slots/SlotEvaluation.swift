/// What rendering for the first time and updating have in common: a context in which a template's names mean something.
package protocol SlotEvaluating: ~Copyable {
    /// What the templates see.
    var context: RenderContext { get set }
}

extension Slot {
    /// Whether the slot defines names and is nothing else.
    var isDefinition: Bool { if case .definition = kind { true } else { false } }

    /// What a text of the slot is known by: its hash, and what makes of one value different texts.
    func textKey(_ word: UInt64) -> UInt64 {
        StableHash.combine(word, (autoescape ? 1 : 0) | (surroundings.isForeign ? 2 : 0))
    }

    /// Gives the names of a definition their values, until the fragment's scope is left.
    func define(in context: inout RenderContext) throws {
        guard case .definition(let node) = kind else { return }
        context.autoescape = autoescape
        var unused = OutputBuffer()
        try node.tag.render(into: &unused, in: &context)
    }
}

extension [ConditionalBranch] {
    /// The index of the branch that is taken.
    package func selected(in context: inout RenderContext) throws -> Int? {
        for (index, branch) in enumerated() {
            switch branch.condition {
            case nil: return index
            case .condition(let condition): if try condition.holds(in: &context) { return index }
            case .hasItems(let loop): if try !loop.items(in: &context).isEmpty { return index }
            }
        }
        return nil
    }
}

extension ListSlot {
    /// Does something for each row, with the loop's variables defined.
    package func forEachRow<Evaluator: SlotEvaluating & ~Copyable>(
        in evaluator: inout Evaluator,
        _ work: (inout Evaluator, Int, UnsafePointer<Value>) throws -> Void
    ) throws {
        let items = try loop.items(in: &evaluator.context)
        let outer = evaluator.context.mark
        defer { evaluator.context.leave(outer) }
        let place = evaluator.context.beginLoop(count: items.count)
        let inner = evaluator.context.mark
        try items.withUnsafeBufferPointer { items in
            guard let first = items.baseAddress else { return }
            for index in 0..<items.count {
                evaluator.context.setLoop(index, at: place)
                try evaluator.context.countBody(at: [])
                try loop.bind(first + index, in: &evaluator.context)
                try work(&evaluator, index, first + index)
                evaluator.context.leave(inner)
            }
        }
    }
}

extension ScopeSlot {
    /// Does something with the scope's names defined.
    package func enter<Evaluator: SlotEvaluating & ~Copyable, Result>(
        _ evaluator: inout Evaluator,
        _ work: (inout Evaluator) throws -> Result
    ) throws -> Result {
        let mark = evaluator.context.mark
        defer { evaluator.context.leave(mark) }
        guard isIsolated else {
            try bindings.define(in: &evaluator.context)
            return try work(&evaluator)
        }
        let values = try bindings.map { ($0.symbol, try $0.expression.evaluate(in: &evaluator.context)) }
        let hidden = evaluator.context.hideVariables()
        defer { evaluator.context.visibility = hidden }
        for (symbol, value) in values { evaluator.context.define(symbol, value) }
        return try work(&evaluator)
    }
}

extension ElementSlot {
    /// Writes the value of an attribute as it stands between its quotes.
    package func renderAttribute(_ index: Int, into output: inout OutputBuffer, in context: inout RenderContext) throws
    {
        guard case .values(let attributes) = attributes, attributes.indices.contains(index) else { return }
        let attribute = attributes[index]
        let start = output.count
        try attribute.value.render(into: &output, in: &context)
        // A value that is marked safe can hold the quote; it must not end the attribute.
        output.escape(attribute.quote, from: start)
    }

    /// The hash of an attribute's value that has been written since an offset.
    func attributeHash(
        _ index: Int,
        of output: borrowing OutputBuffer,
        from start: Int,
        in context: inout RenderContext
    ) throws -> UInt64 {
        guard case .values(let attributes) = attributes, attributes.indices.contains(index) else { return 0 }
        return attributes[index].value.valueHash(in: &context) ?? StableHash.of(output, from: start)
    }

    /// Writes all attributes as they stand in the tag.
    package func renderAttributeSet(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        guard case .set(let nodes, _) = attributes else { return }
        try nodes.render(into: &output, in: &context)
    }

    /// Writes the content as it stands between the tags.
    package func renderContent(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        switch content {
        case .text(let nodes, _, _), .opaque(let nodes, _): try nodes.render(into: &output, in: &context)
        case nil: break
        }
    }
}

extension OutputBuffer {
    /// Writes a quote that was written since `start` as a character reference.
    fileprivate mutating func escape(_ quote: UInt8, from start: Int) {
        guard withBytes(from: start, { $0.contains(quote) }) else { return }
        let tail = bytes(from: start)
        truncate(to: start)
        for byte in tail {
            if byte == quote {
                append(quote == UInt8(ascii: "\"") ? "&quot;" : "&#x27;")
            } else {
                append(byte)
            }
        }
    }
}
