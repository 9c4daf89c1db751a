import Djust

/// Writes a tree as HTML, as `innerHTML` does (WHATWG HTML, 13.3).
package enum DOMSerializer {
    /// The HTML of a node's children.
    package static func innerHTML(_ node: DOMNode) -> String {
        var output = ""
        for child in (node.templateContent ?? node).children { write(child, into: &output) }
        return output
    }

    /// The HTML of a node.
    package static func outerHTML(_ node: DOMNode) -> String {
        var output = ""
        write(node, into: &output)
        return output
    }

    private static func write(_ node: DOMNode, into output: inout String) {
        switch node.kind {
        case .document, .fragment:
            output += innerHTML(node)
        case .doctype(let doctype):
            output += "<!DOCTYPE \(doctype.name ?? "")>"
        case .comment:
            output += "<!--\(node.text)-->"
        case .text:
            output += isRaw(node.parent) ? node.text : escaped(node.text, quote: false)
        case .element:
            output += "<\(node.name)"
            for attribute in node.attributes {
                output += " \(attribute.qualifiedName)=\"\(escaped(attribute.value, quote: true))\""
            }
            output += ">"
            if node.namespace == .html, HTMLElements.isVoid(node.name) { return }
            output += innerHTML(node) + "</\(node.name)>"
        }
    }

    private static func isRaw(_ parent: DOMNode?) -> Bool {
        guard let parent, parent.namespace == .html else { return false }
        switch HTMLElements.contentModel(of: parent.name) {
        case .rawText, .script, .plaintext: return true
        case .content, .rcdata: return false
        }
    }

    private static func escaped(_ text: String, quote: Bool) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "\u{A0}": output += "&nbsp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"" where quote: output += "&quot;"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
