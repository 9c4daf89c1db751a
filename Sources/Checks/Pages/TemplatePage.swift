package import Djust

/// A template with its parents and includes folded in, as a browser would get it.
package final class TemplatePage: Sendable {
    /// The name that templates know it by; of an inline template the name of its view.
    package let name: String
    /// The template's own parts, before parents and includes are folded in.
    package let template: ParsedTemplate
    /// The views whose template it is: those bound to it and those that its `dj-view` attributes name.
    package let views: [ViewDeclaration]
    /// Whether a view is bound to it by `@LiveView`.
    package let isBound: Bool
    /// Whether a live view is shown by it: a view is bound to it, or it has a `dj-view` and is no part of another template.
    package let isLive: Bool
    /// Whether a part of it is only known when it is rendered.
    package let isDynamic: Bool
    /// Whether another template extends or includes it, or a comment in it says that it is a part.
    package let isPart: Bool
    /// The start tags in the order of the text.
    package let elements: [PageElement]
    /// The tags that write text, such as `{% url %}`, in the order of the text.
    package let outputs: [OutputNode]
    /// The tags with bodies of their own, such as `{% dj_activity %}`, in the order of the text.
    package let blockTags: [PageBlockTag]
    /// The events that it sends, in the order of the text.
    package let bindings: [EventBinding]
    private let elementNames: NameIndex
    private let attributes: NameIndex
    private let outputNames: NameIndex

    /// Composes a template with its parents and includes.
    ///
    /// O(bytes of all of them) as a rule.
    init(_ template: ProjectTemplate, in templates: ParsedTemplates, lookup: ViewLookup) {
        let markup = MarkupReader(template.parsed, named: template.name, in: templates)
        name = template.name
        self.template = template.parsed
        elements = markup.elements
        outputs = markup.outputs
        blockTags = markup.blockTags
        (elementNames, attributes) = Self.indexes(of: elements)
        bindings = EventBinding.bindings(of: elements, attributes)
        outputNames = Self.index(of: outputs)
        isBound = !template.views.isEmpty
        isDynamic = markup.isDynamic
        isPart = template.isPart
        let places = attributes["dj-view"]
        isLive = template.views.contains { !$0.isAbstract } || (!places.isEmpty && !template.isPart)
        var views = template.views
        for place in places {
            guard let name = elements[place].attribute("dj-view")?.staticValue else { continue }
            for view in lookup.views(named: name)
            where !views.contains(where: { $0.qualifiedName == view.qualifiedName }) { views.append(view) }
        }
        self.views = views
    }

    private static func indexes(of elements: [PageElement]) -> (names: NameIndex, attributes: NameIndex) {
        var names = NameIndex(minimumCapacity: 24)
        var attributes = NameIndex(minimumCapacity: 24)
        for index in elements.indices {
            names.add(index, to: elements[index].name)
            for place in elements[index].attributes.indices {
                attributes.add(index, to: elements[index].attributes[place].name)
            }
        }
        return (names, attributes)
    }

    private static func index(of outputs: [OutputNode]) -> NameIndex {
        var index = NameIndex(minimumCapacity: 8)
        for place in outputs.indices { index.add(place, to: TagText.name(of: outputs[place].span)) }
        return index
    }

    /// The template's own text.
    package var source: SourceText { template.source }

    /// Whether it is everything that a browser gets: a live page, or a document that is no part of another one.
    package var isWhole: Bool {
        guard !isDynamic else { return false }
        return isLive || (!isPart && ["html", "body"].contains(where: elementNames.contains))
    }

    /// The elements around an element, the innermost first.
    package func ancestors(of element: PageElement) -> some Sequence<PageElement> {
        sequence(state: element.parent) { [elements] parent in
            guard let index = parent, elements.indices.contains(index) else { return nil }
            parent = elements[index].parent
            return elements[index]
        }
    }

    /// The names of all attributes, in lower case, without modifiers, in no order.
    package var attributeNames: some Collection<String> { attributes.names }

    /// Whether an element has an attribute.
    package func mentions(_ attribute: String) -> Bool { attributes.contains(attribute) }

    /// The elements with an attribute, in the order of the text.
    package func elements(having attribute: String) -> [PageElement] {
        attributes[attribute].map { elements[$0] }
    }

    /// The attributes by a name with its modifiers, each with its element, in the order of the text.
    func attributes(written name: String) -> [(element: PageElement, attribute: PageAttribute)] {
        elements(having: String(name.prefix { $0 != "." })).flatMap { element in
            element.attributes(written: name).map { (element, $0) }
        }
    }

    /// The tags of a name that write text, in the order of the text.
    func outputs(named name: String) -> [OutputNode] { outputNames[name].map { outputs[$0] } }

    /// The elements of a name in lower case, in the order of the text.
    package func elements(named name: String) -> [PageElement] { elementNames[name].map { elements[$0] } }

    /// The places in `elements` of the elements of a name.
    func indices(named name: String) -> [Int] { elementNames[name] }
}

/// The names of the attributes that bind an event to a handler.
package enum EventAttribute {
    /// The attributes, without modifiers.
    package static let names: Set<String> = [
        "dj-click", "dj-input", "dj-change", "dj-submit", "dj-blur", "dj-focus", "dj-keydown", "dj-keyup",
        "dj-mouseenter", "dj-mouseleave", "dj-click-away", "dj-shortcut", "dj-paste", "dj-scroll",
        "dj-viewport-top", "dj-viewport-bottom", "dj-mounted", "dj-poll",
    ]

    /// Whether an attribute binds an event: one of the names, or one for the window or the document.
    package static func isOne(_ name: String) -> Bool {
        names.contains(name) || name.hasPrefix("dj-window-") || name.hasPrefix("dj-document-")
    }
}
