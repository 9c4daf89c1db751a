import Djust

/// Writes a tree one node a line, two spaces a level, so that two trees can be compared and read.
package enum DOMDump {
    /// The children of a node, without the node.
    ///
    /// - Parameters:
    ///   - node: The parent of what is written.
    ///   - isAttributeOrderKept: Whether attributes are written in their order; sorted by name otherwise.
    /// - Returns: The lines.
    package static func dump(_ node: DOMNode, isAttributeOrderKept: Bool = false) -> String {
        var lines: [String] = []
        for child in node.children { write(child, depth: 0, isAttributeOrderKept, into: &lines) }
        return lines.joined(separator: "\n")
    }

    /// A node and what is in it.
    package static func dump(whole node: DOMNode) -> String {
        var lines: [String] = []
        write(node, depth: 0, false, into: &lines)
        return lines.joined(separator: "\n")
    }

    private static func write(_ node: DOMNode, depth: Int, _ isOrderKept: Bool, into lines: inout [String]) {
        let indent = "| " + String(repeating: "  ", count: depth)
        switch node.kind {
        case .document, .fragment:
            lines.append(indent + "content")
        case .doctype(let doctype):
            lines.append(indent + "<!DOCTYPE \(text(of: doctype))>")
        case .text:
            lines.append(indent + "\"\(node.text)\"")
        case .comment:
            lines.append(indent + "<!-- \(node.text) -->")
        case .element:
            lines.append(indent + "<\(prefix(of: node.namespace))\(node.name)>")
            var attributes = node.attributes.map { (label(of: $0), $0.value) }
            if !isOrderKept { attributes.sort { Array($0.0.utf16).lexicographicallyPrecedes(Array($1.0.utf16)) } }
            for (name, value) in attributes { lines.append(indent + "  \(name)=\"\(value)\"") }
        }
        if let content = node.templateContent {
            lines.append(indent + "  content")
            for child in content.children { write(child, depth: depth + 2, isOrderKept, into: &lines) }
        }
        for child in node.children { write(child, depth: depth + 1, isOrderKept, into: &lines) }
    }

    private static func prefix(of namespace: HTMLNamespace) -> String {
        switch namespace {
        case .html: ""
        case .svg: "svg "
        case .mathML: "math "
        }
    }

    private static func label(of attribute: DOMAttribute) -> String {
        attribute.prefix.map { "\($0) \(attribute.name)" } ?? attribute.name
    }

    private static func text(of doctype: HTMLDoctype) -> String {
        let name = doctype.name ?? ""
        guard doctype.publicID != nil || doctype.systemID != nil else { return name }
        return "\(name) \"\(doctype.publicID ?? "")\" \"\(doctype.systemID ?? "")\""
    }
}
