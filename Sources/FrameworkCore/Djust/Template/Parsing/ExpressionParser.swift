/// Reads a value with its filters: `user.name|default:"nobody"|upper`.
struct ExpressionParser {
    private let source: SourceText
    private let end: Int
    private let whole: SourceSpan
    private let vocabulary: TemplateVocabulary
    private var offset: Int

    private init(_ span: SourceSpan, _ vocabulary: TemplateVocabulary) {
        source = span.source
        whole = span
        offset = span.range.lowerBound
        end = span.range.upperBound
        self.vocabulary = vocabulary
    }

    /// Reads all of a stretch as one expression.
    /// - Throws: `TemplateError` with what is wrong first.
    static func parse(_ span: SourceSpan, with vocabulary: TemplateVocabulary) throws(TemplateError) -> FilterExpression
    {
        var parser = ExpressionParser(span, vocabulary)
        return try parser.expression()
    }

    /// Reads all of a stretch as a member of something that has a name, with filters.
    /// - Throws: `TemplateError` with what is wrong first.
    static func parse(
        _ span: SourceSpan,
        memberOf symbol: Symbol,
        with vocabulary: TemplateVocabulary
    ) throws(TemplateError) -> FilterExpression {
        var parser = ExpressionParser(span, vocabulary)
        let start = parser.offset
        while let byte = parser.byte, TemplateBytes.isWord(byte) || byte == UInt8(ascii: ".") { parser.offset += 1 }
        guard parser.offset > start else { throw parser.unexpected() }
        let member = parser.span(from: start)
        _ = try parser.variable(member)
        let names = member.text.split(separator: ".", omittingEmptySubsequences: false).map { MemberName(String($0)) }
        return try parser.filtered(.variable(VariablePath(head: symbol, tail: names, span: member)))
    }

    /// Reads all of a stretch as filters without a value.
    /// - Throws: `TemplateError` with what is wrong first.
    static func filters(_ span: SourceSpan, with vocabulary: TemplateVocabulary) throws(TemplateError) -> [FilterCall] {
        var parser = ExpressionParser(span, vocabulary)
        var filters = [try parser.namedFilter()]
        while let call = try parser.filterCall() { filters.append(call) }
        guard parser.offset == parser.end else { throw parser.unexpected() }
        return filters
    }

    private mutating func expression() throws(TemplateError) -> FilterExpression {
        guard let operand = try operand() else { throw unexpected() }
        return try filtered(operand)
    }

    /// The operand with the filters that follow to the end.
    private mutating func filtered(_ operand: FilterExpression.Operand) throws(TemplateError) -> FilterExpression {
        var filters: [FilterCall] = []
        while let call = try filterCall() { filters.append(call) }
        guard offset == end else { throw unexpected() }
        return FilterExpression(operand: operand, filters: filters, span: whole)
    }

    // MARK: - Operands

    private var byte: UInt8? { offset < end ? source.bytes[offset] : nil }

    private func span(from start: Int) -> SourceSpan { SourceSpan(source: source, range: start..<offset) }

    private mutating func operand() throws(TemplateError) -> FilterExpression.Operand? {
        if let operand = try quoted() { return operand }
        let start = offset
        while let byte, TemplateBytes.isWord(byte) || byte == UInt8(ascii: ".") { offset += 1 }
        if offset == start { skipSignedNumber() }
        guard offset > start else { return nil }
        let span = span(from: start)
        if LiteralParser.mayBeNumber(source.bytes[start]), let number = LiteralParser.number(span.text) {
            return .literal(number)
        }
        return try variable(span)
    }

