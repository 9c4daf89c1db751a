/// What names mean along the pieces of a level: a tag that defines one changes it for the pieces that follow.
struct LevelNames {
    /// What names mean from a piece on.
    private var changes: [(piece: Int, names: SlotDependencies)]

    /// Follows the definitions of a level.
    init(_ pieces: TemplatePieces, outside: SlotDependencies) {
        changes = [(0, outside)]
        var names = outside
        for (index, piece) in pieces.pieces.enumerated() where !piece.node.definedNames.isEmpty {
            names = names.behind(piece.node)
            changes.append((index + 1, names))
        }
    }

    /// What names mean at a piece.
    ///
    /// O(definitions).
    func at(_ piece: Int) -> SlotDependencies { (changes.last { $0.piece <= piece } ?? changes[0]).names }
}
