/// Whether a browser builds from a piece of HTML exactly the tree that its tags say.
///
/// In doubt it says no. Used for markup whose bytes are known only when it is rendered, and by the linter.
package enum HTMLStructureCheck {
    /// Something that a browser sees in another way than the tags say.
    package struct Problem: Sendable, Equatable {
        /// Why.
        package var reason: HTMLUncleanReason
        /// Where: the tag or the text in question.
        package var extent: HTMLExtent
    }

    /// Checks a fragment.
    ///
    /// - Parameters:
    ///   - fragment: The HTML.
    ///   - context: The open elements around it.
    /// - Returns: Whether the tree is what the tags say, and the fragment closes what it opens and nothing else.
    package static func isClean(_ fragment: [UInt8], inside context: HTMLOpenElements) -> Bool {
        firstProblem(in: fragment, inside: context) == nil
    }

    /// Finds the first place where a browser's tree leaves the tags, or nil.
    ///
    /// O(bytes × open elements).
    package static func firstProblem(in fragment: [UInt8], inside context: HTMLOpenElements) -> Problem? {
        var sink = StructureSink(bytes: fragment, context: context)
        var state = HTMLTokenizerState()
        if let element = context.current {
            state = HTMLTokenizerState(insideElement: element.name, model: context.contentModel)
        }
        var tokenizer = HTMLTokenizer(state: state)
        tokenizer.feed(fragment[...], into: &sink)
        let isComplete = tokenizer.state.machine == HTMLTokenizerMachine(reading: context.contentModel)
        tokenizer.finish(into: &sink)
        if let problem = sink.problem { return problem }
        guard isComplete, sink.elements.elements == context.elements else {
            let end = HTMLPosition(source: 0, offset: fragment.count)
            return Problem(reason: .unclosedElement, extent: HTMLExtent(start: end, end: end))
        }
        return nil
    }
}

/// Judges tokens until the first that is not clean.
private struct StructureSink: HTMLTokenSink {
    let bytes: [UInt8]
    let baseDepth: Int
    var elements: HTMLOpenElements
    var problem: HTMLStructureCheck.Problem?

    init(bytes: [UInt8], context: HTMLOpenElements) {
        self.bytes = bytes
        elements = context
        elements.lowestDepth = context.depth
        baseDepth = context.depth
    }

    mutating func receive(_ token: HTMLToken) {
        guard problem == nil else { return }
        switch token {
        case .startTag(let tag): note(elements.start(tag), tag.extent)
        case .endTag(let tag):
            note(elements.end(tag), tag.extent)
            if problem == nil, elements.lowestDepth < baseDepth {
                problem = HTMLStructureCheck.Problem(reason: .strayEndTag, extent: tag.extent)
            }
        case .text(let text):
            let content = bytes[text.span.range]
            let source = text.span.source
            let extent = HTMLExtent(
                start: HTMLPosition(source: source, offset: text.span.range.lowerBound),
                end: HTMLPosition(source: source, offset: text.span.range.upperBound)
            )
            note(elements.text(isWhitespaceOnly: content.allSatisfy(\.isHTMLSpace)), extent)
            // Browsers drop NUL from content.
            if content.contains(0) { note(.unclean(.ignoredTag, escapesTo: 0), extent) }
        case .doctype(let markup), .dropped(let markup): note(.unclean(.ignoredTag, escapesTo: 0), markup.extent)
        case .comment, .cdata, .hole: break
        }
    }

    func contentModel(after tag: HTMLTag, proposed: HTMLContentModel) -> HTMLContentModel { elements.contentModel }

    func allowsCDATA(proposed: Bool) -> Bool { elements.isForeign }

    private mutating func note(_ verdict: HTMLVerdict, _ extent: HTMLExtent) {
        guard problem == nil, case .unclean(let reason, _) = verdict else { return }
        problem = HTMLStructureCheck.Problem(reason: reason, extent: extent)
    }
}
