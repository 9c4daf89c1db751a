/// Turns the elements of a level into the parts and slots of a fragment.
struct LevelCompiler {
    let compiler: SlotCompiler
    let pieces: TemplatePieces
    /// What the names mean on the level.
    let names: LevelNames

    private var parts: [Fragment.Part] = []
    private var slots: [Slot] = []
    private var origins: [SlotOrigin] = []
    private var bytes: [UInt8] = []

    init(compiler: SlotCompiler, pieces: TemplatePieces, names: LevelNames) {
        self.compiler = compiler
        self.pieces = pieces
        self.names = names
    }

    /// The fragment of a level's items.
    func fragment(of items: [MarkupItem], inside surroundings: HTMLOpenElements) -> Fragment {
        var copy = self
        copy.write(items, inside: surroundings, update: nil)
        copy.flush()
        return Fragment(parts: copy.parts, slots: copy.slots, origins: copy.origins)
    }

    private mutating func flush() {
        guard !bytes.isEmpty else { return }
        parts.append(.bytes(bytes))
        bytes = []
    }

    private mutating func write(part: Fragment.Part) {
        flush()
        parts.append(part)
    }

    private mutating func add(
        _ kind: Slot.Kind,
        reads: StateMask,
        autoescape: Bool,
        inside around: HTMLOpenElements,
        from origin: SlotOrigin
    ) -> Int {
        slots.append(
            Slot(kind: kind, reads: reads, autoescape: autoescape, surroundings: around, behind: slots.last)
        )
        origins.append(origin)
        return slots.count - 1
    }

    /// Writes what is on the level, or in an element that may say what becomes of changes (`dj-update`).
    private mutating func write(_ items: [MarkupItem], inside around: HTMLOpenElements, update: UpdateAttribute?) {
        for item in items {
            switch item {
            case .verbatim(let extent, let isDynamic):
                let (start, end) = (pieces.place(extent.start), pieces.place(extent.end))
                if isDynamic {
                    let nodes = pieces.nodes(from: start, to: end)
                    let reads = reads(of: nodes, from: start)
                    let slot = add(
                        .markup(RenderProgram(nodes)),
                        reads: reads,
                        autoescape: true,
                        inside: around,
                        from: .markup(pieces.span(extent))
                    )
                    write(part: .region(slot: slot))
                } else {
                    bytes.append(contentsOf: pieces.bytes(from: start, to: end))
                }
            case .hole(let id, let content):
                guard let content else { continue }
                let autoescape = pieces.pieces[id].autoescape
                let origin = SlotOrigin.node(pieces.pieces[id].node)
                let kind = update.map { $0.applied(to: content.kind) } ?? content.kind
                let slot = add(kind, reads: content.reads, autoescape: autoescape, inside: around, from: origin)
                write(part: slots[slot].isDefinition ? .definition(slot: slot) : .region(slot: slot))
            case .element(let element):
                write(element, inside: around)
            }
        }
    }

    /// What nodes that become one slot depend on, given where they stand.
    private func reads(of nodes: [TemplateNode], from place: TemplatePieces.Place) -> StateMask {
        names.at(place.piece).reads(ofSlot: nodes)
    }

    private mutating func write(_ element: MarkupElement, inside around: HTMLOpenElements) {
        let tag = element.tag
        var inner = around
        _ = inner.start(tag)
        let update = UpdateAttribute(of: tag, in: pieces)
        let content = slotContent(of: element, model: inner.contentModel, update: update)
        let attributes = slotAttributes(of: tag)
        if attributes.isStatic, content == nil {
            bytes.append(
                contentsOf: pieces.bytes(from: pieces.place(tag.extent.start), to: pieces.place(tag.extent.end))
            )
            write(element.children, inside: inner, update: update)
        } else {
            let kind = ElementSlot(name: tag.name, attributes: attributes.slot, content: content)
            let origin = SlotOrigin.markup(pieces.span(tag.extent))
            let slot = add(.element(kind), reads: kind.reads, autoescape: true, inside: around, from: origin)
            writeStartTag(tag, attributes.slot, slot)
            if content == nil {
                write(element.children, inside: inner, update: update)
            } else {
                write(part: .content(slot: slot))
            }
        }
        if let end = element.endTag {
            bytes.append(
                contentsOf: pieces.bytes(from: pieces.place(end.extent.start), to: pieces.place(end.extent.end))
            )
        }
    }

    // MARK: - Elements that change

