extension RenderProgram {
    /// Renders everything.
    /// - Throws: `TemplateError`, or whatever a tag throws.
    package func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        try instructions.withUnsafeBufferPointer { instructions in
            try text.withUnsafeBufferPointer { text in
                try unretainedPaths.withUnsafeBufferPointer { paths in
                    try unretainedExpressions.withUnsafeBufferPointer { expressions in
                        let code = Code(
                            program: self,
                            instructions: instructions,
                            text: text,
                            paths: paths,
                            expressions: expressions
                        )
                        try code.run(0, instructions.count, into: &output, in: &context)
                    }
                }
            }
        }
    }
}

/// The instructions while they run.
private struct Code {
    unowned(unsafe) let program: RenderProgram
    let instructions: UnsafeBufferPointer<RenderProgram.Instruction>
    let text: UnsafeBufferPointer<UInt8>
    let paths: UnsafeBufferPointer<Unmanaged<VariablePath>>
    let expressions: UnsafeBufferPointer<Unmanaged<FilterExpression>>

    /// Runs the instructions from one to before another.
    func run(
        _ start: Int,
        _ end: Int,
        into output: inout OutputBuffer,
        in context: inout RenderContext
    ) throws {
        try context.countBody(at: program.nodes)
        guard start < end else { return }
        context.depth &+= 1
        defer { context.depth &-= 1 }
        guard context.depth <= RenderContext.depthLimit else { throw context.tooDeep(at: program.nodes.first?.span) }
        var place = start
        while place < end {
            let instruction = instructions[place]
            let index = Int(instruction.index)
            let next = Int(instruction.next)
            switch instruction.operation {
            case .text:
                output.append(UnsafeBufferPointer(rebasing: text[index..<index &+ Int(instruction.count)]))
            case .path:
                let found = paths[index]._withUnsafeGuaranteedRef { context.reference(to: $0) }
                if let found, context.writeInPlace(found, into: &output) { break }
                let value = try program.expressions[Int(instruction.count)].evaluate(in: &context)
                context.write(value, into: &output)
            case .loopNumber:
                if context.localization.writesPlainNumbers,
                    let number = paths[index]._withUnsafeGuaranteedRef({ context.loopNumber(at: $0) })
                {
                    output.append(decimal: number)
                    break
                }
                let value = try program.expressions[Int(instruction.count)].evaluate(in: &context)
                context.write(value, into: &output)
            case .shortcut:
                let isDone = expressions[index]._withUnsafeGuaranteedRef {
                    context.writeShortcut($0, into: &output)
                }
                if isDone { break }
                let value = try program.expressions[index].evaluate(in: &context)
                context.write(value, into: &output)
            case .expression:
                // In two steps: in one, the context would be copied before the expression changes it.
                let value = try program.expressions[index].evaluate(in: &context)
                context.write(value, into: &output)
            case .conditional:
                try conditional(index, Int(instruction.count), into: &output, in: &context)
            case .loop:
                try loop(program.loops[index], place, into: &output, in: &context)
            case .with:
                let mark = context.mark
                defer { context.leave(mark) }
                try program.bindings[index].define(in: &context)
                try run(place &+ 1, next, into: &output, in: &context)
            case .block:
                let mark = context.mark
                defer { context.leave(mark) }
                try run(place &+ 1, next, into: &output, in: &context)
            case .blockWithParent:
                let mark = context.mark
                defer { context.leave(mark) }
                try define(program.parents[index], in: &context)
                try run(place &+ 1, next, into: &output, in: &context)
            case .autoescape:
                let before = context.autoescape
                context.autoescape = index == 1
                defer { context.autoescape = before }
                try run(place &+ 1, next, into: &output, in: &context)
            case .include: try program.includes[index].render(into: &output, in: &context)
            case .output: try program.outputs[index].render(into: &output, in: &context)
            case .body:
                let body = program.bodies[index]
                try body.tag.render(body.bodies, into: &output, in: &context)
            case .extends: try program.extends[index].render(into: &output, in: &context)
            }
            place = next
        }
    }

    /// Lets `block.super` be what the other body of a block writes.
    private func define(_ parent: RenderProgram.Parent, in context: inout RenderContext) throws {
        let mark = context.mark
        var text = OutputBuffer()
        try parent.program.render(into: &text, in: &context)
        context.leave(mark)
        let members: [(String, Value)] = [("super", .safe(text.text)), ("name", .string(parent.name))]
        context.define(.block, .object(ValueObject(members)))
    }

