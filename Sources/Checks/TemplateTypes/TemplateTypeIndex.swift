internal import Djust
internal import SwiftOutline

/// Finds what templates see of the project's types.
///
/// What cannot be read off the source (a base class, another macro, a type of another module, a name with two meanings) is
/// unknown, and anything may be asked of it.
struct TemplateTypeIndex: Sendable {
    /// A declaration, its file, and the types around it.
    private struct Entry {
        let declaration: SwiftDeclaration
        let source: SwiftSource
        let context: [String]
    }

    private var types: [String: [Entry]] = [:]
    private var extensions: [String: [Entry]] = [:]
    private var aliases: Set<String> = []

    /// Reads the outlines.
    init(_ sources: [SwiftSource]) {
        for source in sources {
            for (declaration, context) in source.outline.allDeclarations() {
                let entry = Entry(declaration: declaration, source: source, context: context)
                switch declaration.kind {
                case .extension: extensions[Self.lastName(declaration.name), default: []].append(entry)
                case .typealias, .associatedtype: aliases.insert(declaration.name)
                default: if declaration.asType != nil { types[declaration.name, default: []].append(entry) }
                }
            }
        }
    }

    // MARK: - Types

    /// What a template can ask of a value of a type as Swift writes it.
    func type(of text: String) -> TemplateType {
        switch TemplateTypeText.shape(of: text) {
        case .list(let element): .list(type(of: element))
        case .set(let element): .set(type(of: element))
        case .dictionary(_, let value): .dictionary(type(of: value))
        case .named(let name): named(name)
        case .other: .unknown
        }
    }

    /// What a template can ask of a variable, by its declared type or by what its value shows.
    func type(of variable: SwiftVariableDetail, in source: SwiftSource) -> TemplateType {
        if let type = variable.type { return self.type(of: type.text) }
        return variable.initializer.map { inferred($0, in: source) } ?? .unknown
    }

    /// What a template can ask of a member.
    func type(of member: TemplateStructure.Member) -> TemplateType {
        member.type.map { type(of: $0) } ?? member.inferred
    }

    private func named(_ name: String) -> TemplateType {
        let own = types[Self.lastName(name)] ?? []
        if own.isEmpty, !aliases.contains(Self.lastName(name)) {
            let name = name.hasPrefix("Swift.") ? String(name.dropFirst(6)) : name
            if Self.texts.contains(name) { return .text }
            return Self.numbers.contains(name) ? .plain(name == "Bool" ? "a Bool" : "a number as a \(name)") : .unknown
        }
        guard own.count == 1, let entry = own.first, !aliases.contains(entry.declaration.name),
            name == entry.declaration.name || name == (entry.context + [entry.declaration.name]).joined(separator: ".")
        else { return .unknown }
        return type(of: entry)
    }

    private static let texts: Set<String> = ["String", "Substring", "Character", "URL", "UUID"]
    private static let numbers: Set<String> = [
        "Bool", "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "Double",
        "Float", "Decimal",
    ]

    // MARK: - Values

    /// The type that an expression shows without looking anything up: a literal, `Item(…)`, `[Item(…), …]`, `[Item]()`.
    private func inferred(_ value: Range<Int>, in source: SwiftSource) -> TemplateType {
        let tokens = Array(source.outline.tokens(in: value))
        guard let first = tokens.first else { return .unknown }
        if tokens.count == 1 {
            switch (first.kind, first.keyword) {
            case (.string, _): return .text
            case (.integer, _): return .plain("a number as an Int")
            case (.float, _): return .plain("a number as a Double")
            case (.identifier, .true), (.identifier, .false): return .plain("a Bool")
            default: return .unknown
            }
        }
        switch first.kind {
        case .leftSquare: return inferredList(tokens, in: source)
        case .identifier: return made(by: tokens[...], in: source).map { type(of: $0) } ?? .unknown
        default: return .unknown
        }
    }

    private func inferredList(_ tokens: [SwiftToken], in source: SwiftSource) -> TemplateType {
        guard let last = tokens.last, tokens.count > 2 else { return .unknown }
        if last.kind == .rightSquare, tokens[1].kind == .string, tokens[2].kind != .colon { return .list(.text) }
        if last.kind == .rightSquare, let end = tokens[1...].firstIndex(where: { $0.kind == .rightParen }) {
            // `[Item(…), Item(…)]`: the first element says it, where nothing follows the call.
            let next = tokens.indices.contains(end + 1) ? tokens[end + 1].kind : .unknown
            guard next == .comma || next == .rightSquare else { return .unknown }
            return made(by: tokens[1...end], in: source).map { .list(type(of: $0)) } ?? .unknown
        }
        // `[Item]()`.
        guard tokens.count == 5, tokens[2].kind == .rightSquare, tokens[3].kind == .leftParen, last.kind == .rightParen
        else { return .unknown }
        return .list(type(of: source.string(tokens[1].range)))
    }

