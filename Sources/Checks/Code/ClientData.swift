internal import Djust
internal import SwiftOutline

/// The names in a body that hold what a browser has sent, and from where on the code has looked at each.
///
/// A name counts as looked at from the first comparison or condition on that it stands in: whether the comparison is the
/// right one is not judged.
struct ClientData {
    /// What a name holds.
    enum Kind: Sendable, Equatable {
        /// Any whole number.
        case integer
        /// Any number with a fraction, and infinity, and no number at all.
        case floating
        /// Text and everything else.
        case other
        /// The parameters of a path, or a request: what is taken out of it comes from outside.
        case source
    }

    private var kinds: [String: Kind] = [:]
    /// The offset from which on a name has been looked at.
    private var looked: [String: Int] = [:]

    /// Reads a body of a method that gets data from outside.
    init(_ code: CodeTokens, parameters: [SwiftParameter]) {
        for parameter in parameters {
            guard let type = parameter.type?.text else { continue }
            kinds[parameter.name] = Self.kind(of: type)
        }
        guard !kinds.isEmpty else { return }
        read(code)
    }

    /// Whether nothing in the body comes from outside.
    var isEmpty: Bool { kinds.isEmpty }

    /// What a name holds that has not been looked at before an offset; nil for other names.
    func unseen(_ name: String, before offset: Int) -> Kind? {
        guard let kind = kinds[name], looked[name].map({ $0 >= offset }) ?? true else { return nil }
        return kind
    }

    // MARK: - Reading

    private static func kind(of type: String) -> Kind {
        var type = type[...]
        while type.last == "?" || type.last == "!" { type = type.dropLast() }
        return switch type {
        case "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64": .integer
        case "Double", "Float": .floating
        case "Request", "RouteParameters", "Djust.Request", "Djust.RouteParameters", "EventParameters": .source
        default: .other
        }
    }

    private mutating func read(_ code: CodeTokens) {
        // The end of the condition that is being read.
        var conditionEnd = code.indices.lowerBound
        for index in code.indices {
            switch code.keyword(index) {
            case .if, .guard, .while, .where: conditionEnd = Self.conditionEnd(from: index, in: code)
            case .let, .var: bind(at: index + 1, in: code)
            default: break
            }
            guard code.isFreeName(index), kinds[code.text(index)] != nil else { continue }
            let isBound = code.keyword(index - 1) == .let || code.keyword(index - 1) == .var
            if !isBound, index < conditionEnd && !Self.isConverted(index, in: code) || Self.isCompared(index, in: code)
            {
                look(at: code.text(index), offset: code.tokens[index].range.lowerBound)
            }
        }
    }

    private mutating func look(at name: String, offset: Int) {
        looked[name] = min(looked[name] ?? offset, offset)
    }

    private static func conditionEnd(from index: Int, in code: CodeTokens) -> Int {
        var position = index + 1
        while position < code.indices.upperBound {
            switch code.kind(position) {
            case .leftBrace: return position
            case .identifier where code.keyword(position) == .else: return position
            case .leftParen, .leftSquare: position = (code.partner(position) ?? position) + 1
            default: position += 1
            }
        }
        return position
    }

    /// Takes note of `let name = Int(sent)`, `let name = parameters.int("id")` and `let name = sent`; any other value of
    /// that name is none from outside.
    private mutating func bind(at index: Int, in code: CodeTokens) {
        guard code.kind(index) == .identifier, code.keyword(index) == .none else { return }
        let name = code.text(index)
        guard code.kind(index + 1) == .equal else {
            // `if let name`, `let name: T = …`.
            if code.kind(index + 1) == .colon { look(at: name, offset: code.tokens[index].range.lowerBound) }
            return
        }
        if let kind = value(at: index + 2, in: code) {
            kinds[name] = kind
        } else if kinds[name] != nil {
            look(at: name, offset: code.tokens[index].range.lowerBound)
        }
    }

    private func value(at index: Int, in code: CodeTokens) -> Kind? {
        var end = index + 1
        var result: Kind?
        if code.isFreeName(index), kinds[code.text(index)] == .source, code.kind(index + 1) == .period,
            code.kind(index + 3) == .leftParen
        {
            guard let close = code.partner(index + 3) else { return nil }
            end = close + 1
            result = code.text(index + 2) == "int" ? .integer : nil
        } else if code.kind(index) == .identifier, code.kind(index + 1) == .leftParen,
            let close = code.partner(index + 1),
            close == index + 3, code.isFreeName(index + 2), let inner = kinds[code.text(index + 2)]
        {
            end = close + 1
            switch (code.text(index), inner) {
            case ("Int", .other), ("Int", .integer): result = .integer
            case ("Double", .other), ("Double", .floating), ("Float", .other): result = .floating
            default: result = nil
            }
        } else if code.isFreeName(index) {
            result = kinds[code.text(index)]
        }
        // What is made of it further on is something else; a default changes nothing.
        guard end < code.indices.upperBound, !code.tokens[end].startsLine else { return result }
        switch code.kind(end) {
        case .comma, .semicolon, .leftBrace, .rightBrace: return result
        case .identifier where code.keyword(end) == .else: return result
        case .operator where code.text(end) == "??": return result
        default: return nil
        }
    }

    private static let comparisons: Set<String> = ["<", ">", "<=", ">=", "==", "!=", "~="]
    private static let examiners: Set<String> = [
        "contains", "min", "max", "clamped", "clamp", "isMultiple", "addingReportingOverflow",
        "subtractingReportingOverflow", "multipliedReportingOverflow",
    ]

    /// Whether a name is compared where it stands: by an operator, by a `switch`, by a function.
    private static func isCompared(_ index: Int, in code: CodeTokens) -> Bool {
        if comparisons.contains(code.text(index - 1)) || comparisons.contains(code.text(index + 1)) { return true }
        if code.keyword(index - 1) == .switch { return true }
        if code.kind(index + 1) == .period, examiners.contains(code.text(index + 2)) { return true }
        guard code.kind(index - 1) == .leftParen || code.kind(index - 1) == .comma else { return false }
        var open = index - 1
        while code.kind(open) != .leftParen {
            // An argument further to the right is looked for no further than this.
            guard open > index - 32, code.indices.contains(open) else { return false }
            open -= 1
        }
        let callee = code.text(open - 1)
        if examiners.contains(callee) { return true }
        return ["check", "validate", "require", "ensure", "verify"].contains { callee.hasPrefix($0) }
    }

    /// Whether a name is only made into a number: `guard let n = Int(text)`.
    private static func isConverted(_ index: Int, in code: CodeTokens) -> Bool {
        code.kind(index - 1) == .leftParen && code.kind(index + 1) == .rightParen
            && ["Int", "Double", "Float", "UUID"].contains(code.text(index - 2))
    }
}
