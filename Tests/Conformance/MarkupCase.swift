import Djust
import TestSupport

/// A case about HTML: the tokens of a text, or the tree that a browser makes of it.
struct MarkupCase {
    private let line: ValueObject

    /// Takes a case as it came.
    init(_ line: ValueObject) { self.line = line }

    /// The answer: `tokens` or `dump`; `error` for a case that cannot be read.
    var answer: (name: String, value: Value) {
        switch line["kind"]?.stringValue {
        case "tokens":
            let state = line["state"]?.stringValue ?? ""
            guard let tokens = TokenizerVector(line, state: state)?.tokens else {
                return ("error", .string("there is no state '\(state)'"))
            }
            return ("tokens", .list(tokens))
        case "tree": return ("dump", .string(DOMDump.dump(tree)))
        default: return ("error", .string("a case about HTML is of the kind `tokens` or `tree`"))
        }
    }

    private var tree: DOMNode {
        let bytes = Array((line["data"]?.stringValue ?? "").utf8)
        let isScripting = line["script"].map { if case .bool(let flag) = $0 { flag } else { true } } ?? true
        guard let context = line["context"]?.stringValue else {
            return DOMParser.document(bytes, isScripting: isScripting)
        }
        let parts = context.split(separator: " ").map(String.init)
        let namespace: HTMLNamespace
        switch parts.count > 1 ? parts[0] : "" {
        case "svg": namespace = .svg
        case "math": namespace = .mathML
        default: namespace = .html
        }
        let element = DOMNode(.element, name: parts.last ?? "div", namespace: namespace)
        return DOMParser.fragment(bytes, in: element, isScripting: isScripting)
    }
}
