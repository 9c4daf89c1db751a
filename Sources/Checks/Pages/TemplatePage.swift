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
    /// The start tags in the order of the text.
    package var elements: [PageElement]
    /// The tags that write text, such as `{% url %}`, in the order of the text.
    package var outputs: [OutputNode]

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
