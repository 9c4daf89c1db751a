internal import Djust

/// Reads suppressions out of comments.
///
/// Pure: the content of a comment in, a suppression or findings out.
enum SuppressionParser {
    /// What a comment turned out to be.
    struct Result {
        /// The suppression, when the comment is one.
        var suppression: Suppression?
        /// What is wrong with it.
        var findings: [Finding] = []
    }

    /// Reads one comment; nil when it has nothing to do with the check.
    /// - Parameters:
    ///   - content: The bytes between the comment's delimiters.
    ///   - span: The whole comment.
    /// - Returns: The suppression, or what is wrong with it.
    static func parse(content: SourceSpan, span: SourceSpan) -> Result? {
        var words = words(of: content)
        guard let first = words.first else { return nil }
        let keyword = first.text.lowercased()
        words.removeFirst()
        switch keyword {
        case "djust:ignore": return named(words, scope: line(of: span), keyword: first, span: span)
        case "djust:ignore-file": return named(words, scope: .file, keyword: first, span: span)
        case "noqa":
            return Result(suppression: Suppression(rules: nil, scope: line(of: span), reason: text(words), span: span))
        case "noqa:": return named(words, scope: line(of: span), keyword: first, span: span)
        case let other where other.hasPrefix("noqa:"):
            let ids = Word(text: String(first.text.dropFirst(5)), span: first.span.dropping(5))
            return named([ids] + words, scope: line(of: span), keyword: first, span: span)
        case let other where other.hasPrefix("djust:"):
            // Other words of ours in comments, such as djust:partial.
            let known = ["djust:ignore", "djust:ignore-file"]
            guard let meant = NearestName.of(other, among: known + ["djust:partial"]), known.contains(meant) else {
                return nil
            }
            let finding = Problems.malformedSuppression.finding(
                "'\(first.text)' is not a comment that the check knows, so it suppresses nothing",
                at: first.span,
                hint: "did you mean '\(meant)'?"
            )
            return Result(findings: [finding])
        default: return nil
        }
    }

    private struct Word {
        var text: String
        var span: SourceSpan
    }

    /// A comment alone on its line speaks of the next line, one behind code of its own line.
    private static func line(of span: SourceSpan) -> Suppression.Scope {
        let start = span.start
        let source = span.source
        let before = source.line(start.line).prefix(start.column - 1)
        let end = span.end
        let after = source.line(end.line).dropFirst(end.column - 1)
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        return .line(before.allSatisfy(isBlank) && after.allSatisfy(isBlank) ? end.line + 1 : start.line)
    }

    private static func named(
        _ words: [Word],
        scope: Suppression.Scope,
        keyword: Word,
        span: SourceSpan
    ) -> Result {
        var rules: Set<String> = []
        var result = Result()
        var rest = words[...]
        while let word = rest.first {
            let ids = word.text.split(separator: ",").map(String.init)
            guard !ids.isEmpty, ids.allSatisfy(looksLikeID) else { break }
            rest.removeFirst()
            for id in ids {
                if let rule = RuleRegistry.metadata(for: id) {
                    rules.insert(rule.id)
                } else {
                    result.findings.append(
                        Problems.malformedSuppression.finding(
                            "there is no rule '\(id)' to suppress",
                            at: word.span,
                            hint: RuleRegistry.suggestion(for: id).map { "did you mean '\($0)'?" }
                        )
                    )
                }
            }
        }
        if rules.isEmpty {
            if result.findings.isEmpty {
                let finding = Problems.malformedSuppression.finding(
                    "'\(keyword.text)' names no rule, so it suppresses nothing",
                    at: span,
                    hint: "write the id of the rule: \(keyword.text) T010 reason"
                )
                result.findings.append(finding)
            }
            return result
        }
        result.suppression = Suppression(rules: rules, scope: scope, reason: text(Array(rest)), span: span)
        return result
    }

    /// A rule id as people write it: letters, then digits, perhaps behind `djust.`.
    private static func looksLikeID(_ text: String) -> Bool {
        let id = RuleRegistry.canonical(text).utf8
        let letters = id.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        let digits = id.dropFirst(letters.count)
        return (1...3).contains(letters.count) && (1...4).contains(digits.count)
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// What is left of a comment behind the ids, without the dash that introduces it.
    private static func text(_ words: [Word]) -> String {
        var words = words[...]
        if let first = words.first, ["-", "--", ":", "\u{2013}", "\u{2014}"].contains(first.text) {
            words.removeFirst()
        }
        return words.map(\.text).joined(separator: " ")
    }

    private static func words(of content: SourceSpan) -> [Word] {
        let bytes = content.source.bytes
        var words: [Word] = []
        var start: Int?
        let range = content.range.clamped(to: 0..<bytes.count)
        for offset in range.lowerBound...range.upperBound {
            let isSpace = offset == range.upperBound || bytes[offset] <= 0x20
            if isSpace, let first = start {
                let span = SourceSpan(source: content.source, range: first..<offset)
                words.append(Word(text: String(decoding: span.bytes, as: UTF8.self), span: span))
                start = nil
            } else if !isSpace, start == nil {
                start = offset
            }
        }
        return words
    }
}

extension SourceSpan {
    /// The span without its first bytes.
    fileprivate func dropping(_ count: Int) -> SourceSpan {
        SourceSpan(source: source, range: min(range.lowerBound + count, range.upperBound)..<range.upperBound)
    }
}
