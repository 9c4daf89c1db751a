// MARK: - Functions, initialisers, subscripts and macros

extension OutlineParser {
    /// How a parameter's single name is to be read.
    enum ParameterNames {
        /// A function's: label and name are one.
        case labelled
        /// A subscript's: it is the name, there is no label.
        case unlabelled
        /// An enum case's: it is the label, or there is only a type.
        case payload
    }

    /// `func name<T>(parameters) async throws -> T where ... { body }`.
    mutating func function(
        _ head: Head,
        _ keyword: SwiftKeyword,
        into found: inout [SwiftDeclaration],
        limit: Int
    ) {
        var detail = SwiftFunctionDetail(
            genericParameters: nil,
            parameters: [],
            parameterClause: nil,
            isAsync: false,
            throwing: .never,
            returnType: nil,
            whereClause: nil,
            body: nil
        )
        let (name, nameRange) = functionName(keyword, &detail, limit: limit)
        if reader.kind(index) == .leftParen, keyword != .deinit, let close = reader.partner(index) {
            detail.parameterClause = reader.span(index, close + 1)
            detail.parameters = parameters(index, close, names: keyword == .subscript ? .unlabelled : .labelled)
            index = close + 1
        }
        effects(&detail, limit: limit)
        if reader.kind(index) == .arrow, let type = reader.type(at: index + 1, limit: limit) {
            detail.returnType = reader.typeText(type)
            index = type.next
        }
        if reader.keyword(index) == .where {
            let first = index
            index = requirementsEnd(index, limit: limit)
            detail.whereClause = reader.span(first, index)
        }
        if keyword == .macro, reader.kind(index) == .equal { index = reader.expressionEnd(index + 1, limit: limit) }
        if reader.kind(index) == .leftBrace, index < limit {
            let open = index
            index = min(reader.after(open), limit)
            detail.body = reader.span(open, index)
        }
        found.append(make(head, Self.kind(keyword), name: name, nameRange: nameRange, .function(detail)))
    }

    /// Reads the name and the generic parameters.
    private mutating func functionName(
        _ keyword: SwiftKeyword,
        _ detail: inout SwiftFunctionDetail,
        limit: Int
    ) -> (String, Range<Int>) {
        let introducer = index
        index += 1
        var name = reader.text(introducer)
        var range = reader.span(introducer, introducer + 1)
        if keyword == .`init`, reader.kind(index) == .question || reader.kind(index) == .exclamation { index += 1 }
        if keyword == .func || keyword == .macro {
            range = reader.span(index, index + 1)
            name = reader.name(index)
            let isOperator = reader.kind(index) != .identifier
            index += 1
            if isOperator {
                while index < limit, reader.isAttached(index), reader.kind(index) != .leftParen,
                    reader.kind(index) != .identifier
                {
                    index += 1
                }
                range = range.lowerBound..<max(range.upperBound, reader.end(index - 1))
                name = reader.text(range)
                if reader.kind(index) == .identifier, name.hasSuffix("<") {
                    // `func ==<T>(...)`: the lexer took the angle for a part of the operator.
                    name.removeLast()
                    range = range.lowerBound..<range.upperBound - 1
                    while index < limit, reader.kind(index) != .leftParen { index += 1 }
                    detail.genericParameters = range.upperBound..<reader.end(index - 1)
                }
            }
        }
        if reader.kind(index) == .operator, let angles = reader.skipAngles(index, limit: limit) {
            detail.genericParameters = reader.start(index)..<angles.end
            index = angles.next
        }
        return (name, range)
    }

    private mutating func effects(_ detail: inout SwiftFunctionDetail, limit: Int) {
        while index < limit {
            switch reader.keyword(index) {
            case .async, .reasync: detail.isAsync = true
            case .throws: detail.throwing = .throws
            case .rethrows: detail.throwing = .rethrows
            default: return
            }
            index += 1
            if reader.kind(index) == .leftParen, reader.keyword(index - 1) == .throws { index = reader.after(index) }
        }
    }

    /// The index after a `where` clause.
    func requirementsEnd(_ first: Int, limit: Int) -> Int {
        var position = first + 1
        while position < limit {
            if reader.startsLine(position), !reader.continuesExpression(position),
                reader.keyword(position - 1) != .where
            {
                return position
            }
            switch reader.kind(position) {
            case .leftBrace, .rightBrace, .semicolon, nil: return position
            default: position = reader.after(position)
            }
        }
        return limit
    }

    /// The parameters between two parentheses.
    func parameters(_ open: Int, _ close: Int, names: ParameterNames) -> [SwiftParameter] {
        var parameters: [SwiftParameter] = []
        var position = open + 1
        while position < close {
            let (parameter, next) = parameter(position, limit: close, names: names)
            parameters.append(parameter)
            position = max(next, position) + 1
        }
        return parameters
    }

    /// One parameter, and the index of the comma after it.
    private func parameter(_ first: Int, limit: Int, names: ParameterNames) -> (SwiftParameter, Int) {
        var position = first
        var parameter = SwiftParameter(
            label: nil,
            name: "",
            nameRange: reader.span(first, first + 1),
            range: 0..<0,
            type: nil,
            defaultValue: nil,
            isInout: false,
            isVariadic: false,
            attributes: []
        )
        typeSpecifiers(&position, &parameter, limit: limit, beforeName: true)
        let isNamed = reader.kind(position) == .identifier
        if isNamed, reader.kind(position + 1) == .colon {
            parameter.name = names == .payload ? "" : reader.name(position)
            parameter.label =
                names == .unlabelled || reader.keyword(position) == .underscore ? nil : reader.name(position)
            parameter.nameRange = reader.span(position, position + 1)
            position += 2
        } else if isNamed, reader.kind(position + 1) == .identifier, reader.kind(position + 2) == .colon {
            parameter.label = reader.keyword(position) == .underscore ? nil : reader.name(position)
            parameter.name = reader.name(position + 1)
            parameter.nameRange = reader.span(position + 1, position + 2)
            position += 3
        }
        typeSpecifiers(&position, &parameter, limit: limit, beforeName: false)
        var hasEqual = false
        if let type = reader.type(at: position, limit: limit) {
            parameter.type = reader.typeText(type)
            position = type.next
            hasEqual = type.isFollowedByEqual
        }
        if reader.kind(position) == .operator, reader.isText(position, "...") {
            parameter.isVariadic = true
            position += 1
        }
        if hasEqual || reader.kind(position) == .equal {
            let value = hasEqual ? position : position + 1
            position = reader.argumentEnd(value, limit: limit)
            parameter.defaultValue = reader.span(value, position)
        }
        position = reader.argumentEnd(position, limit: limit)
        parameter.range = reader.span(first, position)
        return (parameter, position)
    }

    /// Attributes and words such as `inout` before a parameter's name or type.
    private func typeSpecifiers(
        _ position: inout Int,
        _ parameter: inout SwiftParameter,
        limit: Int,
        beforeName: Bool
    ) {
        while position < limit {
            if reader.kind(position) == .at {
                var next = position + 2
                while reader.kind(next) == .period { next += 2 }
                parameter.attributes.append(reader.text(reader.span(position + 1, next)))
                if reader.kind(next) == .leftParen, reader.isAttached(next) { next = reader.after(next) }
                position = next
                continue
            }
            let following = reader.kind(position + 1)
            guard following != .colon, following == .identifier || !beforeName else { return }
            if beforeName, reader.kind(position + 2) != .identifier { return }
            switch reader.keyword(position) {
            case .inout: parameter.isInout = true
            case .borrowing, .consuming, .sending, .isolated: break
            default: return
            }
            position += 1
        }
    }
}
