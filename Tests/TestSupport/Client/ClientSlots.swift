import Djust

/// The slots of one fragment instance, by index.
final class ClientInstance {
    var slots: [Int: ClientSlot] = [:]
}

/// What a path can lead to.
enum ClientSlot {
    case region(ClientRegion)
    case list(ClientList)
    case element(DOMNode)

    /// Whether the slot lies in content that is the client's: operations on it do nothing.
    var isOwned: Bool {
        let node =
            switch self {
            case .region(let region): region.open
            case .list(let list): list.open
            case .element(let element): element
            }
        return sequence(first: node, next: \.parent).dropFirst().contains { $0.attribute("dj-update") == "ignore" }
    }
}

extension DOMNode {
    /// The outermost elements in the node whose content is the client's.
    var owned: [DOMNode] {
        children.flatMap { $0.attribute("dj-update") == "ignore" ? [$0] : $0.owned }
    }

    /// The outermost elements in the node whose content grows.
    var growing: [DOMNode] { children.flatMap { ClientMerge.growsAtFront($0) != nil ? [$0] : $0.growing } }

    /// The next sibling.
    var next: DOMNode? {
        guard let parent, let index, index + 1 < parent.children.count else { return nil }
        return parent.children[index + 1]
    }
}

/// The content between `<!--[i-->` and `<!--]-->`.
final class ClientRegion {
    let open: DOMNode
    let close: DOMNode
    var instance = ClientInstance()

    init(open: DOMNode, close: DOMNode) {
        self.open = open
        self.close = close
    }
}

/// The rows between `<!--{i-->` and `<!--}-->`.
final class ClientList {
    /// A row: its `<!--#-->` and the slots of its content.
    struct Row {
        var marker: DOMNode
        var instance: ClientInstance
    }

    let open: DOMNode
    let close: DOMNode
    var rows: [Row] = []

    init(open: DOMNode, close: DOMNode) {
        self.open = open
        self.close = close
    }

    /// The first node after a row: the next row's marker, or the list's end.
    func end(of row: Int) -> DOMNode { rows.indices.contains(row + 1) ? rows[row + 1].marker : close }
}

/// Finds the slots in a tree by their markers.
struct ClientRegistration {
    /// Registers the slots among nodes that stand side by side, and inside them.
    func register(_ nodes: ArraySlice<DOMNode>, in instance: ClientInstance) throws(ClientModelError) {
        var index = nodes.startIndex
        while index < nodes.endIndex {
            let node = nodes[index]
            if node.kind == .element {
                try registerElement(node, in: instance)
            } else if node.kind == .comment, let first = node.text.first {
                switch first {
                case "[", "{":
                    let close = try partner(of: index, in: nodes)
                    try registerSpan(nodes[index...close], in: instance)
                    index = close
                case "]" where node.text == "]", "}" where node.text == "}", "#" where node.text == "#":
                    throw .strayMarker(node.text)
                default: break
                }
            }
            index += 1
        }
    }

    private func registerElement(_ node: DOMNode, in instance: ClientInstance) throws(ClientModelError) {
        if let text = node.attribute("dj-id"), let id = Int(text) {
            try add(.element(node), id, to: instance)
        }
        try register(node.children[...], in: instance)
    }

    private func registerSpan(_ nodes: ArraySlice<DOMNode>, in instance: ClientInstance) throws(ClientModelError) {
        guard let open = nodes.first, let close = nodes.last, let id = Int(open.text.dropFirst()) else { return }
        let content = nodes.dropFirst().dropLast()
        if open.text.hasPrefix("[") {
            let region = ClientRegion(open: open, close: close)
            try add(.region(region), id, to: instance)
            try register(content, in: region.instance)
            return
        }
        let list = ClientList(open: open, close: close)
        try add(.list(list), id, to: instance)
        try registerRows(content, in: list)
    }

    private func registerRows(_ nodes: ArraySlice<DOMNode>, in list: ClientList) throws(ClientModelError) {
        var index = nodes.startIndex
        while index < nodes.endIndex {
            guard nodes[index].kind == .comment, nodes[index].text == "#" else {
                throw .strayMarker("content before the first row")
            }
            var end = index + 1
            while end < nodes.endIndex, !(nodes[end].kind == .comment && nodes[end].text == "#") {
                end = try isOpener(nodes[end]) ? partner(of: end, in: nodes) + 1 : end + 1
            }
            let row = ClientList.Row(marker: nodes[index], instance: ClientInstance())
            list.rows.append(row)
            try register(nodes[(index + 1)..<end], in: row.instance)
            index = end
        }
    }

    private func add(_ slot: ClientSlot, _ id: Int, to instance: ClientInstance) throws(ClientModelError) {
        if let known = instance.slots[id], !known.isOwned {
            // What is left in content that belongs to the client hides no slot.
            guard slot.isOwned else { throw .duplicateSlot(id) }
            return
        }
        instance.slots[id] = slot
    }

    private func isOpener(_ node: DOMNode) -> Bool {
        guard node.kind == .comment, let first = node.text.first, first == "[" || first == "{" else { return false }
        return Int(node.text.dropFirst()) != nil
    }

    /// The index of the marker that closes the one at an index.
    private func partner(of index: Int, in nodes: ArraySlice<DOMNode>) throws(ClientModelError) -> Int {
        guard isOpener(nodes[index]) else { return index }
        var open: [Character] = []
        for position in index..<nodes.endIndex where nodes[position].kind == .comment {
            let text = nodes[position].text
            if isOpener(nodes[position]) {
                open.append(text.hasPrefix("[") ? "]" : "}")
            } else if text == "]" || text == "}" {
                guard open.popLast().map(String.init) == text else { throw .strayMarker(text) }
                if open.isEmpty { return position }
            }
        }
        throw .strayMarker(nodes[index].text)
    }
}