    // MARK: - Branches

    private func conditional(
        _ first: Int,
        _ count: Int,
        into output: inout OutputBuffer,
        in context: inout RenderContext
    ) throws {
        for place in first..<first &+ count {
            let branch = program.branches[place]
            let holds: Bool
            switch branch.question {
            case .nothing: holds = true
            case .path:
                holds = try paths[Int(branch.index)]._withUnsafeGuaranteedRef { try isTrue($0, in: &context) }
            case .condition: holds = try program.conditions[Int(branch.index)].holds(in: &context)
            }
            if holds { return try run(Int(branch.start), Int(branch.end), into: &output, in: &context) }
        }
    }

    private func isTrue(_ path: VariablePath, in context: inout RenderContext) throws -> Bool {
        if let value = context.reference(to: path) {
            guard case .callable = value.pointee else { return value.pointee.isTruthy }
        }
        return try context.value(at: path)?.isTruthy ?? false
    }

    // MARK: - Loops

    private func loop(
        _ loop: RenderProgram.Loop,
        _ place: Int,
        into output: inout OutputBuffer,
        in context: inout RenderContext
    ) throws {
        let value = try loop.node.source.evaluateOrNone(in: &context)
        if case .sequence(let sequence) = value, !loop.node.isReversed, sequence.knownCount != nil || !loop.needsCount {
            return try walk(sequence, loop, place, into: &output, in: &context)
        }
        var items: [Value]
        if case .list(let list) = value { items = list } else { items = try loop.node.items(of: value) }
        if items.isEmpty { return try empty(loop, into: &output, in: &context) }
        if loop.node.isReversed { items.reverse() }
        let outer = context.mark
        defer { context.leave(outer) }
        let round = context.beginLoop(count: items.count)
        let inner = context.mark
        try items.withUnsafeBufferPointer { items in
            guard let first = items.baseAddress else { return }
            for index in 0..<items.count {
                context.setLoop(index, at: round)
                try loop.node.bind(first + index, in: &context)
                try run(place &+ 1, loop.bodyEnd, into: &output, in: &context)
                context.leave(inner)
                try output.passOn()
            }
        }
    }

    /// Goes through items that are computed one after the other, one ahead of the page to know which is the last.
    private func walk(
        _ sequence: ValueSequence,
        _ loop: RenderProgram.Loop,
        _ place: Int,
        into output: inout OutputBuffer,
        in context: inout RenderContext
    ) throws {
        let following = sequence.begin()
        guard var item = following() else { return try empty(loop, into: &output, in: &context) }
        let outer = context.mark
        defer { context.leave(outer) }
        let round = context.beginLoop(count: sequence.knownCount ?? 0)
        let inner = context.mark
        var index = 0
        while true {
            let next = following()
            context.setLoop(index, count: sequence.knownCount ?? (next == nil ? index + 1 : index + 2), at: round)
            try withUnsafePointer(to: item) { item in
                try loop.node.bind(item, in: &context)
                try run(place &+ 1, loop.bodyEnd, into: &output, in: &context)
                context.leave(inner)
            }
            try output.passOn()
            guard let next else { return }
            item = next
            index += 1
        }
    }

    private func empty(
        _ loop: RenderProgram.Loop,
        into output: inout OutputBuffer,
        in context: inout RenderContext
    ) throws {
        let mark = context.mark
        defer { context.leave(mark) }
        try run(loop.bodyEnd, loop.emptyEnd, into: &output, in: &context)
    }
}

extension Template {
    /// Renders the whole template.
    /// - Throws: `TemplateError`, or whatever a tag throws.
    package func render(in context: inout RenderContext) throws -> OutputBuffer {
        var output = OutputBuffer(capacity: source.bytes.count + 256)
        try program.render(into: &output, in: &context)
        return output
    }

    /// Renders the whole template into a sink, which gets the page in pieces: a page of any length takes the memory of a
    /// piece.
    ///
    /// A page that fails half-way has been half written; whoever must not show such a page renders it first.
    /// - Throws: `TemplateError`, or whatever a tag or the sink throws.
    package func render(in context: inout RenderContext, to sink: @escaping OutputBuffer.Sink) throws {
        var output = OutputBuffer(capacity: OutputBuffer.chunk * 2, sink: sink)
        try program.render(into: &output, in: &context)
        try output.flush()
    }
}
