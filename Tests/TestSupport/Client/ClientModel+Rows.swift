import Djust

/// What operations do to lists.
extension ClientModel {
    /// Inserts rows before a row.
    func insertRows(_ path: [Int], at row: Int, _ html: [String]) throws(ClientModelError) {
        let list = try list(at: path)
        guard row >= 0, row <= list.rows.count else { throw .noRow(path: path, row: row, count: list.rows.count) }
        var row = row
        for content in html {
            let next = row < list.rows.count ? list.rows[row].marker : list.close
            let marker = DOMNode(.comment, text: "#")
            let nodes = parse(content, around: list.open)
            for node in [marker] + nodes { list.close.parent?.insert(node, before: next) }
            let added = ClientList.Row(marker: marker, instance: ClientInstance())
            try ClientRegistration().register(nodes[...], in: added.instance)
            list.rows.insert(added, at: row)
            row += 1
        }
    }

    /// Removes rows.
    func removeRows(_ path: [Int], at row: Int, count: Int) throws(ClientModelError) {
        let list = try list(at: path)
        guard row >= 0, count > 0, count <= list.rows.count - row else {
            throw .noRow(path: path, row: row, count: list.rows.count)
        }
        let end = list.end(of: row + count - 1)
        removeNodes(from: list.rows[row].marker, to: end)
        list.rows[row].marker.remove()
        list.rows.removeSubrange(row..<(row + count))
    }

    /// Takes a row out and puts it where it then has an index.
    func moveRow(_ path: [Int], from: Int, to: Int) throws(ClientModelError) {
        let list = try list(at: path)
        for row in [from, to] where !list.rows.indices.contains(row) {
            throw .noRow(path: path, row: row, count: list.rows.count)
        }
        guard let parent = list.open.parent, let start = list.rows[from].marker.index,
            let end = list.end(of: from).index
        else { throw .noSlot(path: path, needs: "list in the page") }
        let nodes = Array(parent.children[start..<end])
        let row = list.rows.remove(at: from)
        let next = to < list.rows.count ? list.rows[to].marker : list.close
        for node in nodes { parent.insert(node, before: next) }
        list.rows.insert(row, at: to)
    }

    /// Puts the rows in another order, which must name each of them once.
    func orderRows(_ path: [Int], _ runs: [Operation.Run]) throws(ClientModelError) {
        let list = try list(at: path)
        let count = list.rows.count
        var order: [Int] = []
        for run in runs {
            for row in [run.first, run.last] where !list.rows.indices.contains(row) {
                throw .noRow(path: path, row: row, count: count)
            }
            order += run.rows
        }
        guard order.count == count, Set(order).count == count else { throw .noOrder(path: path) }
        let nodes = list.rows.indices.map { row in
            Array(sequence(first: list.rows[row].marker, next: \.next).prefix { $0 !== list.end(of: row) })
        }
        for row in order {
            for node in nodes[row] { list.close.parent?.insert(node, before: list.close) }
        }
        list.rows = order.map { list.rows[$0] }
    }

    /// Joins static pieces and the values that stand between them to rows.
    static func rows(_ pieces: [String], _ values: [String]) throws(ClientModelError) -> [String] {
        let width = pieces.count - 1
        guard width > 0, !values.isEmpty, values.count.isMultiple(of: width) else {
            throw .undecodable("\(pieces) with \(values.count) values")
        }
        return stride(from: 0, to: values.count, by: width).map { start in
            pieces[0] + zip(values[start...], pieces[1...]).map { $0 + $1 }.joined()
        }
    }

    /// Adds rows at the front or the end; a row whose identity the list knows becomes that row's content.
    func addRows(_ path: [Int], _ html: [String], toFront: Bool) throws(ClientModelError) {
        let list = try list(at: path)
        var place = toFront ? 0 : list.rows.count
        for content in html {
            let key = ClientMerge.key(parse(content, around: list.open))
            let known = key.flatMap { key in
                list.rows.indices.first { row in
                    ClientMerge.key(
                        sequence(first: list.rows[row].marker, next: \.next).prefix { $0 !== list.end(of: row) }
                    ) == key
                }
            }
            if let known { try removeRows(path, at: known, count: 1) }
            try insertRows(path, at: known ?? place, [content])
            if known == nil { place += 1 }
        }
    }
}
