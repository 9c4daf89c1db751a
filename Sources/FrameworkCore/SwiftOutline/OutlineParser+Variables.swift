// MARK: - Variables and constants

extension OutlineParser {
    /// `var a: T = value { accessors }, b = value`.
    mutating func variables(
        _ head: Head,
        _ keyword: SwiftKeyword,
        into found: inout [SwiftDeclaration],
        limit: Int
    ) {
        index += 1
        while index < limit {
            let first = index
            var detail = SwiftVariableDetail(
                type: nil,
                initializer: nil,
                accessorBlock: nil,
                accessors: [],
                isPattern: reader.kind(first) != .identifier
            )
            index = min(reader.after(first), limit)
            let nameRange = reader.span(first, index)
            let name = detail.isPattern ? reader.text(nameRange) : reader.name(first)
            typeAndValue(&detail, limit: limit)
            if reader.kind(index) == .leftBrace, index < limit, beginsAccessorBlock(detail) {
                accessors(&detail, limit: limit)
            }
            found.append(make(head, Self.kind(keyword), name: name, nameRange: nameRange, .variable(detail)))
            guard reader.kind(index) == .comma, index + 1 < limit else { return }
            index += 1
        }
    }

    private mutating func typeAndValue(_ detail: inout SwiftVariableDetail, limit: Int) {
        var hasEqual = false
        if reader.kind(index) == .colon, let type = reader.type(at: index + 1, limit: limit) {
            detail.type = reader.typeText(type)
            index = type.next
            hasEqual = type.isFollowedByEqual
        }
        if hasEqual || reader.kind(index) == .equal, index < limit {
            let value = hasEqual ? index : index + 1
            index = reader.expressionEnd(value, limit: limit)
            detail.initializer = reader.span(value, index)
        }
    }

    /// Whether the brace at the current place belongs to the variable: without a value always.
    private func beginsAccessorBlock(_ detail: SwiftVariableDetail) -> Bool {
        guard detail.initializer != nil else { return detail.type != nil || !reader.startsLine(index) }
        return reader.accessorName(index + 1, needsBody: true) != nil
    }

    private mutating func accessors(_ detail: inout SwiftVariableDetail, limit: Int) {
        let open = index
        index = min(reader.after(open), limit)
        detail.accessorBlock = reader.span(open, index)
        let close = reader.partner(open) ?? limit
        var position = open + 1
        while position < close, let name = reader.accessorName(position, needsBody: false) {
            var end = name + 1
            if reader.kind(end) == .leftParen { end = reader.after(end) }
            while reader.keyword(end) == .async || reader.keyword(end) == .throws {
                end += 1
                if reader.kind(end) == .leftParen { end = reader.after(end) }
            }
            if reader.kind(end) == .leftBrace { end = reader.after(end) }
            end = min(end, close)
            detail.accessors.append(
                SwiftVariableDetail.Accessor(name: reader.name(name), range: reader.span(name, end))
            )
            position = max(end, position + 1)
        }
    }
}
