internal import Djust
internal import SwiftOutline

/// Tells which expressions of a template are texts for sure, by the types that Swift declares.
///
/// Everything else, numbers and what is not known, is no text here.
struct KnownTexts {
    private let views: [ViewDeclaration]
    private let project: Project
    /// The types of the names that loops define, innermost last; nil for a name of which nothing is known.
    private var locals: [(name: String, type: String?)] = []

    /// Begins outside of every loop.
    init(_ views: [ViewDeclaration], in project: Project) {
        self.views = views
        self.project = project
    }

    /// Filters whose result holds nothing that could do harm: numbers, known words, texts made safe for their place.
    private static let harmless: Set<String> = [
        "length", "wordcount", "floatformat", "divisibleby", "yesno", "pluralize", "slugify", "urlencode", "escapejs",
        "date", "time", "timesince", "timeuntil", "intcomma", "intword", "ordinal", "apnumber", "filesizeformat",
        "json_script", "get_digit", "linenumbers", "naturalday", "naturaltime",
    ]

    /// Whether an expression gives a text that somebody else may have written.
    func isText(_ expression: FilterExpression) -> Bool {
        guard case .variable(let path) = expression.operand, let type = type(of: path),
            !expression.filters.contains(where: { Self.harmless.contains($0.filter.name) })
        else { return false }
        return ["String", "Substring"].contains(Self.unwrapped(type))
    }

    /// Goes into the body of a node: names that it defines hide the ones around them.
    mutating func enter(_ node: TemplateNode) {
        switch node {
        case .forTag(let loop):
            let item = loop.source.filters.isEmpty ? path(loop.source).flatMap(type(of:)).flatMap(Self.element) : nil
            for name in loop.variables { locals.append((name.name, loop.variables.count == 1 ? item : nil)) }
        case .with(let tag):
            for binding in tag.bindings {
                let type = binding.expression.filters.isEmpty ? path(binding.expression).flatMap(type(of:)) : nil
                locals.append((binding.symbol.name, type))
            }
        case .body(let tag):
            for name in tag.tag.definitions + tag.tag.locals { locals.append((name.name, nil)) }
        case .output(let tag):
            for name in tag.tag.definitions { locals.append((name.name, nil)) }
        default: break
        }
    }

    // MARK: - Types

    private func path(_ expression: FilterExpression) -> VariablePath? {
        if case .variable(let path) = expression.operand { path } else { nil }
    }

    private func type(of path: VariablePath) -> String? {
        var type: String?
        if let local = locals.last(where: { $0.name == path.head.name }) {
            type = local.type
        } else {
            type = property(path.head.name)
        }
        for index in 0..<path.stepCount {
            guard let owner = type else { return nil }
            type = member(path.step(index).text, of: Self.unwrapped(owner))
        }
        return type
    }

    /// The type that every view of the page gives a property.
    private func property(_ name: String) -> String? {
        let types = views.map { view -> String? in
            guard let member = view.members.first(where: { SwiftName.matches($0.declaration.name, name) }) else {
                return nil
            }
            return Self.type(of: member.declaration, literal: { member.source.outline.stringLiteral(at: $0) != nil })
        }
        guard let first = types.first, types.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func member(_ name: String, of type: String) -> String? {
        let declarations = project.types(named: type)
        guard declarations.count == 1,
            let member = declarations[0].members.first(where: { SwiftName.matches($0.name, name) })
        else { return nil }
        return Self.type(of: member, literal: { _ in false })
    }

    private static func type(of declaration: SwiftDeclaration, literal: (Range<Int>) -> Bool) -> String? {
        guard let variable = declaration.asVariable else { return nil }
        if let type = variable.type { return type.text }
        return variable.initializer.map(literal) == true ? "String" : nil
    }

    private static func unwrapped(_ type: String) -> String {
        var type = type[...]
        while type.last == "?" || type.last == "!" { type.removeLast() }
        return String(type)
    }

    /// `Todo` of `[Todo]`.
    private static func element(of type: String) -> String? {
        let type = unwrapped(type)
        guard type.hasPrefix("["), type.hasSuffix("]"), !type.contains(":"), type.count > 2 else { return nil }
        return String(type.dropFirst().dropLast())
    }
}
