/// A `{% for %}` whose rows are followed one by one.
package final class ListSlot: Sendable {
    /// What becomes of rows that the list no longer has. (djust: `dj-update` of the element around the list)
    package enum Mode: String, Sendable {
        /// They go away.
        case replace
        /// They stay in the page, and new ones come behind them.
        case append
        /// They stay in the page, and new ones come before them.
        case prepend
    }

    /// The loop.
    package let loop: ForNode
    /// What makes a row's key (`data-key`, `dj-key`); nil matches rows by position.
    package let key: RenderProgram?
    /// What every row is.
    package let row: Fragment
    /// What a row reads besides its item.
    package let outside: StateMask
    /// Whether a row looks different at another place of the list, or in a list of another length.
    package let isPositioned: Bool
    /// What becomes of rows that the list no longer has.
    package let mode: Mode
    /// Whether a digest of each item is remembered, so that rows of equal items are passed over.
    package let remembersItems: Bool

    /// Up to so many words it is as cheap to evaluate a row as to look at its item.
    private static let plainWords = 4

    package init(
        loop: ForNode,
        key: RenderProgram?,
        row: Fragment,
        outside: StateMask,
        isPositioned: Bool,
        mode: Mode = .replace
    ) {
        self.loop = loop
        self.key = key
        self.row = row
        self.outside = outside
        self.isPositioned = isPositioned
        self.mode = mode
        remembersItems =
            (row.wordCount > Self.plainWords || row.listCount > 0) && loop.variables.count == 1 && mode == .replace
    }

    /// The same list in an element that says what becomes of rows.
    func updating(_ mode: Mode) -> ListSlot {
        let key = key ?? RowKeyAttribute.nodes(in: loop.body, takesID: true).map { RenderProgram($0) }
        return ListSlot(loop: loop, key: key, row: row, outside: outside, isPositioned: isPositioned, mode: mode)
    }
}
