/// A piece of a generated template, made of texts and of lists of smaller pieces.
///
/// Any piece of a list can be left out, or be replaced by what is in it, and a template remains: that is how a failing
/// template is made small.
package struct LawPart: Sendable, ExpressibleByStringInterpolation {
    /// A text, or pieces that can be left out.
    fileprivate enum Piece {
        case text(String)
        case parts([LawPart])
    }

    private var pieces: [Piece]

    package init(stringLiteral text: String) { pieces = [.text(text)] }

    package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    /// Collects what a literal consists of.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ text: String) { if !text.isEmpty { pieces.append(.text(text)) } }

        /// Takes text that belongs to the piece.
        package mutating func appendInterpolation(_ text: String) { pieces.append(.text(text)) }

        /// Takes a piece that stays as long as this one.
        package mutating func appendInterpolation(_ part: LawPart) { pieces += part.pieces }

        /// Takes pieces that can be left out.
        package mutating func appendInterpolation(_ parts: [LawPart]) { pieces.append(.parts(parts)) }
    }

    /// The template.
    package var text: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .parts(let parts): parts.map(\.text).joined()
            }
        }.joined()
    }

    // MARK: - Shrinking

    /// How many pieces can be left out, at every depth.
    package var count: Int {
        pieces.reduce(0) { total, piece in
            guard case .parts(let parts) = piece else { return total }
            return parts.reduce(total) { $0 + 1 + $1.count }
        }
    }

    /// Without one of the pieces in it, which are numbered from the outside in; what can be left out of that piece may
    /// take its place.
    package func removing(_ index: Int, keepsContent: Bool) -> LawPart {
        var copy = self
        var index = index
        copy.remove(&index, keepsContent)
        return copy
    }

    private mutating func remove(_ index: inout Int, _ keepsContent: Bool) {
        for place in pieces.indices {
            guard case .parts(var parts) = pieces[place] else { continue }
            for number in parts.indices {
                if index == 0 {
                    parts.replaceSubrange(number...number, with: keepsContent ? parts[number].content : [])
                    pieces[place] = .parts(parts)
                    index = -1
                    return
                }
                index -= 1
                parts[number].remove(&index, keepsContent)
                if index < 0 {
                    pieces[place] = .parts(parts)
                    return
                }
            }
        }
    }

    /// What can be left out of the piece.
    private var content: [LawPart] {
        pieces.flatMap { piece -> [LawPart] in
            guard case .parts(let parts) = piece else { return [] }
            return parts
        }
    }
}