    /// The name of the type whose initialiser the tokens call, and nothing else.
    private func made(by tokens: ArraySlice<SwiftToken>, in source: SwiftSource) -> String? {
        guard let first = tokens.first, first.kind == .identifier, tokens.count >= 3,
            tokens[tokens.startIndex + 1].kind == .leftParen, tokens.last?.kind == .rightParen,
            !tokens.dropFirst(2).dropLast().contains(where: { $0.kind == .rightParen })
        else { return nil }
        let name = source.string(first.range)
        return name.first?.isUppercase == true ? name : nil
    }

    // MARK: - The project's own

    private func type(of entry: Entry) -> TemplateType {
        let declaration = entry.declaration
        guard let detail = declaration.asType, detail.genericParameters == nil, knowsAttributes(declaration) else {
            return .unknown
        }
        let added = (extensions[declaration.name] ?? []).flatMap(\.declaration.members)
        let names = Set((declaration.members + added).map(\.name))
        guard names.isDisjoint(with: ["templateValue", "encode", "CodingKeys"]) else { return .unknown }
        let conformances = Set(
            (detail.inheritance
                + (extensions[declaration.name] ?? []).flatMap { $0.declaration.asType?.inheritance ?? [] })
                .map { Self.lastName($0.text) }
        )
        let isMarked = declaration.attribute("TemplateValue") != nil
        switch declaration.kind {
        case .enum:
            let isRaw = detail.inheritance.first.map { Self.raws.contains($0.text) } ?? false
            return isMarked || isRaw ? .choice(declaration.name) : .unknown
        case .struct, .class:
            let visibility: TemplateVisibility
            if isMarked {
                visibility = .marked
            } else if declaration.kind == .struct, conformances.isSubset(of: Self.harmless),
                !conformances.isDisjoint(with: ["Codable", "Encodable"])
            {
                visibility = .encoded
            } else {
                return .unknown
            }
            return structure(entry, added: added, visibility: visibility)
        default: return .unknown
        }
    }

    private func structure(
        _ entry: Entry,
        added: [SwiftDeclaration],
        visibility: TemplateVisibility
    ) -> TemplateType {
        guard let excluded = TemplateVisibility.excluded(by: entry.declaration, in: entry.source) else {
            return .unknown
        }
        var members: [String: TemplateStructure.Member] = [:]
        var hidden: [String: String] = [:]
        for member in entry.declaration.members {
            if member.kind == .macroExpansion { return .unknown }
            let name = SwiftName.folded(member.name)
            if member.kind == .func { hidden[name] = "it is a method, and templates see properties only" }
            guard let variable = member.asVariable, !member.isStatic else { continue }
            if visibility == .encoded, !member.attributes.isEmpty || member.has(.lazy) { return .unknown }
            if let reason = visibility.reason(
                toHide: member,
                of: entry.declaration.kind,
                in: entry.source,
                excluded: excluded
            ) {
                hidden[name] = reason
                continue
            }
            members[name] = TemplateStructure.Member(
                name: member.name,
                type: variable.type?.text,
                // A member's value is looked at one level deep: types can hold each other.
                inferred: .unknown
            )
        }
        for member in added where member.asVariable != nil && !member.isStatic {
            let name = SwiftName.folded(member.name)
            if members[name] == nil { hidden[name] = visibility.reasonToHideAdded }
        }
        return .structure(TemplateStructure(name: entry.declaration.name, members: members, hidden: hidden))
    }

    /// Whether no macro of somebody's adds members or conformances.
    private func knowsAttributes(_ declaration: SwiftDeclaration) -> Bool {
        declaration.attributes.allSatisfy { Self.attributes.contains($0.name) }
    }

    private static let attributes: Set<String> = [
        "TemplateValue", "available", "MainActor", "frozen", "usableFromInline",
    ]
    private static let raws: Set<String> = ["String", "Int", "Character", "Int64", "UInt8", "Int32"]
    private static let harmless: Set<String> = [
        "Codable", "Encodable", "Decodable", "Sendable", "Equatable", "Hashable", "Identifiable", "Comparable",
        "CustomStringConvertible",
    ]

    private static func lastName(_ name: String) -> String {
        name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
    }
}
