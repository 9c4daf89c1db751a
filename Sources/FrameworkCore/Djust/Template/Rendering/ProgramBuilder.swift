/// Makes instructions of nodes.
struct ProgramBuilder {
    private(set) var text: [UInt8] = []
    private(set) var instructions: [RenderProgram.Instruction] = []
    private(set) var branches: [RenderProgram.Branch] = []
    private(set) var paths: [VariablePath] = []
    private(set) var expressions: [FilterExpression] = []
    private(set) var conditions: [Condition] = []
    private(set) var loops: [RenderProgram.Loop] = []
    private(set) var bindings: [[Binding]] = []
    private(set) var includes: [IncludeNode] = []
    private(set) var outputs: [any OutputTag] = []
    private(set) var bodies: [RenderProgram.Body] = []
    private(set) var parents: [RenderProgram.Parent] = []
    private(set) var extends: [ExtendsNode] = []
    /// Where the last text may still grow: no instruction has come since, and no other begins here.
    private var openText: Int?

    /// Adds nodes, one after the other.
    mutating func add(_ nodes: [TemplateNode]) {
        for node in nodes { add(node) }
    }

    private mutating func add(_ node: TemplateNode) {
        switch node {
        case .text(let node): add(text: node.bytes)
        case .variable(let node): add(node.expression)
        case .ifTag(let node): add(node)
        case .forTag(let node): add(node)
        case .with(let node):
            bindings.append(node.bindings)
            nest(.with, bindings.count - 1) { $0.add(node.body) }
        case .block(let node):
            guard let parent = node.parent else { return nest(.block, 0) { $0.add(node.body) } }
            parents.append(RenderProgram.Parent(name: node.name, program: RenderProgram(parent)))
            nest(.blockWithParent, parents.count - 1) { $0.add(node.body) }
        case .autoescape(let node): nest(.autoescape, node.isOn ? 1 : 0) { $0.add(node.body) }
        case .include(let node):
            includes.append(node)
            nest(.include, includes.count - 1)
        case .output(let node):
            outputs.append(node.tag)
            nest(.output, outputs.count - 1)
        case .body(let node):
            bodies.append(RenderProgram.Body(tag: node.tag, bodies: TagBodies(node.bodies.map { RenderProgram($0) })))
            nest(.body, bodies.count - 1)
        case .extends(let node):
            extends.append(node)
            nest(.extends, extends.count - 1)
        case .comment, .load: break
        }
    }

    private mutating func add(text bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        if openText == instructions.count, let last = instructions.indices.last {
            instructions[last].count += Int32(clamping: bytes.count)
        } else {
            nest(.text, text.count, count: bytes.count)
            openText = instructions.count
        }
        text.append(contentsOf: bytes)
    }

    private mutating func add(_ expression: FilterExpression) {
        if let path = expression.plainPath {
            expressions.append(expression)
            paths.append(path)
            let asksLoop = path.loopMember.map { $0 != .first && $0 != .last } ?? false
            return nest(asksLoop ? .loopNumber : .path, paths.count - 1, count: expressions.count - 1)
        }
        expressions.append(expression)
        nest(expression.shortcut == nil ? .expression : .shortcut, expressions.count - 1)
    }

    private mutating func add(_ node: IfNode) {
        let first = branches.count
        branches += node.branches.map { branch in
            switch branch.condition {
            case nil: return RenderProgram.Branch(question: .nothing, start: 0, end: 0)
            case .value(let expression)?:
                guard let path = expression.plainPath else { break }
                paths.append(path)
                return RenderProgram.Branch(question: .path, index: Int32(clamping: paths.count - 1), start: 0, end: 0)
            default: break
            }
            if let condition = branch.condition { conditions.append(condition) }
            return RenderProgram.Branch(
                question: .condition,
                index: Int32(clamping: conditions.count - 1),
                start: 0,
                end: 0
            )
        }
        nest(.conditional, first, count: node.branches.count) { builder in
            for (offset, branch) in node.branches.enumerated() {
                builder.branches[first + offset].start = Int32(clamping: builder.instructions.count)
                builder.openText = nil
                builder.add(branch.body)
                builder.branches[first + offset].end = Int32(clamping: builder.instructions.count)
            }
        }
    }

    private mutating func add(_ node: ForNode) {
        let place = instructions.count
        nest(.loop, 0) { builder in
            builder.add(node.body)
            let bodyEnd = builder.instructions.count
            builder.openText = nil
            builder.add(node.empty)
            builder.loops.append(
                RenderProgram.Loop(
                    node: node,
                    bodyEnd: bodyEnd,
                    emptyEnd: builder.instructions.count,
                    needsCount: LoopCountUse.isNeeded(in: node.body)
                )
            )
            builder.instructions[place].index = Int32(clamping: builder.loops.count - 1)
        }
    }

    /// Adds an instruction with what is part of it.
    private mutating func nest(
        _ operation: RenderProgram.Operation,
        _ index: Int,
        count: Int = 0,
        _ inner: (inout ProgramBuilder) -> Void = { _ in }
    ) {
        let place = instructions.count
        instructions.append(
            RenderProgram.Instruction(
                operation: operation,
                index: Int32(clamping: index),
                count: Int32(clamping: count)
            )
        )
        openText = nil
        inner(&self)
        openText = nil
        instructions[place].next = Int32(clamping: instructions.count)
    }
}

/// Whether nodes may ask how many rounds the loop around them has.
enum LoopCountUse {
    private static let names: Set<String> = ["revcounter", "revcounter0", "length"]

    /// Whether one of them does, or could.
    static func isNeeded(in nodes: [TemplateNode]) -> Bool { nodes.contains(where: isNeeded) }

    private static func isNeeded(in node: TemplateNode) -> Bool {
        switch node {
        case .text, .comment, .load: return false
        case .variable(let node): return isNeeded(in: node.expression)
        case .ifTag(let node):
            return node.branches.contains { branch in
                var isNeeded = false
                branch.condition?.visitExpressions { if Self.isNeeded(in: $0) { isNeeded = true } }
                return isNeeded || Self.isNeeded(in: branch.body)
            }
        case .forTag(let node):
            return isNeeded(in: node.source) || isNeeded(in: node.body) || isNeeded(in: node.empty)
        case .with(let node): return node.bindings.contains { isNeeded(in: $0.expression) } || isNeeded(in: node.body)
        case .block(let node): return isNeeded(in: node.body)
        case .autoescape(let node): return isNeeded(in: node.body)
        case .output(let node): return node.tag.expressions.contains(where: isNeeded)
        case .body(let node):
            return node.tag.expressions.contains(where: isNeeded) || node.bodies.contains(where: isNeeded)
        case .include, .extends: return true
        }
    }

    private static func isNeeded(in expression: FilterExpression) -> Bool {
        var isNeeded = false
        expression.visitVariables { path in
            guard path.head == .forloop else { return }
            guard path.stepCount > 0 else {
                isNeeded = true
                return
            }
            if names.contains(path.step(path.stepCount - 1).text) || path.step(0).text == "parentloop" {
                isNeeded = true
            }
        }
        return isNeeded
    }
}
