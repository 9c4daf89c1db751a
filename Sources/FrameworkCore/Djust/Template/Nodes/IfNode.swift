/// `{% if %}…{% elif %}…{% else %}…{% endif %}`.
package struct IfNode: Sendable {
    /// One way to go.
    package struct Branch: Sendable {
        /// When it is gone; nil for `else`.
        package let condition: Condition?
        /// What it renders.
        package let body: [TemplateNode]
        /// The tag that opens it.
        package let tagSpan: SourceSpan

        /// Makes a branch.
        package init(condition: Condition?, body: [TemplateNode], tagSpan: SourceSpan) {
            self.condition = condition
            self.body = body
            self.tagSpan = tagSpan
        }
    }

    /// From `{% if` to `endif %}`.
    package let span: SourceSpan
    /// The ways, in order; the first whose condition holds is gone.
    package let branches: [Branch]
    /// `{% endif %}`.
    package let endSpan: SourceSpan

    /// Makes a node.
    package init(span: SourceSpan, branches: [Branch], endSpan: SourceSpan) {
        self.span = span
        self.branches = branches
        self.endSpan = endSpan
    }

    /// The index of the branch to go, nil when none is.
    package func selectedBranch(in context: inout RenderContext) throws -> Int? {
        for (index, branch) in branches.enumerated() {
            guard let condition = branch.condition else { return index }
            if try condition.holds(in: &context) { return index }
        }
        return nil
    }
}
