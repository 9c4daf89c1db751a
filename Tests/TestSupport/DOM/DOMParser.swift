package import Djust

/// Parses HTML into a tree as a browser does.
package enum DOMParser {
    /// Parses a whole page.
    package static func document(_ bytes: [UInt8], isScripting: Bool = true) -> DOMNode {
        let builder = TreeBuilder(bytes: normalized(bytes), isScripting: isScripting)
        builder.run()
        return builder.document
    }

    /// Parses a page given as text.
    package static func document(_ html: String) -> DOMNode { document(Array(html.utf8)) }

    /// Parses what stands inside an element, as `innerHTML` does; gives the nodes in a fragment.
    ///
    /// - Parameters:
    ///   - bytes: The HTML.
    ///   - context: The element around it.
    ///   - isScripting: Whether `noscript` holds text.
    /// - Returns: A fragment with the nodes.
    package static func fragment(_ bytes: [UInt8], in context: DOMNode, isScripting: Bool = true) -> DOMNode {
        let builder = TreeBuilder(bytes: normalized(bytes), isScripting: isScripting)
        builder.beginFragment(in: context)
        builder.run()
        let fragment = DOMNode(.fragment)
        for child in builder.stack.first?.children ?? [] { fragment.append(child) }
        return fragment
    }

    /// Parses what stands inside an element given by its name.
    package static func fragment(_ html: String, in name: String = "div", _ namespace: HTMLNamespace = .html) -> DOMNode
    {
        fragment(Array(html.utf8), in: DOMNode(.element, name: name, namespace: namespace))
    }

    /// Turns CR and CRLF into LF, as browsers do before anything else.
    private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
        var result: [UInt8] = []
        var isAfterReturn = false
        for byte in bytes {
            if byte == UInt8(ascii: "\r") {
                result.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || !isAfterReturn {
                result.append(byte)
            }
            isAfterReturn = byte == UInt8(ascii: "\r")
        }
        return result
    }
}
