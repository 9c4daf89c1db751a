extension TemplateParser {
    /// What a tag is where it stands.
    enum Disposition {
        /// It divides or ends the innermost open tag.
        case ends
        /// It divides or ends a tag further out; the innermost is not closed, which has been reported.
        case belongsFurtherOut
        /// It belongs nowhere, which has been reported.
        case skip
        /// It is a tag of its own.
        case begins(TagDefinition)
    }

    /// Finds out what a tag is where it stands, and reports one that belongs nowhere.
    mutating func disposition(of tag: TagToken) -> Disposition {
        if let innermost = open.last, innermost.end == tag.name || innermost.dividers.contains(tag.name) {
            return .ends
        }
        guard !tag.name.isEmpty else {
            report(
                Diagnostic(
                    .emptyTag,
                    "there is no tag in `\(tag.span.text)`",
                    hint: "name one, or remove it",
                    at: tag.span
                )
            )
            return .skip
        }
        if let kind = vocabulary.tags[tag.name] { return .begins(kind) }
        if let innermost = open.last, open.contains(where: { $0.end == tag.name || $0.dividers.contains(tag.name) }) {
            report(
                Diagnostic(
                    .unexpectedTag,
                    "`{% \(innermost.tag.name) %}` is not closed before `{% \(tag.name) %}`",
                    hint: "add `{% \(innermost.end) %}` before it",
                    at: tag.span,
                    notes: [.init("`{% \(innermost.tag.name) %}` is opened here", at: innermost.tag.span)]
                )
            )
            return .belongsFurtherOut
        }
        reportStray(tag)
        return .skip
    }

    private mutating func reportStray(_ tag: TagToken) {
        if let owners = vocabulary.owners[tag.name] {
            let opener = owners.sorted().map { "`{% \($0) %}`" }.joined(separator: " or ")
            var notes: [Diagnostic.Note] = []
            if let innermost = open.last {
                notes.append(.init("the innermost open tag is `{% \(innermost.tag.name) %}`", at: innermost.tag.span))
            }
            report(
                Diagnostic(
                    .unexpectedTag,
                    "`{% \(tag.name) %}` belongs to \(opener), and none is open here",
                    hint: open.last.map { "`{% \($0.tag.name) %}` ends with `{% \($0.end) %}`" },
                    at: tag.span,
                    notes: notes
                )
            )
            return
        }
        if tag.name.hasPrefix("end"), unknownNames.contains(String(tag.name.dropFirst(3))) { return }
        unknownNames.insert(tag.name)
        let expected = open.last.map { $0.dividers + [$0.end] } ?? []
        report(
            Diagnostic(
                .unknownTag,
                "there is no tag `\(tag.name)`",
                hint: ForeignWords.hint(forTag: tag.name, innermost: open.last?.end)
                    ?? vocabulary.hint(forTag: tag.name, among: expected),
                at: tag.nameSpan
            )
        )
    }
}
