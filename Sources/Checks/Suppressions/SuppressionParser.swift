internal import Djust

/// Reads suppressions out of comments.
///
/// Pure: the content of a comment in, a suppression or findings out.
enum SuppressionParser {
    /// What a comment has to do with the lines around it.
    enum Role {
        /// It says all that there is to say.
        case whole
        /// It begins a block.
        case begin
        /// It ends a block of these rules; of any when there are none.
        case end(Set<String>)
    }

    /// What a comment turned out to be.
    struct Result {
        /// The suppression, when the comment is one.
        var suppression: Suppression?
        /// What it has to do with the lines around it.
        var role = Role.whole
        /// What is wrong with it.
        var findings: [Finding] = []
    }

    private static let keywords = ["djust:ignore", "djust:ignore-file", "djust:ignore-begin", "djust:ignore-end"]

    /// Rules whose `noqa` djust reads for the whole template.
    private static let wholeFileInDjust: Set<String> = ["T003", "T011"]

    /// Reads one comment; nil when it has nothing to do with the check.
    /// - Parameters:
    ///   - content: The bytes between the comment's delimiters.
    ///   - span: The whole comment.
    /// - Returns: The suppression, or what is wrong with it.
    static func parse(content: SourceSpan, span: SourceSpan) -> Result? {
        var words = CommentWord.words(of: content)
        guard let first = words.first else { return nil }
        let keyword = first.text.lowercased()
        words.removeFirst()
        let names = Names(keyword: first, span: span)
        switch keyword {
        case "djust:ignore": return names.read(words, scope: line(of: span))
        case "djust:ignore-file": return names.read(words, scope: .file)
        case "djust:ignore-begin":
            var result = names.read(words, scope: line(of: span))
            result.role = .begin
            return result
        case "djust:ignore-end":
            if words.isEmpty { return Result(role: .end([])) }
            let result = names.read(words, scope: line(of: span))
            return Result(role: .end(result.suppression?.rules ?? []), findings: result.findings)
        case "noqa": return foreign(nil, words, span: span)
        case let other where other.hasPrefix("noqa:"):
            let attached = CommentWord(text: String(first.text.dropFirst(5)), span: first.span)
            return foreign(names, attached.text.isEmpty ? words : [attached] + words, span: span)
        case "djust_typecheck:": return typecheck(words, span: span)
        case let other where other.hasPrefix("djust:"):
            // Other words of ours in comments, such as djust:partial.
            guard let meant = NearestName.of(other, among: keywords + ["djust:partial"]), keywords.contains(meant)
            else { return nil }
            let finding = Problems.malformedSuppression.finding(
                "'\(first.text)' is not a comment that the check knows, so it suppresses nothing",
                at: first.span,
                hint: "did you mean '\(meant)'?"
            )
            return Result(findings: [finding])
        default: return nil
        }
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

    /// `noqa`, which other linters read too: ids that are none of ours are theirs.
    private static func foreign(_ names: Names?, _ words: [CommentWord], span: SourceSpan) -> Result? {
        guard let names else {
            let reason = CommentWord.text(words[...])
            return Result(suppression: Suppression(rules: nil, scope: line(of: span), reason: reason, span: span))
        }
        guard var suppression = names.read(words, scope: line(of: span)).suppression else { return nil }
        if suppression.rules?.isSubset(of: wholeFileInDjust) == true { suppression.scope = .file }
        return Result(suppression: suppression)
    }

    /// `djust_typecheck: noqa name`, by which djust silences T018 in a template: for some names, or for all.
    private static func typecheck(_ words: [CommentWord], span: SourceSpan) -> Result? {
        guard words.first?.text.lowercased() == "noqa", let rule = RuleRegistry.metadata(for: "T018") else {
            return nil
        }
        let names = words.dropFirst().flatMap { $0.text.split(separator: ",").map(String.init) }
        var suppression = Suppression(rules: [rule.id], scope: .file, reason: "", span: span)
        suppression.subjects = names.isEmpty ? nil : Set(names)
        return Result(suppression: suppression)
    }

    /// The ids behind a keyword.
    private struct Names {
        let keyword: CommentWord
        let span: SourceSpan

        func read(_ words: [CommentWord], scope: Suppression.Scope) -> Result {
            var rules: Set<String> = []
            var result = Result()
            var rest = words[...]
            while let word = rest.first {
                let ids = word.text.split(separator: ",").map(String.init)
                guard !ids.isEmpty, ids.allSatisfy(CommentWord.looksLikeID) else { break }
                rest.removeFirst()
                for id in ids {
                    if let rule = RuleRegistry.metadata(for: id) {
                        rules.insert(rule.id)
                    } else {
                        result.findings.append(
                            Problems.malformedSuppression.finding(
                                "there is no rule '\(id)' to suppress",
                                at: word.span,
                                hint: RuleRegistry.hint(forUnknown: id)
                            )
                        )
                    }
                }
            }
            if !rules.isEmpty {
                let reason = CommentWord.text(rest)
                result.suppression = Suppression(rules: rules, scope: scope, reason: reason, span: span)
            } else if result.findings.isEmpty {
                let finding = Problems.malformedSuppression.finding(
                    "'\(keyword.text)' names no rule, so it suppresses nothing",
                    at: span,
                    hint: "write the id of the rule: \(keyword.text) T010 reason"
                )
                result.findings.append(finding)
            }
            return result
        }
    }
}
