internal import Djust

extension PageAttribute {
    /// The edit that takes the attribute off its element, with the space before it; nil when it cannot be seen where the
    /// attribute stands, or when it stands under another condition than the element.
    func removal(from element: PageElement) -> Fix.Edit? {
        guard branches == element.branches, let extent, extent.range.lowerBound <= extent.source.bytes.count else {
            return nil
        }
        let space = extent.source.bytes[..<extent.range.lowerBound].reversed().prefix { $0.isHTMLSpace }.count
        let range = (extent.range.lowerBound - space)..<extent.range.upperBound
        return Fix.Edit(SourceSpan(source: extent.source, range: range), to: "")
    }

    /// The edit that puts something else in the place of the whole attribute; nil as for `removal`.
    func replacement(on element: PageElement, with text: String) -> Fix.Edit? {
        guard branches == element.branches, let extent else { return nil }
        return Fix.Edit(extent, to: text)
    }
}
