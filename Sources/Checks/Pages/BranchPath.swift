/// The alternatives of a template's tags that lead to a place: which branch of which `{% if %}`, body or `{% empty %}`.
package struct BranchPath: Sendable, Equatable {
    /// One tag, and the way taken at it.
    package struct Step: Sendable, Equatable {
        /// A number for the tag, unique in the page.
        package let tag: Int
        /// Which of its bodies.
        package let branch: Int
    }

    /// The steps, outermost first.
    package private(set) var steps: [Step] = []

    /// The path to places that are always rendered.
    package init() {}

    /// The path one tag further in.
    package func entering(_ branch: Int, of tag: Int) -> BranchPath {
        var path = self
        path.steps.append(Step(tag: tag, branch: branch))
        return path
    }

    /// Whether every rendering that has a place on this path has the places on the other one too: this one begins with it.
    package func continues(_ other: BranchPath) -> Bool { steps.starts(with: other.steps) }

    /// Whether one rendering can have both places: they never take different ways at the same tag.
    package func isCompatible(with other: BranchPath) -> Bool {
        for step in steps {
            for otherStep in other.steps where otherStep.tag == step.tag && otherStep.branch != step.branch {
                return false
            }
        }
        return true
    }
}
