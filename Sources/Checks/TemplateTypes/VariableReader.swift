internal import Djust

/// Walks a composed page as it is rendered for one view, and looks every variable up.
///
/// O(nodes of the page, parents and includes counted where they are read).
struct VariableReader {
    /// A variable that was looked up.
    struct Use {
        /// The variable as it is written.
        let path: VariablePath
        /// What came of it.
        let result: Result
        /// Whether it stands in another template than the page's own.
        let isShared: Bool
        /// Whether the template asks whether there is such a variable, or has something else to show.
        let isOptional: Bool
        /// The names of tags that could have been meant, when it was not found.
        let names: [Symbol]
        /// Whether the view's names cannot be seen there.
        let isIsolated: Bool
    }

    /// What comes of looking a variable up.
    enum Result {
        /// It is there, as far as anybody can say.
        case found
        /// Neither the view nor a tag has the name.
        case noVariable
        /// A value on the way has no such member: the number of the step, and the value.
        case noMember(step: Int, of: TemplateType)
    }

    private static let depthLimit = 200

    /// What was looked up, in the order of rendering.
    private(set) var uses: [Use] = []

    private let template: ProjectTemplate
    private let templates: ParsedTemplates
    private let types: TemplateTypeIndex
    /// The view's names, without case, `_` and `-`.
    private let properties: [String: TemplateType]
    private var composition: PageComposition
    private var current: String
    private var openBlocks: [(name: String, level: Int)] = []
    private var openIncludes: [String] = []
    private var scope = VariableScope()
    /// The names that an `{% if %}` around the place asks for.
    private var asked: [Symbol: Int] = [:]

    /// Reads a template; nil when its parents are only known when it is rendered.
    init?(
        _ template: ProjectTemplate,
        templates: ParsedTemplates,
        types: TemplateTypeIndex,
        properties: [String: TemplateType]
    ) {
        self.template = template
        self.templates = templates
        self.types = types
        self.properties = properties
        composition = PageComposition(template.parsed, named: template.name, in: templates)
        guard composition.isComplete else { return nil }
        current = composition.rootName
        openIncludes = composition.chain
        read(composition.root.nodes, depth: 0)
    }

    // MARK: - Nodes

    private mutating func read(_ nodes: [TemplateNode], depth: Int) {
        guard depth < Self.depthLimit else { return }
        for node in nodes { read(node, depth: depth + 1) }
    }

    private mutating func read(_ node: TemplateNode, depth: Int) {
        switch node {
        case .text, .comment, .load, .extends: break
        case .variable(let variable): if !readSuper(variable, depth: depth) { look(at: variable.expression) }
        case .ifTag(let tag): readIf(tag, depth: depth)
        case .forTag(let tag): readFor(tag, depth: depth)
        case .with(let tag):
            let mark = scope.mark
            bind(tag.bindings)
            read(tag.body, depth: depth)
            scope.leave(mark)
        case .block(let tag): readBlock(tag.name, level: 0, depth: depth)
        case .include(let tag): readInclude(tag, depth: depth)
        case .autoescape(let tag): read(tag.body, depth: depth)
        case .output(let output):
            readOutput(output)
        case .body(let tag): readBody(tag, depth: depth)
        }
    }

    private mutating func readOutput(_ node: OutputNode) {
        let name = TagText.name(of: node.span)
        let expressions = node.tag.expressions
        if name == "regroup", expressions.count == 2, let symbol = node.tag.definitions.first {
            // What items are grouped by is a member of each item in turn.
            look(at: expressions[0])
            let mark = scope.mark
            scope.define(symbol, as: itemType(of: expressions[0]))
            look(at: expressions[1])
            scope.leave(mark)
        } else {
            // `firstof` takes the first of its values that there is.
            for expression in expressions { look(at: expression, isOptional: name == "firstof") }
        }
        for symbol in node.tag.definitions { scope.define(symbol) }
    }

    private mutating func readBody(_ node: BodyNode, depth: Int) {
        for expression in node.tag.expressions { look(at: expression) }
        let mark = scope.mark
        for symbol in node.tag.locals { scope.define(symbol) }
        for body in node.bodies { read(body, depth: depth) }
        // Locals of an open tag stay in sight: too many names are better than too few.
        if !node.tag.isOpen { scope.leave(mark) }
        for symbol in node.tag.definitions { scope.define(symbol) }
    }

    private mutating func readIf(_ node: IfNode, depth: Int) {
        var heads: [Symbol] = []
        for branch in node.branches {
            branch.condition?.visitExpressions { expression in
                look(at: expression, isCondition: true)
                expression.visitVariables { heads.append($0.head) }
            }
        }
        for head in heads { asked[head, default: 0] += 1 }
        for branch in node.branches { read(branch.body, depth: depth) }
        for head in heads { asked[head, default: 1] -= 1 }
    }

    private mutating func readFor(_ node: ForNode, depth: Int) {
        look(at: node.source)
        let mark = scope.mark
        scope.define(.forloop, as: .loop)
        if let symbol = node.variables.first, node.variables.count == 1 {
            scope.define(symbol, as: itemType(of: node.source))
        } else {
            for symbol in node.variables { scope.define(symbol) }
        }
        read(node.body, depth: depth)
        scope.leave(mark)
        read(node.empty, depth: depth)
    }

