internal import Djust

/// An attribute that a tag has twice.
struct T020DuplicateAttribute: PageRule {
    let metadata = RuleMetadata(
        id: "T020",
        name: "duplicate-attribute",
        summary: "A tag has an attribute twice.",
        tags: [.templates, .quality],
        why:
            "Browsers keep the first and forget the second without a word: the event or the class that it names is lost.",
        advice: "Write one attribute, or put the second on another element.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><button dj-click=\"save\" \u{2193}dj-click=\"close\">Done</button></div>\n",
                view: "@EventHandler func save() {}\n    @EventHandler func close() {}"
            ),
            .page(
                "<p class=\"a\" {% if wide %}\u{2193}class=\"b\"{% endif %} dj-view=\"PageView\" dj-root></p>\n",
                view: "@State var wide = false",
                note: "Whenever the second is there, the first is too."
            ),
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root {% if wide %}class="wide"{% else %}class="narrow"{% endif %}>
                <input aria-label="Name" dj-keydown.enter="save" dj-keydown.escape="close">
                </div>

                """,
                view: "@State var wide = false\n    @EventHandler func save() {}\n    @EventHandler func close() {}"
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for element in page.elements where element.repeatsAttribute { check(element, into: &findings) }
    }

    private func check(_ element: PageElement, into findings: inout [Finding]) {
        var first: [String: PageAttribute] = [:]
        for attribute in element.attributes {
            let name = attribute.fullName
            guard let earlier = first[name] else {
                first[name] = attribute
                continue
            }
            guard attribute.branches.continues(earlier.branches) else { continue }
            findings.append(
                metadata.finding(
                    "this tag has '\(name)' already, and browsers keep only the first",
                    at: attribute.nameSpan,
                    hint: hint(attribute),
                    notes: [Diagnostic.Note("the first is here", at: earlier.nameSpan)]
                )
            )
        }
    }

    private func hint(_ attribute: PageAttribute) -> String {
        if attribute.name == "class" { return "put all classes into one attribute, with {% if %} inside its quotes" }
        if EventAttribute.isOne(attribute.name) { return "let one handler do both" }
        return "keep one of the two"
    }
}

extension PageElement {
    /// Whether two attributes may have one name: quick to see, and false for most.
    fileprivate var repeatsAttribute: Bool {
        guard attributes.count > 1 else { return false }
        if attributes.count > 8 { return true }
        return attributes.indices.contains { index in
            attributes[..<index].contains { $0.name == attributes[index].name }
        }
    }
}