    private func slotContent(
        of element: MarkupElement,
        model: HTMLContentModel,
        update: UpdateAttribute?
    ) -> ElementSlot.Content? {
        guard let end = element.endTag else { return nil }
        let start = pieces.place(element.tag.extent.end)
        let nodes = { pieces.nodes(from: start, to: pieces.place(end.extent.start)) }
        if update == .ignore {
            let content = nodes()
            // It reads nothing: what is there at the first load is the client's from then on.
            return content.contains(where: \.isDynamic) ? .opaque(RenderProgram(content), reads: .none) : nil
        }
        if let trouble = element.trouble {
            let content = nodes()
            guard content.contains(where: \.isDynamic) else { return nil }
            compiler.notes.regions.append(
                LivePage.OpaqueRegion(
                    element: element.tag.name,
                    reason: trouble.reason,
                    place: pieces.span(element.tag.extent),
                    span: content.first?.span,
                    cause: trouble.cause
                )
            )
            return .opaque(RenderProgram(content), reads: reads(of: content, from: start))
        }
        let isDynamic = element.children.contains { if case .hole = $0 { true } else { false } }
        guard model != .content, isDynamic else { return nil }
        let content = nodes()
        return .text(
            RenderProgram(content),
            decodesReferences: model.hasCharacterReferences,
            reads: reads(of: content, from: start)
        )
    }

    /// The attributes of a tag that can change.
    func attributes(of tag: HTMLTag) -> ElementSlot.Attributes { slotAttributes(of: tag).slot }

    private func slotAttributes(of tag: HTMLTag) -> (slot: ElementSlot.Attributes, isStatic: Bool) {
        if !tag.holes.isEmpty || tag.isUncertain || tag.attributes.contains(where: \.hasDynamicName) {
            let nodes = pieces.nodes(from: attributesStart(tag), to: attributesEnd(tag))
            return (.set(RenderProgram(nodes), reads: reads(of: nodes, from: attributesStart(tag))), false)
        }
        let dynamic = tag.attributes.filter { $0.isDynamic && !$0.isDuplicate }
        let values = dynamic.map { attribute in
            let nodes = pieces.nodes(of: attribute)
            let quote = attribute.quote == .single ? UInt8(ascii: "'") : UInt8(ascii: "\"")
            let reads = reads(of: nodes, from: pieces.place(attribute.extent.start))
            return ElementSlot.Attribute(name: attribute.name, value: RenderProgram(nodes), quote: quote, reads: reads)
        }
        return (.values(values), values.isEmpty && !tag.attributes.contains(where: \.isDynamic))
    }

    private mutating func writeStartTag(_ tag: HTMLTag, _ attributes: ElementSlot.Attributes, _ slot: Int) {
        let start = pieces.place(tag.extent.start)
        bytes.append(contentsOf: pieces.bytes(from: start, to: attributesStart(tag)))
        bytes.append(contentsOf: " dj-id=\"\(slot)\"".utf8)
        switch attributes {
        case .set:
            write(part: .attributeSet(slot: slot))
            // Behind an unquoted value (`{{ attributes }}/>`) the slash would belong to the value.
            if tag.isSelfClosing { bytes.append(UInt8(ascii: " ")) }
            bytes.append(contentsOf: pieces.bytes(from: attributesEnd(tag), to: pieces.place(tag.extent.end)))
        case .values:
            var written = attributesStart(tag)
            var index = 0
            for attribute in tag.attributes where attribute.isDynamic {
                bytes.append(contentsOf: pieces.bytes(from: written, to: pieces.place(attribute.extent.start)))
                written = pieces.place(attribute.extent.end)
                // Browsers ignore the second attribute of a name, so it is left out.
                guard !attribute.isDuplicate else { continue }
                let quote = attribute.quote == .single ? UInt8(ascii: "'") : UInt8(ascii: "\"")
                bytes.append(contentsOf: attribute.name.utf8)
                bytes.append(UInt8(ascii: "="))
                bytes.append(quote)
                write(part: .attribute(slot: slot, index: index))
                bytes.append(quote)
                index += 1
            }
            bytes.append(contentsOf: pieces.bytes(from: written, to: pieces.place(tag.extent.end)))
        }
    }

    /// The place behind the tag's name.
    private func attributesStart(_ tag: HTMLTag) -> TemplatePieces.Place {
        TemplatePieces.Place(piece: tag.nameSpan.source, offset: tag.nameSpan.range.upperBound)
    }

    /// The place in front of `>` or `/>`.
    private func attributesEnd(_ tag: HTMLTag) -> TemplatePieces.Place {
        var place = pieces.place(tag.extent.end)
        place.offset -= tag.isSelfClosing ? 2 : 1
        return place
    }
}
