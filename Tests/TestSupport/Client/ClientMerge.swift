import Djust

/// How a container with `dj-update="append"` or `"prepend"` takes new content: by identity, and nothing goes.
///
/// Works on the children side by side; containers inside what is merged are replaced.
enum ClientMerge {
    /// Whether the container grows at its front; nil when it does not grow.
    static func growsAtFront(_ node: DOMNode) -> Bool? {
        switch node.attribute("dj-update") {
        case "append": false
        case "prepend": true
        default: nil
        }
    }

    /// The identity of a row: that of its first element; nil when it has none.
    static func key(_ nodes: some Sequence<DOMNode>) -> String? { nodes.first { $0.kind == .element }.flatMap(key) }

    private static func key(_ element: DOMNode) -> String? {
        ["id", "data-key", "dj-key"].lazy.compactMap(element.attribute).first { !$0.isEmpty }
    }

    /// What the children of `container` are when new content comes to the old.
    static func merged(_ new: [DOMNode], into old: [DOMNode], of container: DOMNode?) -> [DOMNode] {
        guard let container, let toFront = growsAtFront(container) else { return new }
        var new = new[...]
        var old = old[...]
        guard let first = List(in: new), let known = List(in: old) else {
            let isPlain = List(in: new) != nil || List(in: old) != nil
            return isPlain ? Array(new) : children(new, old, toFront)
        }
        var result: [DOMNode] = []
        var pair: (List, List)? = (first, known)
        while let (wanted, kept) = pair {
            result += new[...wanted.open] + rows(wanted.rows, kept.rows, toFront) + [new[wanted.close]]
            new = new[(wanted.close + 1)...]
            old = old[(kept.close + 1)...]
            pair = List(in: new).flatMap { wanted in List(in: old).map { (wanted, $0) } }
        }
        return result + new
    }

    private static func rows(_ new: [[DOMNode]], _ old: [[DOMNode]], _ toFront: Bool) -> [DOMNode] {
        var rows = old
        var nameless = old.indices.filter { key(old[$0]) == nil }[...]
        var added: [[DOMNode]] = []
        for row in new {
            let name = key(row)
            if let same = name == nil ? nameless.popFirst() : rows.firstIndex(where: { key($0) == name }) {
                rows[same] = row
            } else if let again = added.firstIndex(where: { name != nil && key($0) == name }) {
                added[again] = row
            } else {
                added.append(row)
            }
        }
        return Array((toFront ? added + rows : rows + added).joined())
    }

    /// New children go to the front or the end of the region in which they stand.
    private static func children(_ new: ArraySlice<DOMNode>, _ old: ArraySlice<DOMNode>, _ toFront: Bool) -> [DOMNode] {
        var result = Array(old)
        var unmatched = result
        let pairs = new.map { wanted in
            let index = unmatched.firstIndex { isSameKind($0, wanted) }
            return (wanted, index.map { unmatched.remove(at: $0) })
        }
        var edge = toFront ? 0 : result.count
        for (wanted, kept) in toFront ? pairs : pairs.reversed() {
            let place = kept.flatMap { kept in result.firstIndex { $0 === kept } }
            if let place {
                result[place] = wanted
                if wanted.kind == .comment { edge = toFront ? place + 1 : place }
            } else {
                result.insert(wanted, at: edge)
                if toFront { edge += 1 }
            }
        }
        for rest in unmatched { forget(rest) }
        return result
    }

    /// Takes the first node out that the wanted one can be made of: the same, or one of its kind and identity.
    static func take(_ wanted: DOMNode, from nodes: inout [DOMNode]) -> DOMNode? {
        let index = nodes.firstIndex { $0 === wanted } ?? nodes.firstIndex { isSameKind($0, wanted) }
        return index.map { nodes.remove(at: $0) }
    }

    private static func isSameKind(_ one: DOMNode, _ other: DOMNode) -> Bool {
        one.kind == other.kind && one.name == other.name
            && (one.kind == .element ? key(one) == key(other) : one.kind != .comment || one.text == other.text)
    }

    /// Takes the slots out of content that the server speaks of no more.
    private static func forget(_ node: DOMNode) {
        node.setAttribute("dj-id", nil)
        for child in node.children {
            if child.kind == .comment, isMarker(child.text) { child.remove() } else { forget(child) }
        }
    }

    private static func isMarker(_ text: String) -> Bool { ["#", "]", "}"].contains(text) || isOpening(text) }

    private static func isOpening(_ text: String) -> Bool {
        (text.hasPrefix("[") || text.hasPrefix("{")) && Int(text.dropFirst()) != nil
    }

    /// The first list among siblings.
    private struct List {
        let open: Int
        let close: Int
        /// The nodes of each row, its marker first.
        let rows: [[DOMNode]]

        init?(in nodes: ArraySlice<DOMNode>) {
            let opening = nodes.firstIndex { $0.kind == .comment && $0.text.hasPrefix("{") && isOpening($0.text) }
            guard let opening else { return nil }
            var rows: [[DOMNode]] = []
            var depth = 0
            for index in nodes.indices[(opening + 1)...] {
                let node = nodes[index]
                let text = node.kind == .comment ? node.text : ""
                if depth == 0, text == "}" {
                    (open, close, self.rows) = (opening, index, rows)
                    return
                }
                if depth == 0, text == "#" { rows.append([]) }
                if isOpening(text) { depth += 1 } else if text == "]" || text == "}" { depth -= 1 }
                if !rows.isEmpty { rows[rows.count - 1].append(node) }
            }
            return nil
        }
    }
}
