/// A variable as a template names it: `item.owner.name`, `rows.0`.
package struct VariablePath: Sendable {
    /// The variable that the path begins with.
    package let head: Symbol
    /// The members to follow from there.
    package let tail: [MemberName]
    /// The path in the template.
    package let span: SourceSpan

    /// Makes a path.
    package init(head: Symbol, tail: [MemberName], span: SourceSpan) {
        self.head = head
        self.tail = tail
        self.span = span
    }

    /// The path as written.
    package var text: String { String(decoding: span.bytes, as: UTF8.self) }
}
