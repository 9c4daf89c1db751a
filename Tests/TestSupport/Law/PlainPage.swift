/// A page without the marks of its slots.
enum PlainPage {
    /// The root of a page; an empty node when there is none.
    static func root(_ html: [UInt8]) -> DOMNode {
        let document = DOMParser.document(html)
        let root = document.first { $0.attribute("dj-root") != nil } ?? DOMNode(.text)
        clean(root)
        return root
    }

    private static func clean(_ node: DOMNode) {
        node.setAttribute("dj-id", nil)
        for child in node.children where child.kind == .comment && isMark(child.text) { child.remove() }
        var previous: DOMNode?
        for child in node.children {
            if child.kind == .text, let last = previous, last.kind == .text {
                last.text += child.text
                child.remove()
            } else {
                previous = child
            }
        }
        // Behind a mark the parser keeps a line feed that it drops at the beginning of the element.
        if node.name == "pre" || node.name == "listing", let first = node.children.first, first.kind == .text {
            first.text = String(first.text.drop { $0 == "\n" })
            if first.text.isEmpty { first.remove() }
        }
        for child in node.children { clean(child) }
        if let content = node.templateContent { clean(content) }
    }

    private static func isMark(_ text: String) -> Bool {
        text == "#" || text == "]" || text == "}"
            || (text.hasPrefix("[") || text.hasPrefix("{")) && Int(text.dropFirst()) != nil
    }
}
