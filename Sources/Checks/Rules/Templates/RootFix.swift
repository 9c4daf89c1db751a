internal import Djust

/// The changes that put `dj-root` where it belongs.
enum RootFix {
    /// Writes `dj-root` behind the `dj-view` of an element; nil when it cannot be seen where that is.
    static func add(to view: PageElement) -> Fix? {
        addition(to: view).map { Fix("add 'dj-root'", .safe, [$0]) }
    }

    /// Takes `dj-root` from one element and writes it on another; in another file, which other pages may use, that has to be
    /// looked at.
    static func move(from root: PageElement, to view: PageElement) -> Fix? {
        guard let addition = addition(to: view),
            let removal = root.attributes(written: "dj-root").first?.removal(from: root)
        else { return nil }
        let isOneFile = root.span.source === view.span.source
        return Fix("move 'dj-root' to the element with 'dj-view'", isOneFile ? .safe : .unsafe, [addition, removal])
    }

    private static func addition(to view: PageElement) -> Fix.Edit? {
        guard let attribute = view.attributes(written: "dj-view").first, attribute.branches == view.branches,
            let extent = attribute.extent
        else { return nil }
        let end = extent.range.upperBound
        return Fix.Edit(SourceSpan(source: extent.source, range: end..<end), to: " dj-root")
    }
}
