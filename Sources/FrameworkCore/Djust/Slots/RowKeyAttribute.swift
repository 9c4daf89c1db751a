/// Finds what identifies a row: the value of `data-key` or `dj-key` on the row's first element.
enum RowKeyAttribute {
    /// The nodes that make the key, nil when rows have none; where asked for, an `id` is one if there is nothing else.
    static func nodes(in body: [TemplateNode], takesID: Bool = false) -> [TemplateNode]? {
        let pieces = TemplatePieces(body, autoescape: true)
        guard let tokens = try? HoleWalk(pieces: pieces, start: HTMLTokenizerState()).tokens() else { return nil }
        for token in tokens {
            guard case .startTag(let tag) = token else { continue }
            guard
                let attribute = tag.attribute("data-key") ?? tag.attribute("dj-key")
                    ?? (takesID ? tag.attribute("id") : nil)
            else { return nil }
            return pieces.nodes(of: attribute)
        }
        return nil
    }
}

extension TemplatePieces {
    /// What an attribute's value is made of.
    func nodes(of attribute: HTMLAttribute) -> [TemplateNode] {
        attribute.value.flatMap { part -> [TemplateNode] in
            switch part {
            case .hole(let id): pieces.indices.contains(id) ? [pieces[id].standalone] : []
            case .bytes(let span):
                text(span.source).map { [.text($0.cut(to: span.range))] } ?? []
            }
        }
    }
}
