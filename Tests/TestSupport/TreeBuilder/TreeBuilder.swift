import Djust

/// Builds a tree from tokens (WHATWG HTML, 13.2.6), except for frameset pages and scripts that write.
///
/// One file for each family of insertion modes.
final class TreeBuilder: HTMLTokenSink {
    /// The input, with newlines normalised.
    let bytes: [UInt8]
    /// Whether `noscript` holds text.
    let isScripting: Bool
    /// The tree.
    let document = DOMNode(.document)
    /// The element around a fragment.
    var context: DOMNode?
    /// The open elements, outermost first.
    var stack: [DOMNode] = []
    /// The active formatting elements.
    var formatting: [TreeFormatting] = []
    /// The insertion mode.
    var mode = TreeMode.initial
    /// The mode to which text and table text return.
    var originalMode = TreeMode.inBody
    /// The modes of the open templates.
    var templateModes: [TreeMode] = []
    /// The `head` element.
    var head: DOMNode?
    /// The form that has not been closed.
    var form: DOMNode?
    /// Whether the page is in quirks mode: a table may stand in a paragraph then.
    var isQuirks = false
    /// Whether new content goes before the table and not into it.
    var isFosterParenting = false
    /// Text collected in a table.
    var tableText: [(String, TreeTextKind)] = []
    /// Whether a line feed that comes next is dropped.
    var ignoresLineFeed = false
    /// What the last start tag said about the text after it.
    var nextModel = HTMLContentModel.content
    /// Text whose run may go on.
    private var pendingText: (bytes: [UInt8], model: HTMLContentModel) = ([], .content)

    init(bytes: [UInt8], isScripting: Bool) {
        self.bytes = bytes
        self.isScripting = isScripting
    }

    /// Parses the whole input.
    func run() {
        var tokenizer = HTMLTokenizer(state: initialState)
        var sink = self
        tokenizer.feed(bytes[...], into: &sink)
        tokenizer.finish(into: &sink)
        flushText()
        process(.endOfInput)
    }

    private var initialState: HTMLTokenizerState {
        guard let context, context.namespace == .html else { return HTMLTokenizerState() }
        return HTMLTokenizerState(insideElement: context.name, model: model(of: context.name))
    }

    /// How the text in an HTML element is read.
    func model(of name: String) -> HTMLContentModel {
        name == "noscript" && !isScripting ? .content : HTMLElements.contentModel(of: name)
    }

    // MARK: - From the tokenizer

    func receive(_ token: HTMLToken) {
        if case .text(let text) = token {
            if text.model != pendingText.model { flushText() }
            pendingText.bytes += bytes[text.span.range]
            pendingText.model = text.model
            return
        }
        flushText()
        nextModel = .content
        switch token {
        case .startTag(let tag): process(.start(decoded(tag)))
        case .endTag(let tag): process(.end(decoded(tag)))
        case .comment(let markup): process(.comment(text(of: markup.parts)))
        case .cdata(let markup): processText(text(of: markup.parts, isNullKept: true))
        case .doctype(let markup):
            let last = markup.extent.end.offset - 1
            let isComplete = bytes.indices.contains(last) && bytes[last] == UInt8(ascii: ">")
            process(.doctype(HTMLDoctype(parsing: rawBytes(of: markup.parts), isComplete: isComplete)))
        case .text, .hole, .dropped: break
        }
    }

    func contentModel(after tag: HTMLTag, proposed: HTMLContentModel) -> HTMLContentModel { nextModel }

    func allowsCDATA(proposed: Bool) -> Bool { adjustedCurrent.map { $0.namespace != .html } ?? false }

    private func flushText() {
        guard !pendingText.bytes.isEmpty else { return }
        let (bytes, model) = pendingText
        pendingText.bytes = []
        let decoded = model.hasCharacterReferences ? HTMLCharacterReferences.decode(bytes, inAttribute: false) : bytes
        processText(String(decoding: model == .content ? decoded : nullsReplaced(decoded), as: UTF8.self))
    }

    /// Hands text over in runs of one kind.
    private func processText(_ text: String) {
        var run = ""
        var kind = TreeTextKind.other
        for scalar in text.unicodeScalars {
            let next: TreeTextKind =
                switch scalar {
                case "\t", "\n", "\u{C}", "\r", " ": .whitespace
                case "\0": .null
                default: .other
                }
            if next != kind, !run.isEmpty {
                process(.text(run, kind))
                run = ""
            }
            kind = next
            run.unicodeScalars.append(scalar)
        }
        if !run.isEmpty { process(.text(run, kind)) }
    }

    // MARK: - Decoding

    private func decoded(_ tag: HTMLTag) -> TreeTag {
        let attributes = tag.attributes.filter { !$0.isDuplicate }.map { attribute in
            let value = HTMLCharacterReferences.decode(rawBytes(of: attribute.value), inAttribute: true)
            return DOMAttribute(name: attribute.name, value: String(decoding: nullsReplaced(value), as: UTF8.self))
        }
        return TreeTag(name: tag.name, attributes: attributes, isSelfClosing: tag.isSelfClosing)
    }

    private func text(of parts: [HTMLPart], isNullKept: Bool = false) -> String {
        let bytes = rawBytes(of: parts)
        return String(decoding: isNullKept ? bytes : nullsReplaced(bytes), as: UTF8.self)
    }

    private func rawBytes(of parts: [HTMLPart]) -> [UInt8] {
        parts.flatMap { part -> ArraySlice<UInt8> in
            if case .bytes(let span) = part { bytes[span.range] } else { [] }
        }
    }

    private func nullsReplaced(_ bytes: [UInt8]) -> [UInt8] {
        bytes.contains(0) ? bytes.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] } : bytes
    }
}
