internal import Djust

/// A button or a link that says nothing.
struct Y001NamelessControl: PageRule {
    let metadata = RuleMetadata(
        id: "Y001",
        name: "nameless-control",
        summary: "A button or a link has no text and no other name.",
        tags: [.templates, .accessibility],
        why: "A screen reader says \u{201c}button\u{201d} and no more, and nobody can ask for it by voice.",
        advice: "Write text into it, or `aria-label` on it.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root>\u{2193}<button dj-click=\"close\"><i class=\"icon-x\"></i></button></div>\n",
                view: "@EventHandler func close() {}"
            )
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                <button dj-click="close" aria-label="Close"><i class="icon-x"></i></button>
                <button dj-click="close"><svg><title>Close</title></svg></button>
                <a href="/"><img src="/logo.svg" alt="Start"></a>
                </div>

                """,
                view: "@EventHandler func close() {}"
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for index in page.indices(named: "button") + page.indices(named: "a") {
            let element = page.elements[index]
            // What an end tag in another file closes may get its content there.
            guard element.name == "button" || element.has("href"), element.endTag != nil, !element.isNamed,
                !Self.hasContent(index, in: page)
            else { continue }
            findings.append(
                metadata.finding(
                    "this <\(element.name)> has no text and no label, so a screen reader cannot say what it does",
                    at: element.span,
                    hint: "write text into it, or aria-label=\"\u{2026}\" on it"
                )
            )
        }
    }

    /// Whether something is in an element which a screen reader says, or which only rendering knows.
    private static func hasContent(_ index: Int, in page: TemplatePage) -> Bool {
        if page.elements[index].saysSomething { return true }
        // What stands in it follows it, and has it or something that follows it as parent.
        for inner in page.elements[(index + 1)...] {
            guard let parent = inner.parent, parent >= index else { return false }
            if inner.saysSomething { return true }
        }
        return false
    }
}

extension PageElement {
    /// Whether its attributes give it a name, or may do so.
    var isNamed: Bool {
        hasUnknownAttributes
            || ["aria-label", "aria-labelledby", "title"].contains { name in
                attribute(name).map { $0.staticValue != "" } ?? false
            }
            || attribute("aria-hidden")?.staticValue == "true" || has("hidden")
    }

    /// Whether a screen reader has something to say about it or about what stands directly in it.
    fileprivate var saysSomething: Bool {
        if hasText || hasOutput || hasUnknownAttributes || name == "slot" || name == "object" { return true }
        if name == "img" || name == "input" { return attribute("alt").map { $0.staticValue != "" } ?? has("value") }
        let isLabelled = ["aria-label", "aria-labelledby"].contains {
            attribute($0).map { $0.staticValue != "" } ?? false
        }
        // A script fills these.
        return isLabelled || ["x-text", "v-text", "x-html", "v-html", "data-i18n", "dj-hook"].contains(where: has)
    }
}