    private mutating func bind(_ bindings: [Binding]) {
        let values = bindings.map { binding in
            look(at: binding.expression)
            return type(of: binding.expression)
        }
        for (binding, type) in zip(bindings, values) { scope.define(binding.symbol, as: type) }
    }

    // MARK: - Composition

    private mutating func readBlock(_ name: String, level: Int, depth: Int) {
        guard let bodies = composition.blocks[name], level < bodies.count else { return }
        let outer = current
        current = bodies[level].template
        openBlocks.append((name, level))
        let mark = scope.mark
        scope.define(.block)
        read(bodies[level].node.body, depth: depth)
        scope.leave(mark)
        openBlocks.removeLast()
        current = outer
    }

    private mutating func readSuper(_ node: VariableNode, depth: Int) -> Bool {
        guard let block = openBlocks.last, case .variable(let path) = node.expression.operand,
            path.text == "block.super"
        else { return false }
        readBlock(block.name, level: block.level + 1, depth: depth)
        return true
    }

    private mutating func readInclude(_ node: IncludeNode, depth: Int) {
        look(at: node.template)
        let mark = scope.mark
        let values = node.bindings.map { binding in
            look(at: binding.expression)
            return (binding.symbol, type(of: binding.expression))
        }
        if node.isOnly { scope.isolate() }
        for (symbol, type) in values { scope.define(symbol, as: type) }
        defer { scope.leave(mark) }
        guard let name = ParsedTemplates.name(node.template, in: current), !openIncludes.contains(name),
            let template = templates[name]
        else { return }
        let included = PageComposition(template, named: name, in: templates)
        guard included.isComplete else { return }
        let outer = (composition, current, openBlocks)
        composition = included
        current = composition.rootName
        openBlocks = []
        openIncludes.append(name)
        read(composition.root.nodes, depth: depth)
        openIncludes.removeLast()
        (composition, current, openBlocks) = outer
    }

    // MARK: - Looking up

    private mutating func look(at expression: FilterExpression, isOptional: Bool = false, isCondition: Bool = false) {
        let hasDefault = expression.filters.contains { ["default", "default_if_none"].contains($0.filter.name) }
        if case .variable(let path) = expression.operand {
            look(at: path, isOptional: isOptional || hasDefault, isCondition: isCondition)
        }
        for call in expression.filters {
            guard case .variable(let path)? = call.argument else { continue }
            look(at: path, isOptional: isOptional, isCondition: isCondition)
        }
    }

    private mutating func look(at path: VariablePath, isOptional: Bool, isCondition: Bool) {
        let isShared = path.span.source !== template.parsed.source
        let isAsked = isCondition || (asked[path.head] ?? 0) > 0
        let result = result(of: path)
        var names: [Symbol] = []
        if case .noVariable = result { names = scope.symbols }
        uses.append(
            Use(
                path: path,
                result: result,
                isShared: isShared,
                isOptional: isOptional || (isShared && isAsked),
                names: names,
                isIsolated: scope.isIsolated
            )
        )
    }

    private func result(of path: VariablePath) -> Result {
        guard var type = head(of: path) else { return .noVariable }
        for index in 0..<path.stepCount {
            guard let next = member(path.step(index), of: type) else { return .noMember(step: index, of: type) }
            type = next
        }
        return .found
    }

    private func head(of path: VariablePath) -> TemplateType? {
        if let type = scope.type(of: path.head) { return type }
        // Outside of loops and blocks these two are empty, as templates that are included from both expect.
        if path.head == .forloop || path.head == .block { return .unknown }
        return scope.isIsolated ? nil : properties[SwiftName.folded(path.head.name)]
    }

    /// What a member of a value is; nil when there is none.
    private func member(_ name: MemberName, of type: TemplateType) -> TemplateType? {
        switch type {
        case .unknown: return .unknown
        case .text, .choice: return name.index == nil ? nil : .text
        case .plain, .set: return nil
        case .list(let element): return name.index == nil ? nil : element
        case .dictionary(let value): return ["items", "keys", "values"].contains(name.text) ? .unknown : value
        case .loop:
            if name.text == "parentloop" { return .unknown }
            return LoopState.Member(rawValue: name.text) == nil ? nil : .unknown
        case .structure(let structure):
            return structure.members[SwiftName.folded(name.text)].map { types.type(of: $0) }
        }
    }

    /// The type of an expression's value, as far as it is one of a variable alone.
    private func type(of expression: FilterExpression) -> TemplateType {
        guard let path = expression.plainPath, var type = head(of: path) else { return .unknown }
        for index in 0..<path.stepCount { type = member(path.step(index), of: type) ?? .unknown }
        return type
    }

    /// The type of what a loop over an expression gives.
    private func itemType(of expression: FilterExpression) -> TemplateType {
        guard case .variable(let path) = expression.operand, var type = head(of: path),
            expression.filters.allSatisfy({ ["slice", "dictsort", "dictsortreversed"].contains($0.filter.name) })
        else { return .unknown }
        for index in 0..<path.stepCount { type = member(path.step(index), of: type) ?? .unknown }
        if case .dictionary = type { return .unknown }
        return type.element
    }
}
