/// Reads the declarations of a file from its tokens; bodies of functions are skipped as balanced brackets.
///
/// Where something is not understood the parser goes on with the next line. Types nest up to `depthLimit`. O(tokens).
struct OutlineParser {
    /// How deep types may nest.
    static let depthLimit = 64

    let reader: TokenReader
    var index: Int
    var depth = 0
    /// How many `#if` are around.
    var conditions = 0

    init(_ reader: TokenReader, from index: Int = 0) {
        self.reader = reader
        self.index = index
    }

    /// Reads declarations up to a token, skipping statements.
    mutating func declarations(upTo limit: Int) -> [SwiftDeclaration] {
        var found: [SwiftDeclaration] = []
        var isFresh = true
        while index < limit {
            let first = index
            if reader.kind(index) == .pound, reader.keyword(index) != .none {
                skipDirective(limit)
                isFresh = true
            } else if isFresh || reader.startsLine(index), declaration(into: &found, limit: limit) {
                isFresh = true
            } else {
                let kind = reader.kind(index)
                isFresh = kind == .semicolon || kind == .rightBrace
                index = reader.after(index)
            }
            index = max(index, first + 1)
        }
        return found
    }

    /// `#if`, `#else` and the like: goes past the condition.
    private mutating func skipDirective(_ limit: Int) {
        switch reader.keyword(index) {
        case .poundIf: conditions += 1
        case .poundEndif: conditions = max(0, conditions - 1)
        default: break
        }
        index += 1
        while index < limit, !reader.startsLine(index) { index += 1 }
    }

    /// Reads one declaration.
    ///
    /// False, with nothing read, when none begins here.
    private mutating func declaration(into found: inout [SwiftDeclaration], limit: Int) -> Bool {
        let start = index
        var head = Head(start: start)
        readAttributesAndModifiers(&head, limit: limit)
        let keyword = reader.keyword(index)
        guard index < limit, keyword.introducesDeclaration, introduces(keyword, limit: limit) else {
            if head.attributes.isEmpty, head.modifiers.isEmpty, reader.kind(index) == .pound {
                return macroExpansion(head, into: &found, limit: limit)
            }
            index = start
            return false
        }
        head.keyword = index
        switch keyword {
        case .class, .struct, .enum, .actor, .protocol, .extension: type(head, keyword, into: &found, limit: limit)
        case .var, .let: variables(head, keyword, into: &found, limit: limit)
        case .func, .`init`, .deinit, .subscript, .macro: function(head, keyword, into: &found, limit: limit)
        case .case: enumCases(head, into: &found, limit: limit)
        case .import: importation(head, into: &found, limit: limit)
        case .typealias, .associatedtype: alias(head, keyword, into: &found, limit: limit)
        default: other(head, keyword, into: &found, limit: limit)
        }
        return true
    }

    /// Whether the word at the current place really introduces a declaration; some are ordinary names elsewhere.
    private func introduces(_ keyword: SwiftKeyword, limit: Int) -> Bool {
        let next = index + 1
        guard next < limit || keyword == .deinit else { return false }
        switch keyword {
        case .actor, .macro, .precedencegroup, .operator:
            return !reader.startsLine(next)
                && (reader.kind(next) == .identifier || (keyword == .operator && reader.kind(next) != .period))
        case .`init`:
            switch reader.kind(next) {
            case .leftParen, .question, .exclamation: return true
            case .operator: return reader.skipAngles(next, limit: limit) != nil
            default: return false
            }
        case .deinit: return reader.kind(next) != .period
        case .case: return reader.kind(next) == .identifier
        default: return reader.kind(next) != .period && reader.kind(next) != .colon && reader.kind(next) != .equal
        }
    }

    /// What stands before the introducing word.
    struct Head {
        /// The first token.
        var start: Int
        /// The introducing word.
        var keyword = 0
        var attributes: [SwiftAttribute] = []
        var modifiers: [SwiftModifier] = []
    }

    /// Makes a declaration that ends with the token before the current one.
    func make(
        _ head: Head,
        _ kind: SwiftDeclaration.Kind,
        name: String,
        nameRange: Range<Int>,
        _ detail: SwiftDeclaration.Detail = .other
    ) -> SwiftDeclaration {
        SwiftDeclaration(
            kind: kind,
            name: name,
            nameRange: nameRange,
            keywordRange: reader.span(head.keyword, head.keyword + 1),
            range: reader.span(head.start, max(index, head.start + 1)),
            attributes: head.attributes,
            modifiers: head.modifiers,
            isConditional: conditions > 0,
            detail: detail
        )
    }
}

// MARK: - Before the introducing word

extension OutlineParser {
    private mutating func readAttributesAndModifiers(_ head: inout Head, limit: Int) {
        while index < limit {
            let keyword = reader.keyword(index)
            if reader.kind(index) == .at {
                guard let attribute = attribute(limit) else { return }
                head.attributes.append(attribute)
            } else if reader.kind(index) == .pound, keyword != .none, !head.attributes.isEmpty {
                skipDirective(limit)
            } else if isModifier(keyword, limit: limit) {
                let first = index
                index += 1
                var argument = ""
                if reader.kind(index) == .leftParen, let close = reader.partner(index) {
                    argument = reader.text(reader.span(index + 1, close))
                    index = close + 1
                }
                head.modifiers.append(
                    SwiftModifier(keyword: keyword, range: reader.span(first, index), argument: argument)
                )
            } else {
                return
            }
        }
    }

    /// Whether the word at the current place is a modifier: another modifier, an attribute or an introducing word follows.
    private func isModifier(_ keyword: SwiftKeyword, limit: Int) -> Bool {
        guard keyword.isModifier || keyword == .class else { return false }
        var next = index + 1
        if keyword != .class, reader.kind(next) == .leftParen { next = reader.after(next) }
        guard next < limit else { return false }
        let following = reader.keyword(next)
        if keyword == .class {
            switch following {
            case .func, .var, .let, .subscript, .`init`: return true
            default: return following.isModifier && reader.kind(next + 1) == .identifier
            }
        }
        return following.isModifier || following.introducesDeclaration || reader.kind(next) == .at
    }

    /// `@Name`, `@Module.Name<T>(arguments)`.
    private mutating func attribute(_ limit: Int) -> SwiftAttribute? {
        let first = index
        guard reader.kind(first + 1) == .identifier, first + 1 < limit else { return nil }
        index += 2
        while reader.kind(index) == .period, reader.isAttached(index), reader.kind(index + 1) == .identifier {
            index += 2
        }
        let name = reader.name(index - 1)
        let lastName = index - 1
        if reader.isAttached(index), let angles = reader.skipAngles(index, limit: limit) { index = angles.next }
        let nameRange = reader.span(lastName, lastName + 1)
        let fullName = reader.text(reader.span(first + 1, index))
        var arguments: [SwiftArgument] = []
        var hasList = false
        let mayBeSpaced = name == "available" || name == "convention" || name == "objc"
        if reader.kind(index) == .leftParen, reader.isAttached(index) || mayBeSpaced {
            hasList = true
            arguments = reader.arguments(index)
            index = reader.after(index)
        }
        return SwiftAttribute(
            name: name,
            fullName: fullName,
            range: reader.span(first, index),
            nameRange: nameRange,
            arguments: arguments,
            hasArgumentList: hasList
        )
    }
}
