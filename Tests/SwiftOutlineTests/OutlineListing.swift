import SwiftOutline

/// Writes what we read of a file in the words of the oracle.
struct OutlineListing {
    private let file: SwiftFile

    init(_ bytes: [UInt8]) { file = SwiftFile(bytes) }

    /// One line per declaration.
    var declarations: [String] {
        var line = 1
        var counted = 0
        return file.allDeclarations().compactMap { item in
            let declaration = item.declaration
            guard declaration.kind != .macroExpansion else { return nil }
            let place = declaration.nameRange.lowerBound
            if place < counted { (line, counted) = (1, 0) }
            line += file.bytes[counted..<place].count { $0 == UInt8(ascii: "\n") }
            counted = place
            let attributes = declaration.attributes.map(\.name).joined(separator: ",")
            let facts = facts(declaration).joined(separator: ",")
            return "D \(line) \(declaration.kind.rawValue) \(declaration.name) [\(attributes)] (\(facts))"
        }
    }

    private func facts(_ declaration: SwiftDeclaration) -> [String] {
        switch declaration.detail {
        case .function(let function):
            if declaration.kind == .deinit { return [] }
            var facts = function.parameters.map { ($0.label ?? "_") + ":" + $0.name }
            if declaration.kind == .func || declaration.kind == .`init` {
                if function.isAsync { facts.append("async") }
                if function.canThrow { facts.append(function.throwing.rawValue) }
            }
            if declaration.kind == .func || declaration.kind == .subscript, let type = function.returnType {
                facts.append("->" + flat(type))
            }
            return facts
        case .variable(let variable):
            var facts: [String] = []
            if let type = variable.type { facts.append("T" + flat(type)) }
            if let value = variable.initializer { facts.append("=\(value.lowerBound)..<\(value.upperBound)") }
            if variable.accessorBlock != nil {
                facts += variable.accessors.isEmpty ? ["getter"] : variable.accessors.map(\.name)
            }
            return facts
        case .enumCase(let enumCase): return enumCase.parameters.map { $0.label ?? "" }
        default: return []
        }
    }

    private func flat(_ type: SwiftTypeText) -> String { type.text.filter { $0 != " " && $0 != "\n" } }

    /// The tokens.
    var tokens: [Span] {
        file.tokens.map { token in
            let isMark =
                switch token.kind {
                case .operator, .equal, .arrow, .question, .exclamation, .period: true
                case .pound: token.range.count == 1
                default: false
                }
            return Span(start: token.range.lowerBound, end: token.range.upperBound, isMark: isMark)
        }
    }

    /// What is malformed; nothing, in a file that compiles.
    var problems: [SwiftProblem] { file.problems }

    /// A token's place, and whether it is made of operator characters.
    struct Span: Equatable {
        var start: Int
        var end: Int
        var isMark: Bool

        /// Joins what the compiler's parser splits by context: marks that touch, `#name`, `$name` and numbers with periods.
        static func joined(_ spans: [Span], _ bytes: [UInt8]) -> [Range<Int>] {
            var result: [Span] = []
            for span in spans {
                if let last = result.last, last.end == span.start, isOne(last, span, bytes) {
                    result[result.count - 1] = Span(
                        start: last.start,
                        end: span.end,
                        isMark: last.isMark && span.isMark
                    )
                } else {
                    result.append(span)
                }
            }
            return result.map { $0.start..<$0.end }
        }

        private static func isOne(_ left: Span, _ right: Span, _ bytes: [UInt8]) -> Bool {
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            let first = bytes[left.start]
            if left.isMark && right.isMark { return true }
            if left.end == left.start + 1, first == UInt8(ascii: "#") || first == UInt8(ascii: "$") { return true }
            return digits ~= first && (bytes[right.start] == UInt8(ascii: ".") || digits ~= bytes[right.start])
        }
    }
}
