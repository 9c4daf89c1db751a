/// What takes tokens as they are found.
package protocol HTMLTokenSink {
    /// Takes a token.
    mutating func receive(_ token: HTMLToken)

    /// Says how the text after a start tag is read. A tree builder knows better than the tag's name alone.
    ///
    /// Asked after `receive`, for every start tag.
    /// - Parameters:
    ///   - tag: The tag just received.
    ///   - proposed: What the name and the tokenizer's own record of `svg` and `math` say.
    /// - Returns: How to go on.
    func contentModel(after tag: HTMLTag, proposed: HTMLContentModel) -> HTMLContentModel

    /// Says whether `<![CDATA[` begins a section here: whether the current node is foreign.
    func allowsCDATA(proposed: Bool) -> Bool
}

extension HTMLTokenSink {
    /// Takes the proposal.
    package func contentModel(after tag: HTMLTag, proposed: HTMLContentModel) -> HTMLContentModel { proposed }

    /// Takes the proposal.
    package func allowsCDATA(proposed: Bool) -> Bool { proposed }
}

/// The simplest sink: an array of tokens.
extension Array: HTMLTokenSink where Element == HTMLToken {
    package mutating func receive(_ token: HTMLToken) { append(token) }
}
