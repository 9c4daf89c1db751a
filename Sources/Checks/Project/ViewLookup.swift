internal import Djust

/// Finds views by the names that templates and routes write: simple or qualified, without regard to case, `_` and `-`.
struct ViewLookup: Sendable {
    private let views: [ViewDeclaration]
    private let qualified: [String: [Int]]
    private let simple: [String: [Int]]

    /// Takes the views of a project.
    init(_ views: [ViewDeclaration]) {
        self.views = views
        qualified = Dictionary(grouping: views.indices) { SwiftName.folded(views[$0].qualifiedName) }
        simple = Dictionary(grouping: views.indices) { SwiftName.folded(views[$0].name) }
    }

    /// The views of a name; of a dotted path like `app.views.CounterView` the end counts.
    ///
    /// O(length of the name).
    func views(named name: String) -> [ViewDeclaration] {
        if let indices = qualified[SwiftName.folded(name)] { return indices.map { views[$0] } }
        guard let last = name.split(separator: ".").last else { return [] }
        return simple[SwiftName.folded(String(last))]?.map { views[$0] } ?? []
    }
}
