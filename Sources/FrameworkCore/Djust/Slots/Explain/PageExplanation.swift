/// What a template was compiled to, in words: the slots, and the regions that slots cannot follow.
package struct PageExplanation: Sendable {
    /// The live root with its slots; the slots alone when the template is only a part of a page.
    package let slots: [ExplainedSlot]
    /// Where slots could not follow the markup, and why.
    package let regions: [LivePage.OpaqueRegion]
    /// Whether the template has no live root and was compiled as the content of one.
    package let isPart: Bool

    /// Explains a template.
    /// - Parameters:
    ///   - template: A page, or a part that others include.
    ///   - names: What its names mean.
    /// - Throws: `TemplateError` when the live root of the page is not understood.
    package init(_ template: Template, names: ExplainedNames) throws(TemplateError) {
        isPart = !LiveRoot.isMentioned(in: template.nodes)
        if isPart {
            (slots, regions) = Self.part(template, names)
        } else {
            (slots, regions) = Self.page(try LivePage(template) { names.property($0) }, names)
        }
    }

    private static func page(
        _ page: LivePage,
        _ names: ExplainedNames
    ) -> ([ExplainedSlot], [LivePage.OpaqueRegion]) {
        let explainer = SlotExplainer(names: names)
        var parts = explainer.attributes(of: page.root)
        var reads = page.root.reads
        var counts = (words: page.root.hashCount, lists: 0)
        switch page.content {
        case .slots(let fragment):
            parts += explainer.slots(of: fragment, at: [])
            reads.formUnion(fragment.reads)
            counts = (counts.words + fragment.wordCount, fragment.listCount)
        case .opaque:
            reads.formUnion(.all)
            counts.words += 1
        }
        let root = ExplainedSlot(
            kind: .root,
            path: [],
            title: "<\(page.root.name)>",
            place: page.rootPlace,
            reads: names.reads(reads),
            words: counts.words,
            lists: counts.lists,
            parts: parts
        )
        return ([root], page.opaqueRegions)
    }

    private static func part(
        _ template: Template,
        _ names: ExplainedNames
    ) -> ([ExplainedSlot], [LivePage.OpaqueRegion]) {
        let notes = SlotCompiler.Notes()
        let compiler = SlotCompiler(dependencies: SlotDependencies { names.property($0) }, notes: notes)
        do {
            let surroundings = HTMLOpenElements(inside: ["html", "body", "div"])
            let fragment = try compiler.compile(template.nodes, inside: surroundings)
            return (SlotExplainer(names: names).slots(of: fragment, at: []), notes.regions)
        } catch {
            let region = LivePage.OpaqueRegion(
                element: "",
                reason: error.reason,
                place: nil,
                span: template.nodes.first?.span,
                cause: error.cause
            )
            return ([], [region])
        }
    }
}

extension LivePage.OpaqueRegion {
    /// The region as something to tell the author: what is sent whole, why, and what would let slots follow it.
    package var diagnostic: Diagnostic? {
        guard let place = cause ?? place ?? span else { return nil }
        let whole = element.isEmpty ? "this part" : "the content of <\(element)>"
        var notes: [Diagnostic.Note] = []
        if let start = self.place, cause != nil, start.range != place.range {
            notes.append(.init("<\(element)> begins here", at: start))
        }
        return Diagnostic(
            "DJE-054",
            .info,
            "\(whole) is rendered and sent whole: \(reason.sentence)",
            hint: reason.remedy,
            at: place,
            notes: notes
        )
    }
}
