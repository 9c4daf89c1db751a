internal import Djust
internal import SwiftOutline

/// Finds the places in a body at which data from outside can end the process.
struct TrapSearch {
    /// A place, why it is one, and what to do.
    struct Trap {
        let range: Range<Int>
        let message: String
        let hint: String
    }

    private let code: CodeTokens
    private let data: ClientData
    /// What the view's properties are, by name.
    private let properties: [String: TemplateType]
    private let calls: [SwiftCall]

    /// Prepares a search.
    init(_ body: Range<Int>, of source: SwiftSource, parameters: [SwiftParameter], properties: [String: TemplateType]) {
        code = CodeTokens(body, of: source)
        data = ClientData(code, parameters: parameters)
        self.properties = properties
        calls = source.outline.calls(in: body)
    }

    /// The places, in no order.
    func traps() -> [Trap] {
        var found = calls.compactMap(end)
        guard !data.isEmpty else { return found }
        for call in calls { found += arguments(of: call) }
        for index in code.indices {
            switch code.kind(index) {
            case .exclamation: force(index).map { found.append($0) }
            case .identifier: number(index).map { found.append($0) }
            default: break
            }
        }
        return found
    }

    // MARK: - Ends

    /// `fatalError()` and the like, whatever leads there.
    private func end(_ call: SwiftCall) -> Trap? {
        guard call.receiver == nil, !call.isImplicitMember, call.path.count == 1 || call.path.first == "Swift",
            ["fatalError", "preconditionFailure"].contains(call.name)
        else { return nil }
        return Trap(
            range: call.calleeRange,
            message: "'\(call.name)' ends the whole server, for everybody, when an event leads here",
            hint: "throw an error: it fails this event alone"
        )
    }

    // MARK: - Force

    private func force(_ index: Int) -> Trap? {
        let word = code.keyword(index - 1)
        if word == .try || word == .as {
            let range = word == .try ? index..<code.lineEnd(of: index) : code.lineStart(of: index)..<index
            guard let name = firstName(in: range) else { return nil }
            let text = word == .try ? "try!" : "as!"
            return Trap(
                range: start(index - 1)..<end(index),
                message:
                    "'\(text)' ends the whole server, for everybody, when '\(name)' from the browser is not what is expected",
                hint: word == .try ? "write 'try': an error fails this event alone" : "write 'as?' in a guard"
            )
        }
        guard let name = firstName(in: code.operandStart(before: index)..<index) else { return nil }
        return Trap(
            range: start(index)..<end(index),
            message:
                "'!' ends the whole server, for everybody, when '\(name)' from the browser is not what is expected",
            hint: "write: guard let \u{2026} else { return }"
        )
    }

    /// The first name in some tokens that comes from outside and has not been looked at before them.
    private func firstName(in range: Range<Int>) -> String? {
        for index in range where code.isFreeName(index) {
            let name = code.text(index)
            if data.unseen(name, before: start(range.lowerBound)) != nil { return name }
        }
        return nil
    }

    // MARK: - Numbers

    private func number(_ index: Int) -> Trap? {
        guard code.isFreeName(index), data.unseen(code.text(index), before: start(index)) == .integer,
            code.kind(index + 1) != .period, code.kind(index + 1) != .leftParen
        else { return nil }
        let name = code.text(index)
        if code.kind(index - 1) == .leftSquare, code.kind(index + 1) == .rightSquare { return subscripted(index, name) }
        let first = code.kind(index - 1) == .period ? index - 2 : index
        let before = code.kind(first - 1) == .operator ? code.text(first - 1) : ""
        let after = code.kind(index + 1) == .operator ? code.text(index + 1) : ""
        let isRight = code.endsOperand(first - 2)
        if before == "..<" || before == "..." || after == "..<" || after == "..." {
            return trap(
                index,
                "a range with '\(name)' ends the whole server, for everybody, when the browser sends a number that is out of bounds",
                "compare '\(name)' first: guard (0...100).contains(\(name)) else { return }"
            )
        }
        if isRight, ["/", "%", "/=", "%="].contains(before) {
            return trap(
                index,
                "dividing by '\(name)' ends the whole server, for everybody, when the browser sends 0",
                "guard \(name) != 0 else { return }"
            )
        }
        let isSum = isRight && Self.sums.contains(before) || Self.sums.contains(after) && !after.hasSuffix("=")
        guard isSum else { return nil }
        return trap(
            index,
            "'\(name)' from the browser can be any number, and a result that does not fit ends the whole server, for everybody",
            "compare '\(name)' first, or use \(Self.reporting(before.isEmpty ? after : before))"
        )
    }

