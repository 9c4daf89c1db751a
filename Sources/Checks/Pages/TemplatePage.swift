package import Djust

/// A template with its parents and includes folded in, as a browser would get it.
package struct TemplatePage: Sendable {
    /// The name that templates know it by; of an inline template the name of its view.
    package var name: String
    /// The template's own text.
    package var source: SourceText
    /// The template's own parts, before parents and includes are folded in.
    package var template: ParsedTemplate
    /// The views whose template it is: those bound to it and those that its `dj-view` attributes name.
    package var views: [ViewDeclaration]
    /// Whether a view is bound to it by `@LiveView`.
    package var isBound: Bool
    /// Whether a live view is shown by it: a view is bound to it, or it has a `dj-view` and is no part of another template.
    package var isLive: Bool
    /// Whether a part of it is only known when it is rendered.
    package var isDynamic: Bool
    /// Whether another template extends or includes it, or a comment in it says that it is a part.
    package var isPart: Bool
    /// The start tags in the order of the text.
    package var elements: [PageElement]
    /// The tags that write text, such as `{% url %}`, in the order of the text.
    package var outputs: [OutputNode]
    /// The tags with bodies of their own, such as `{% dj_activity %}`, in the order of the text.
    package var blockTags: [PageBlockTag]

    /// Whether it is everything that a browser gets: a live page, or a document that is no part of another one.
    package var isWhole: Bool {
        !isDynamic && (isLive || (!isPart && elements.contains { $0.name == "html" || $0.name == "body" }))
    }

    /// The elements around an element, the innermost first.
    package func ancestors(of element: PageElement) -> some Sequence<PageElement> {
        sequence(state: element.parent) { parent in
            guard let index = parent, elements.indices.contains(index) else { return nil }
            parent = elements[index].parent
            return elements[index]
        }
    }

    /// The elements with an attribute.
    package func elements(having attribute: String) -> [PageElement] { elements.filter { $0.has(attribute) } }
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
