import SwiftOutline

/// What a type marked `@TemplateValue` shows to templates.
struct TemplateValueType {
    let declaration: SwiftDeclaration
    let source: MacroSource
    /// The names that the attribute excludes, with their places.
    let excluded: [(name: String?, range: Range<Int>)]

    init(_ declaration: SwiftDeclaration, _ source: MacroSource) {
        self.declaration = declaration
        self.source = source
        excluded = (declaration.attribute("TemplateValue")?.arguments ?? []).map { argument in
            (source.file.stringLiteral(at: argument.range)?.text, argument.range)
        }
    }

    /// The properties that could be shown: everything that belongs to an instance and can be read from elsewhere.
    var candidates: [SwiftDeclaration] {
        declaration.members.filter { member in
            guard let detail = member.asVariable, !member.isStatic, !member.name.hasPrefix("_") else { return false }
            return !isHidden(member) && !needsMore(member, detail)
        }
    }

    /// The properties that are shown, in the order of their indexes.
    var members: [SwiftDeclaration] {
        let names = Set(excluded.compactMap(\.name))
        var seen: Set<String> = []
        return candidates.filter { member in
            guard member.asVariable?.isPattern == false, !member.isConditional, !names.contains(member.name) else {
                return false
            }
            return seen.insert(folded(member.name)).inserted
        }
    }

    /// The cases of an enum.
    var cases: [SwiftDeclaration] { declaration.members.filter { $0.kind == .case && !$0.isConditional } }

    /// Whether the type has parameters.
    var isGeneric: Bool { declaration.asType?.genericParameters != nil }

    /// Whether the type says itself what a template sees of the whole.
    var hasOwnValue: Bool { declaration.members.contains { $0.name == "templateValue" } }

    /// The access that the members need to satisfy the protocol.
    var access: String {
        if declaration.has(.public) || declaration.has(.open) { return "public " }
        return declaration.has(.package) ? "package " : ""
    }

    /// Whether only the type itself, or its file, can read a property.
    private func isHidden(_ member: SwiftDeclaration) -> Bool {
        member.modifiers.contains { ($0.keyword == .private || $0.keyword == .fileprivate) && $0.argument.isEmpty }
    }

    /// Whether reading a property takes more than a value: waiting, a catch, or a variable to change.
    private func needsMore(_ member: SwiftDeclaration, _ detail: SwiftVariableDetail) -> Bool {
        if member.has(.lazy) { return declaration.kind != .class }
        guard let block = detail.accessorBlock else { return false }
        if let getter = detail.accessors.first(where: { $0.name == "get" }) {
            let tokens = source.file.tokens(in: getter.range).prefix(4)
            if tokens.contains(where: { $0.keyword == .async || $0.keyword == .throws }) { return true }
        }
        return source.file.tokens(in: block).prefix(2).contains { $0.keyword == .mutating }
    }
}
