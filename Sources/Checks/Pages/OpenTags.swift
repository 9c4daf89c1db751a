internal import Djust

/// The elements that are open at a place of a page, as the tags say it.
///
/// A browser may see some of them otherwise; where that matters `HTMLOpenElements` is the one to ask.
struct OpenTags: Sendable {
    /// An end tag closes none of the elements that are further out than this, which bounds the time for each.
    private static let reach = 256
    /// Elements deeper than this count as children of the last one that is not.
    private static let depthLimit = 512

    private struct Entry {
        let name: String
        let index: Int
        /// Whether it is SVG or MathML, where `/>` ends an element.
        let isForeign: Bool
    }

    private var entries: [Entry] = []

    /// The index of the innermost element.
    var current: Int? { entries.last?.index }

    /// Opens an element, unless it has no content.
    mutating func start(_ tag: HTMLTag, index: Int) {
        let isForeign = tag.name == "svg" || tag.name == "math" || (entries.last?.isForeign ?? false)
        guard entries.count < Self.depthLimit else { return }
        if HTMLElements.void.contains(tag.name) || (isForeign && tag.isSelfClosing) { return }
        entries.append(Entry(name: tag.name, index: index, isForeign: isForeign && tag.name != "foreignobject"))
    }

    /// Closes the innermost element of a name and everything in it; returns its index, nil when none is open.
    mutating func end(_ name: String) -> Int? {
        guard let place = entries.suffix(Self.reach).lastIndex(where: { $0.name == name }) else { return nil }
        let index = entries[place].index
        entries.removeSubrange(place...)
        return index
    }
}
