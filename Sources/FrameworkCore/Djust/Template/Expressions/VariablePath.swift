/// A variable as a template names it: `item.owner.name`, `rows.0`.
package struct VariablePath: Sendable {
    /// One step behind a dot.
    package struct Step: Sendable {
        /// The member's name as written.
        package let name: String
        /// The number that the name spells, which also indexes lists and text.
        package let index: Int?

        /// Makes a step.
        package init(_ name: String) {
            self.name = name
            index = name.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? Int(name) : nil
        }
    }

    /// The variable that the path begins with.
    package let head: Symbol
    /// The members to follow from there.
    package let tail: [Step]
    /// The path in the template.
    package let span: SourceSpan

    /// Makes a path.
    package init(head: Symbol, tail: [Step], span: SourceSpan) {
        self.head = head
        self.tail = tail
        self.span = span
    }

    /// The path as written.
    package var text: String { String(decoding: span.bytes, as: UTF8.self) }
}
