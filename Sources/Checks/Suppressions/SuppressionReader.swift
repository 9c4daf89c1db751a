internal import Djust
internal import SwiftOutline

/// Collects the suppressions of a project from the comments of its templates and Swift files.
struct SuppressionReader {
    /// What silences rules, files in order.
    private(set) var suppressions: [Suppression] = []
    /// Comments that try to and do not.
    private(set) var findings: [Finding] = []

    /// One comment: what is between its delimiters, and all of it.
    private typealias Comment = (content: SourceSpan, span: SourceSpan)

    /// Reads the comments.
    /// - Parameters:
    ///   - templates: The comments of templates, those of one template together and in order.
    ///   - sources: The Swift files.
    ///   - located: Finds the place of an inline template in its Swift file.
    init(templates: [ProjectTemplate.Comment], sources: [SwiftSource], located: (SourceSpan) -> SourceSpan) {
        var unit: [Comment] = []
        var last: SourceText?
        for comment in templates {
            if let source = last, source !== comment.span.source {
                take(unit)
                unit = []
            }
            last = comment.span.source
            unit.append((located(comment.content), located(comment.span)))
        }
        take(unit)
        for source in sources { take(Self.comments(of: source)) }
    }

    private static func comments(of source: SwiftSource) -> [Comment] {
        source.outline.comments.filter { $0.count > 2 }.map { range in
            let isBlock = source.text.bytes[range.lowerBound + 1] == UInt8(ascii: "*")
            let end = isBlock ? max(range.lowerBound + 2, range.upperBound - 2) : range.upperBound
            return (source.span((range.lowerBound + 2)..<end), source.span(range))
        }
    }

    /// Reads the comments of one file or one inline template, and pairs the ends of blocks with their beginnings.
    private mutating func take(_ comments: [Comment]) {
        var open: [Suppression] = []
        for comment in comments {
            guard let result = SuppressionParser.parse(content: comment.content, span: comment.span) else { continue }
            findings += result.findings
            switch result.role {
            case .whole: if let suppression = result.suppression { suppressions.append(suppression) }
            case .begin: if let suppression = result.suppression { open.append(suppression) }
            case .end(let rules): close(rules, at: comment.span, open: &open)
            }
        }
        for block in open {
            findings.append(
                Problems.malformedSuppression.finding(
                    "this block is never closed, so it silences rules to the end of the file",
                    at: block.span,
                    hint: "close it: djust:ignore-end"
                )
            )
            suppressions.append(block.reaching(through: block.span.source.lineCount))
        }
    }

    /// Closes the last block of these rules, or the last of all when the end names none.
    private mutating func close(_ rules: Set<String>, at span: SourceSpan, open: inout [Suppression]) {
        guard let index = open.lastIndex(where: { rules.isEmpty || $0.rules == rules }) else {
            findings.append(
                Problems.malformedSuppression.finding(
                    "this ends a block that nothing begins",
                    at: span,
                    hint: "begin the block: djust:ignore-begin T010 reason"
                )
            )
            return
        }
        suppressions.append(open.remove(at: index).reaching(through: span.end.line))
    }
}