    private static let sums: Set<String> = ["+", "-", "*", "+=", "-=", "*="]

    private static func reporting(_ sign: String) -> String {
        switch sign.first {
        case "-": "subtractingReportingOverflow"
        case "*": "multipliedReportingOverflow(by:)"
        default: "addingReportingOverflow"
        }
    }

    /// `items[index]` where items is a list.
    private func subscripted(_ index: Int, _ name: String) -> Trap? {
        let list = index - 2
        guard code.kind(list) == .identifier, code.keyword(list) == .none else { return nil }
        if code.kind(list - 1) == .period, code.keyword(list - 2) != .`self` { return nil }
        guard case .list? = properties[code.text(list)] else { return nil }
        return trap(
            index,
            "'\(code.text(list))[\(name)]' ends the whole server, for everybody, when the browser sends a number that is out of bounds",
            "guard \(code.text(list)).indices.contains(\(name)) else { return }"
        )
    }

    // MARK: - Arguments

    /// Numbers given to functions that do not take every number.
    private func arguments(of call: SwiftCall) -> [Trap] {
        call.arguments.compactMap { argument in
            let tokens = code.source.outline.tokens(in: argument.range)
            guard let first = tokens.first, code.isFreeName(tokens.startIndex) else { return nil }
            let name = code.text(tokens.startIndex)
            guard let kind = data.unseen(name, before: first.range.lowerBound) else { return nil }
            if kind == .floating, argument.label == nil, call.path.count == 1, Self.integers.contains(call.name) {
                return trap(
                    tokens.startIndex,
                    "'\(call.name)(\(name))' ends the whole server, for everybody, when the browser sends infinity or a number that does not fit",
                    "use \(call.name)(exactly:), or compare '\(name)' first"
                )
            }
            guard kind == .integer, tokens.count == 1 else { return nil }
            if argument.label == nil, call.path.count == 1, Self.integers.contains(call.name), call.name != "Int" {
                return trap(
                    tokens.startIndex,
                    "'\(call.name)(\(name))' ends the whole server, for everybody, when the browser sends a number that does not fit",
                    "use \(call.name)(exactly: \(name))"
                )
            }
            guard Self.takers[call.name]?.contains(argument.label ?? "_") == true else { return nil }
            let list = call.path.dropLast().joined(separator: ".")
            let isIndex = argument.label == "at" && call.name == "remove" && !list.isEmpty && call.receiver == nil
            return trap(
                tokens.startIndex,
                "'\(call.name)' ends the whole server, for everybody, when '\(name)' from the browser is out of bounds",
                isIndex ? "guard \(list).indices.contains(\(name)) else { return }" : "compare '\(name)' first"
            )
        }
    }

    private static let integers: Set<String> = [
        "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    ]

    /// Functions and the labels under which they take a number that is not any number.
    private static let takers: [String: Set<String>] = [
        "remove": ["at"], "insert": ["at"], "swapAt": ["_"], "removeFirst": ["_"], "removeLast": ["_"],
        "prefix": ["_"], "suffix": ["_"], "dropFirst": ["_"], "dropLast": ["_"], "String": ["count"],
        "Array": ["count"], "stride": ["by"],
    ]

    // MARK: - Places

    private func start(_ index: Int) -> Int { code.indices.contains(index) ? code.tokens[index].range.lowerBound : 0 }
    private func end(_ index: Int) -> Int { code.indices.contains(index) ? code.tokens[index].range.upperBound : 0 }

    private func trap(_ index: Int, _ message: String, _ hint: String) -> Trap {
        Trap(range: start(index)..<end(index), message: message, hint: hint)
    }
}
