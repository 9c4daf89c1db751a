internal import Djust
internal import SwiftOutline

/// A way to make a handler's parameters fit by inserting something.
enum HandlerRepair {
    /// Gives a parameter a default.
    case defaultValue(SwiftParameter)
    /// Adds `_ extra: EventParameters`.
    case catchAll

    /// The change that puts everything right; nil when there is a cause that no insertion removes.
    static func fix(_ repairs: [HandlerRepair?], of handler: Handler) -> Fix? {
        let source = handler.member.source
        var edits: [Fix.Edit] = []
        var titles: [String] = []
        var needsCatchAll = false
        for repair in repairs {
            switch repair {
            case .none: return nil
            case .catchAll: needsCatchAll = true
            case .defaultValue(let parameter):
                guard let value = value(of: parameter) else { return nil }
                let end = parameter.range.upperBound
                titles.append("give '\(parameter.label ?? parameter.name)' the default \(value)")
                edits.append(Fix.Edit(source.span(end..<end), to: " = \(value)"))
            }
        }
        if needsCatchAll {
            // What calls the handler from Swift would have to give the new parameter too.
            guard !isCalled(handler) else { return nil }
            let name = handler.function.parameters.contains { $0.name == "extra" } ? "rest" : "extra"
            titles.append("take what is not named with '_ \(name): EventParameters'")
            guard append("_ \(name): EventParameters", to: handler, edits: &edits) else { return nil }
        }
        return edits.isEmpty ? nil : Fix(titles.joined(separator: ", "), .safe, edits)
    }

    /// Adds a parameter behind the last one, and behind the default that the last one gets.
    private static func append(_ parameter: String, to handler: Handler, edits: inout [Fix.Edit]) -> Bool {
        let source = handler.member.source
        guard let last = handler.function.parameters.last else {
            guard let clause = handler.function.parameterClause, clause.count >= 2 else { return false }
            let start = clause.lowerBound + 1
            edits.append(Fix.Edit(source.span(start..<start), to: parameter))
            return true
        }
        let end = last.range.upperBound
        if let index = edits.firstIndex(where: { $0.span.range.lowerBound == end }) {
            edits[index].replacement += ", \(parameter)"
        } else {
            edits.append(Fix.Edit(source.span(end..<end), to: ", \(parameter)"))
        }
        return true
    }

    private static func isCalled(_ handler: Handler) -> Bool {
        let source = handler.member.source
        return source.outline.calls(in: 0..<source.text.bytes.count).contains { $0.name == handler.name }
    }

    /// The value that stands for "nothing was sent"; nil for types that have none that everybody agrees on.
    private static func value(of parameter: SwiftParameter) -> String? {
        guard let type = parameter.type?.text, parameter.label != nil, !parameter.isInout else { return nil }
        switch type {
        case "String": return "\"\""
        case "Bool": return "false"
        case "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64", "Double", "Float":
            return "0"
        default: break
        }
        guard type.hasPrefix("["), type.hasSuffix("]") else { return nil }
        var depth = 0
        for byte in type.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ">"): depth -= 1
            case UInt8(ascii: ":") where depth == 1: return "[:]"
            default: break
            }
        }
        return "[]"
    }
}
