// MARK: - Types, extensions and small declarations

extension OutlineParser {
    /// `class C<T>: Base, P where T: Q { members }`.
    mutating func type(
        _ head: Head,
        _ keyword: SwiftKeyword,
        into found: inout [SwiftDeclaration],
        limit: Int
    ) {
        index += 1
        let nameIndex = index
        var detail = SwiftTypeDetail(inheritance: [], genericParameters: nil, members: [], body: nil)
        var nameRange = reader.span(nameIndex, nameIndex + 1)
        if keyword == .extension, let extended = reader.type(at: index, limit: limit) {
            index = extended.next
            nameRange = extended.range
        } else {
            index += 1
            if reader.kind(index) == .operator, let angles = reader.skipAngles(index, limit: limit) {
                detail.genericParameters = reader.start(index)..<angles.end
                index = angles.next
            }
        }
        if reader.kind(index) == .colon {
            index += 1
            detail.inheritance = typeList(limit)
        }
        skipToBody(limit)
        if reader.kind(index) == .leftBrace, index < limit {
            let open = index
            let close = min(reader.partner(open) ?? limit, limit)
            if depth < Self.depthLimit {
                depth += 1
                index = open + 1
                detail.members = declarations(upTo: close)
                depth -= 1
            }
            index = min(close + 1, limit)
            detail.body = reader.span(open, index)
        }
        let name = keyword == .extension ? reader.text(nameRange) : reader.name(nameIndex)
        found.append(make(head, Self.kind(keyword), name: name, nameRange: nameRange, .type(detail)))
    }

    /// Types with commas between.
    private mutating func typeList(_ limit: Int) -> [SwiftTypeText] {
        var types: [SwiftTypeText] = []
        while index < limit, let type = reader.type(at: index, limit: limit) {
            types.append(reader.typeText(type))
            index = type.next
            guard reader.kind(index) == .comma else { break }
            index += 1
        }
        return types
    }

    /// Goes past a `where` clause to the opening brace.
    private mutating func skipToBody(_ limit: Int) {
        while index < limit {
            switch reader.kind(index) {
            case .leftBrace, .rightBrace, .semicolon, nil: return
            case .identifier where reader.startsLine(index) && reader.keyword(index).introducesDeclaration: return
            default: index = reader.after(index)
            }
        }
    }

    /// `case a, b(Int), c = 1`.
    mutating func enumCases(_ head: Head, into found: inout [SwiftDeclaration], limit: Int) {
        index += 1
        while index < limit, reader.kind(index) == .identifier {
            let name = index
            index += 1
            var detail = SwiftEnumCaseDetail(parameters: [], rawValue: nil)
            if reader.kind(index) == .leftParen, let close = reader.partner(index) {
                detail.parameters = parameters(index, close, names: .payload)
                index = close + 1
            }
            if reader.kind(index) == .equal {
                let value = index + 1
                index = reader.expressionEnd(value, limit: limit)
                detail.rawValue = reader.span(value, index)
            }
            found.append(
                make(head, .case, name: reader.name(name), nameRange: reader.span(name, name + 1), .enumCase(detail))
            )
            guard reader.kind(index) == .comma else { return }
            index += 1
        }
    }

    /// `import struct Module.Type`.
    mutating func importation(_ head: Head, into found: inout [SwiftDeclaration], limit: Int) {
        index += 1
        if reader.keyword(index).introducesDeclaration, reader.kind(index + 1) == .identifier,
            !reader.startsLine(index + 1)
        {
            index += 1
        }
        let first = index
        index += 1
        while reader.kind(index) == .period, index + 1 < limit { index += 2 }
        index = min(index, limit)
        let path = reader.span(first, index)
        found.append(make(head, .import, name: reader.text(path), nameRange: path))
    }

    /// `typealias A<T> = B`, `associatedtype A: P = B`.
    mutating func alias(_ head: Head, _ keyword: SwiftKeyword, into found: inout [SwiftDeclaration], limit: Int) {
        index += 1
        let name = index
        index += 1
        if reader.kind(index) == .operator, let angles = reader.skipAngles(index, limit: limit) {
            index = angles.next
        }
        if reader.kind(index) == .colon {
            index += 1
            _ = typeList(limit)
        }
        var target: SwiftTypeText?
        if reader.kind(index) == .equal, let type = reader.type(at: index + 1, limit: limit) {
            target = reader.typeText(type)
            index = type.next
        }
        if reader.keyword(index) == .where { index = requirementsEnd(index, limit: limit) }
        found.append(
            make(
                head,
                Self.kind(keyword),
                name: reader.name(name),
                nameRange: reader.span(name, name + 1),
                .alias(target)
            )
        )
    }

    /// `infix operator +++: Precedence`, `precedencegroup P { ... }`.
    mutating func other(_ head: Head, _ keyword: SwiftKeyword, into found: inout [SwiftDeclaration], limit: Int) {
        index += 1
        let name = index
        index += 1
        while keyword == .operator, reader.isAttached(index), reader.kind(index) != .colon, index < limit { index += 1 }
        let nameRange = reader.span(name, index)
        if reader.kind(index) == .colon {
            index += 1
            _ = typeList(limit)
        }
        if reader.kind(index) == .leftBrace, index < limit { index = min(reader.after(index), limit) }
        found.append(make(head, Self.kind(keyword), name: reader.text(nameRange), nameRange: nameRange))
    }

    /// `#name(arguments) { ... }` where a declaration may stand.
    mutating func macroExpansion(_ head: Head, into found: inout [SwiftDeclaration], limit: Int) -> Bool {
        var head = head
        head.keyword = index
        let name = reader.text(index)
        guard name.utf8.count > 1 else { return false }
        let nameRange = reader.span(index, index + 1)
        index = reader.expressionEnd(index + 1, limit: limit)
        found.append(make(head, .macroExpansion, name: String(name.dropFirst()), nameRange: nameRange))
        return true
    }

    static func kind(_ keyword: SwiftKeyword) -> SwiftDeclaration.Kind {
        switch keyword {
        case .class: .class
        case .struct: .struct
        case .enum: .enum
        case .actor: .actor
        case .protocol: .protocol
        case .extension: .extension
        case .`init`: .`init`
        case .deinit: .deinit
        case .subscript: .subscript
        case .var: .var
        case .let: .let
        case .typealias: .typealias
        case .associatedtype: .associatedtype
        case .operator: .operator
        case .precedencegroup: .precedencegroup
        case .macro: .macro
        default: .func
        }
    }
}