    /// A number with a sign: the only word that may hold `+` or `-`.
    private mutating func skipSignedNumber() {
        let start = offset
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { offset += 1 }
        guard let first = byte, TemplateBytes.isDigit(first) else {
            offset = start
            return
        }
        while let byte, TemplateBytes.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") {
            offset += 1
        }
    }

    /// A text in quotes, or in quotes in `_( )`; nil when none stands here.
    private mutating func quoted() throws(TemplateError) -> FilterExpression.Operand? {
        let bytes = source.bytes
        let isMarked = end - offset > 2 && bytes[offset] == UInt8(ascii: "_") && bytes[offset + 1] == UInt8(ascii: "(")
        let start = isMarked ? offset + 2 : offset
        guard start < end, TemplateBytes.isQuote(bytes[start]) else { return nil }
        guard let close = TemplateBytes.endOfQuoted(at: start, in: bytes, before: end) else {
            throw failure(
                "the text that opens here is never closed",
                hint: "close it with the same quote",
                at: start..<end
            )
        }
        if isMarked {
            guard close < end, bytes[close] == UInt8(ascii: ")") else { return nil }
            offset = close + 1
            return .translated(LiteralParser.unescaped(bytes[start..<close]))
        }
        offset = close
        return .literal(.safe(LiteralParser.unescaped(bytes[start..<close])))
    }

    private func variable(_ span: SourceSpan) throws(TemplateError) -> FilterExpression.Operand {
        var rest = span.bytes
        var head: String?
        var tail: [MemberName] = []
        while true {
            let name = rest.prefix { $0 != UInt8(ascii: ".") }
            if name.first == UInt8(ascii: "_") {
                throw failure(
                    "`\(span.text)` begins with an underscore, which is private",
                    hint: "give the value a name without the underscore",
                    at: span.range
                )
            }
            let text = String(decoding: name, as: UTF8.self)
            if head == nil { head = text } else { tail.append(MemberName(text)) }
            guard name.endIndex < rest.endIndex else { break }
            rest = rest[(name.endIndex + 1)...]
        }
        switch tail.isEmpty ? head : nil {
        case "True": return .literal(.bool(true))
        case "False": return .literal(.bool(false))
        case "None": return .literal(.none)
        default: return .variable(VariablePath(head: Symbol(head ?? ""), tail: tail, span: span))
        }
    }

    // MARK: - Filters

    private mutating func filterCall() throws(TemplateError) -> FilterCall? {
        let before = offset
        skipSpace()
        guard byte == UInt8(ascii: "|") else {
            offset = before
            return nil
        }
        offset += 1
        return try namedFilter()
    }

    private mutating func namedFilter() throws(TemplateError) -> FilterCall {
        skipSpace()
        let start = offset
        while let byte, TemplateBytes.isWord(byte) { offset += 1 }
        let nameSpan = span(from: start)
        guard offset > start else {
            throw failure("a filter's name is missing behind `|`", at: nameSpan.range)
        }
        var argument: FilterExpression.Operand?
        if byte == UInt8(ascii: ":") {
            offset += 1
            argument = try self.argument(of: nameSpan)
        }
        let filter = try filter(nameSpan)
        let call = FilterCall(filter: filter, argument: argument, span: span(from: start))
        try check(call)
        return call
    }

    private mutating func argument(of name: SourceSpan) throws(TemplateError) -> FilterExpression.Operand {
        if let operand = try operand() { return operand }
        let isSpace = byte.map(TemplateBytes.isSpace) ?? false
        throw failure(
            "the argument of the filter `\(name.text)` is missing",
            hint: isSpace ? "write it right behind the colon, without a space" : nil,
            at: offset..<min(offset + 1, end)
        )
    }

    private func filter(_ name: SourceSpan) throws(TemplateError) -> Filter {
        if let filter = vocabulary.filters[name.text] { return filter }
        throw TemplateError(
            Diagnostic(
                .unknownFilter,
                "there is no filter `\(name.text)`",
                hint: vocabulary.hint(forFilter: name.text),
                at: name
            )
        )
    }

    private func check(_ call: FilterCall) throws(TemplateError) {
        let problem: String
        switch (call.filter.argument, call.argument) {
        case (.required, nil): problem = "needs an argument: `\(call.filter.name):…`"
        case (.none, .some): problem = "takes no argument"
        default: return
        }
        let message = "the filter `\(call.filter.name)` \(problem)"
        let isCalled = byte == UInt8(ascii: "(")
        let hint = isCalled ? "write the argument behind a colon, without parentheses" : nil
        throw TemplateError(Diagnostic(.filterArgument, message, hint: hint, at: call.span))
    }

    private mutating func skipSpace() {
        while let byte, TemplateBytes.isSpace(byte) { offset += 1 }
    }

    // MARK: - Errors

    /// What stands here belongs to no expression.
    private func unexpected() -> TemplateError {
        let rest = TemplateBytes.trimmed(offset..<end, of: source.bytes)
        let text = String(decoding: source.bytes[rest], as: UTF8.self)
        let hint = ForeignWords.hint(forRest: text, of: whole.text)
        if rest.isEmpty { return failure("a value is missing here", at: whole.range) }
        return failure("`\(text)` cannot be read as part of `\(whole.text)`", hint: hint, at: rest)
    }

    private func failure(_ message: String, hint: String? = nil, at range: Range<Int>) -> TemplateError {
        TemplateError(
            Diagnostic(.expressionSyntax, message, hint: hint, at: SourceSpan(source: source, range: range))
        )
    }
}
