internal import Djust
internal import SwiftOutline

/// A search that is asked for again at every key.
struct T022UnpacedSearch: PageRule {
    let metadata = RuleMetadata(
        id: "T022",
        name: "unpaced-search",
        summary: "A search runs at every key that is pressed.",
        severity: .info,
        tags: [.templates, .liveview],
        why: """
            A word of ten letters is ten searches, of which the last counts. The client holds `dj-input` back while an \
            answer is due, unless `dj-debounce="0"` forbids it; it does not hold back `dj-keyup`.
            """,
        advice:
            "Use `dj-input`, and `dj-debounce=\"300\"` or `@EventHandler(.debounce(.milliseconds(300)))` for slow searches.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><input aria-label=\"Search\" \u{2193}dj-keyup=\"search\"></div>\n",
                view: "@EventHandler func search(value: String = \"\") {}"
            )
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                <input aria-label="Search" dj-input="search">
                <input aria-label="Search" dj-keyup="search" dj-debounce="300">
                <input aria-label="Search" dj-keyup.enter="search">
                </div>

                """,
                view: "@EventHandler func search(value: String = \"\") {}"
            ),
            .page(
                "<div dj-view=\"PageView\" dj-root><input aria-label=\"Search\" dj-keyup=\"search\"></div>\n",
                view: "@EventHandler(.debounce(.milliseconds(300))) func search(value: String = \"\") {}"
            ),
        ]
    )

    /// Words in names of handlers that look something up.
    private static let words: Set<String> = ["search", "filter", "lookup", "autocomplete", "suggest", "query", "find"]

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.isLive, ["dj-keyup", "dj-keydown", "dj-debounce"].contains(where: page.mentions) else { return }
        for binding in page.bindings where isSearch(binding.handler) {
            guard let attribute = binding.element.attribute(binding.attribute), attribute.modifiers.isEmpty,
                isUnpaced(binding)
            else { continue }
            let handlers = page.views.flatMap(\.handlers).filter { SwiftName.matches($0.name, binding.handler) }
            // A handler that is not in sight may be paced.
            guard !handlers.isEmpty, handlers.allSatisfy({ !isPaced($0) }) else { continue }
            findings.append(finding(binding, at: attribute.nameSpan))
        }
    }

    private func isSearch(_ handler: String) -> Bool {
        NameWords.of(handler).contains { Self.words.contains($0) }
    }

    private func isUnpaced(_ binding: EventBinding) -> Bool {
        let element = binding.element
        guard !element.has("dj-throttle"), !element.hasUnknownAttributes else { return false }
        let debounce = element.attribute("dj-debounce")
        switch binding.attribute {
        case "dj-keyup", "dj-keydown": return debounce == nil || debounce?.staticValue == "0"
        case "dj-input": return debounce?.staticValue == "0"
        default: return false
        }
    }

    private func isPaced(_ handler: Handler) -> Bool {
        handler.member.declaration.attribute("EventHandler")?.hasArgumentList ?? false
    }

    private func finding(_ binding: EventBinding, at span: SourceSpan) -> Finding {
        let isKey = binding.attribute != "dj-input"
        return metadata.finding(
            "'\(binding.handler)' runs at every key that is pressed, and only the last search counts",
            at: span,
            hint: isKey
                ? "bind it with 'dj-input', which waits for the answer before, or add dj-debounce=\"300\""
                : "write dj-debounce=\"300\""
        )
    }
}

/// Takes names apart.
enum NameWords {
    /// The words of `search_items`, `search-items` and `searchItems`, in lower case.
    static func of(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasUpper = true
        for character in name {
            let isUpper = character.isUppercase
            let isBreak = character == "_" || character == "-"
            if isBreak || (isUpper && !wasUpper) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if !isBreak { word += character.lowercased() }
            wasUpper = isUpper
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
