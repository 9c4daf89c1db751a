/// A place in one of the texts that were fed to the tokenizer.
package struct HTMLPosition: Sendable, Hashable {
    /// Which text: the number that the caller gave with it.
    package var source: Int
    /// The byte offset, counted from the offset that the caller gave.
    package var offset: Int

    /// Names a place.
    package init(source: Int, offset: Int) {
        self.source = source
        self.offset = offset
    }
}

/// A stretch of one fed text.
///
/// Its bytes stay with the caller.
package struct HTMLSpan: Sendable, Hashable {
    /// Which text: the number that the caller gave with it.
    package var source: Int
    /// The byte offsets, counted from the offset that the caller gave.
    package var range: Range<Int>

    /// Names a stretch.
    package init(source: Int, range: Range<Int>) {
        self.source = source
        self.range = range
    }
}

/// Where a token begins and ends; the two may lie in different texts, with holes between.
package struct HTMLExtent: Sendable, Hashable {
    /// The first byte.
    package var start: HTMLPosition
    /// Just after the last byte.
    package var end: HTMLPosition

    /// Names an extent.
    package init(start: HTMLPosition, end: HTMLPosition) {
        self.start = start
        self.end = end
    }

    /// The extent as one stretch, when it begins and ends in the same text.
    package var span: HTMLSpan? {
        guard start.source == end.source, start.offset <= end.offset else { return nil }
        return HTMLSpan(source: start.source, range: start.offset..<end.offset)
    }
}
