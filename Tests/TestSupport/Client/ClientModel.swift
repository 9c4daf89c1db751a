package import Djust

/// The browser client in Swift: it holds a page's tree and applies patches to it.
///
/// The oracle of the law that patches applied to the old tree give the tree of the fresh page. Where the real client
/// morphs (`o`), the model replaces: only the tree counts here.
package final class ClientModel {
    /// The page.
    package let document: DOMNode
    /// The element with `dj-root`.
    package let root: DOMNode
    private var instance = ClientInstance()
    /// The attributes that no operation changes.
    private static let kept: Set = ["dj-id", "dj-session", "dj-version", "dj-dev", "dj-handlers", "dj-cloak"]

    /// Loads a page and registers its slots.
    package init(page: [UInt8]) throws(ClientModelError) {
        document = DOMParser.document(page)
        guard let root = document.first(where: { $0.attribute("dj-root") != nil }) else { throw .noRoot }
        self.root = root
        try registerRoot()
    }

    /// Loads a page given as text.
    package convenience init(_ page: String) throws(ClientModelError) { try self.init(page: Array(page.utf8)) }

    /// The tree of the page in lines, without the attributes that differ from load to load.
    package var dump: String {
        let volatile = root.attributes.filter { $0.name == "dj-session" || $0.name == "dj-version" }
        for attribute in volatile { root.setAttribute(attribute.name, nil) }
        defer { for attribute in volatile { root.setAttribute(attribute.name, attribute.value) } }
        return DOMDump.dump(document)
    }

    /// Applies operations in order, given as on the wire.
    package func apply(_ value: Value) throws(ClientModelError) { try apply(Operation.list(decoding: value)) }

    /// Applies operations in order.
    package func apply(_ operations: [Operation]) throws(ClientModelError) {
        for operation in operations { try apply(operation) }
    }

    /// Applies an operation.
    package func apply(_ operation: Operation) throws(ClientModelError) {
        if let slot = try? slot(at: operation.path, needs: ""), slot.isOwned { return }
        switch operation {
        case .text(let path, let text):
            try setText(text, of: region(at: path), at: path)
        case .html(let path, let html):
            let region = try region(at: path)
            let nodes = parse(html, around: region.open)
            replace(region, with: nodes)
            try ClientRegistration().register(nodes[...], in: region.instance)
        case .opaque(let path, let html):
            try replaceOpaque(path, html)
        case .attributes(let path, let attributes):
            let element = try element(at: path)
            for (name, value) in attributes where !Self.kept.contains(name) { set(name, value, on: element) }
        case .allAttributes(let path, let attributes):
            let element = try element(at: path)
            let ignored = (attributes["dj-ignore-attrs"] ?? nil).map { $0.split { $0 == " " || $0 == "," } } ?? []
            let kept = Self.kept.union(ignored.map(String.init))
            element.attributes.removeAll { !kept.contains($0.name) }
            for (name, value) in attributes where !kept.contains(name) { set(name, value, on: element) }
        case .content(let path, let text):
            let element = try element(at: path)
            element.removeChildren()
            if !text.isEmpty { element.append(DOMNode(.text, text: text)) }
        case .insertRows(let path, let row, let html): try insertRows(path, at: row, html)
        case .removeRows(let path, let row, let count): try removeRows(path, at: row, count: count)
        case .moveRow(let path, let from, let to): try moveRow(path, from: from, to: to)
        case .orderRows(let path, let runs): try orderRows(path, runs)
        case .insertAlike(let path, let row, let pieces, let values):
            try insertRows(path, at: row, Self.rows(pieces, values))
        case .insertCopies(let path, let row, let html, let count):
            try insertRows(path, at: row, Array(repeating: html, count: count))
        case .rowTexts(let path, let slot, let texts):
            _ = try list(at: path)
            for text in texts { try apply(.text(path + [text.row] + slot, text.text)) }
        case .addRows(let path, let html, let toFront): try addRows(path, html, toFront: toFront)
        }
    }

    // MARK: - Regions

    private func registerRoot() throws(ClientModelError) {
        instance = ClientInstance()
        try ClientRegistration().register(root.children[...], in: instance)
    }

    private func replaceOpaque(_ path: [Int], _ html: String) throws(ClientModelError) {
        if path.isEmpty {
            morph(root, into: html)
            return try registerRoot()
        }
        switch try slot(at: path, needs: "region or element") {
        case .region(let region):
            let nodes = parse(html, around: region.open)
            replace(region, with: ClientMerge.merged(nodes, into: between(region), of: region.open.parent))
        case .element(let element):
            if element.attribute("dj-update") != "ignore" { morph(element, into: html) }
        case .list:
            throw .noSlot(path: path, needs: "region or element")
        }
    }

    /// Replaces the content of an element, except for what is the client's in the old content and in the new, and for
    /// what containers that grow have.
    private func morph(_ element: DOMNode, into html: String) {
        let fragment = DOMParser.fragment(Array(html.utf8), in: element)
        let old = element.templateContent ?? element
        var owned = old.owned
        var growing = old.growing
        for wanted in fragment.growing {
            guard let kept = ClientMerge.take(wanted, from: &growing) else { continue }
            let nodes = ClientMerge.merged(wanted.children, into: kept.children, of: wanted)
            wanted.removeChildren()
            for node in nodes { wanted.append(node) }
        }
        let nodes = ClientMerge.merged(fragment.children, into: old.children, of: old)
        old.removeChildren()
        for node in nodes { old.append(node) }
        for wanted in old.owned {
            guard let kept = ClientMerge.take(wanted, from: &owned), kept !== wanted else { continue }
            kept.attributes = wanted.attributes
            wanted.parent?.insert(kept, before: wanted)
            wanted.remove()
        }
    }

    /// What stands between the markers of a region.
    func between(_ region: ClientRegion) -> [DOMNode] {
        guard let parent = region.open.parent, let start = region.open.index, let end = region.close.index else {
            return []
        }
        return Array(parent.children[(start + 1)..<end])
    }

    /// Puts nodes in the place of what stands between the markers of a region.
    func replace(_ region: ClientRegion, with nodes: [DOMNode]) {
        removeNodes(from: region.open, to: region.close)
        for node in nodes { region.close.parent?.insert(node, before: region.close) }
        region.instance = ClientInstance()
    }

    /// Removes what stands between two siblings.
    func removeNodes(from first: DOMNode, to last: DOMNode) {
        guard let parent = first.parent, let start = first.index, let end = last.index, start < end else { return }
        for node in parent.children[(start + 1)..<end] { node.remove() }
    }

    /// Parses markup as it is parsed beside a marker.
    func parse(_ html: String, around marker: DOMNode) -> [DOMNode] {
        DOMParser.fragment(Array(html.utf8), in: marker.parent ?? root).children
    }

    // MARK: - Paths

    private func slot(at path: [Int], needs kind: String) throws(ClientModelError) -> ClientSlot {
        var instance = instance
        var steps = path[...]
        while let index = steps.popFirst() {
            guard let slot = instance.slots[index] else { throw .noSlot(path: path, needs: kind) }
            if steps.isEmpty { return slot }
            switch slot {
            case .region(let region):
                instance = region.instance
            case .list(let list):
                guard let row = steps.popFirst(), list.rows.indices.contains(row), !steps.isEmpty else {
                    throw .noSlot(path: path, needs: kind)
                }
                instance = list.rows[row].instance
            case .element:
                throw .noSlot(path: path, needs: kind)
            }
        }
        throw .noSlot(path: path, needs: kind)
    }

    private func region(at path: [Int]) throws(ClientModelError) -> ClientRegion {
        guard case .region(let region) = try slot(at: path, needs: "region") else {
            throw .noSlot(path: path, needs: "region")
        }
        return region
    }

    /// The list that a path leads to.
    func list(at path: [Int]) throws(ClientModelError) -> ClientList {
        guard case .list(let list) = try slot(at: path, needs: "list") else { throw .noSlot(path: path, needs: "list") }
        return list
    }

    /// Sets an attribute by the name that the server knows; the parser's spelling counts in SVG and MathML.
    private func set(_ name: String, _ value: String?, on element: DOMNode) {
        let attribute = TreeBuilder.adjusted(DOMAttribute(name: name, value: value ?? ""), in: element.namespace)
        element.setAttribute(attribute.qualifiedName, nil)
        if value != nil { element.attributes.append(attribute) }
    }

    private func element(at path: [Int]) throws(ClientModelError) -> DOMNode {
        if path.isEmpty { return root }
        guard case .element(let element) = try slot(at: path, needs: "element") else {
            throw .noSlot(path: path, needs: "element")
        }
        return element
    }
}
