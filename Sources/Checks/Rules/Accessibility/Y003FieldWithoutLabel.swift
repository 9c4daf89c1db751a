internal import Djust

/// A field without a label.
struct Y003FieldWithoutLabel: PageRule {
    let metadata = RuleMetadata(
        id: "Y003",
        name: "field-without-label",
        summary: "A field of a form has no label.",
        tags: [.templates, .accessibility],
        why:
            "A screen reader cannot say what belongs into it, and a click on the text beside it does not lead into it.",
        advice: "Put a `<label>` around it or one with `for` and its `id` beside it, or write `aria-label` on it.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root>\u{2193}<input name=\"title\" placeholder=\"Title\"></div>\n"
            )
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                <label>Title <input name="title"></label>
                <label for=body>Text</label><textarea id="body" name="body"></textarea>
                <input type="search" name="query" aria-label="Search">
                <input type="hidden" name="token">
                </div>

                """
            )
        ]
    )

    private static let silent: Set<String> = ["hidden", "submit", "button", "reset", "image"]

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        // The label of a field may stand in another template, so that only a whole page tells.
        guard page.isWhole else { return }
        let fields = ["input", "select", "textarea"].flatMap(page.elements(named:)).filter(isField)
        guard !fields.isEmpty else { return }
        var labelled: Set<String> = []
        var isAnyLabelled = false
        for label in page.elements(named: "label") {
            guard let target = label.attribute("for") else { continue }
            if let id = target.staticValue { labelled.insert(id) } else { isAnyLabelled = true }
        }
        for element in fields where !element.isNamed && !element.looksHidden {
            let id = element.attribute("id")
            if let id, id.staticValue == nil, isAnyLabelled { continue }
            if let id = id?.staticValue, labelled.contains(id) || isAnyLabelled { continue }
            if page.ancestors(of: element).contains(where: { $0.name == "label" }) { continue }
            findings.append(
                metadata.finding(
                    "this <\(element.name)> has no label, so a screen reader cannot say what belongs into it",
                    at: element.span,
                    hint: "put a <label> around it, or write aria-label=\"\u{2026}\""
                )
            )
        }
    }

    private func isField(_ element: PageElement) -> Bool {
        guard let type = element.attribute("type") else { return true }
        return type.staticValue.map { !Self.silent.contains($0.lowercased()) } ?? false
    }
}

extension PageElement {
    /// Whether a class or a style on it says that nobody sees it.
    fileprivate var looksHidden: Bool {
        let words = attribute("class")?.staticValue?.split(whereSeparator: \.isWhitespace) ?? []
        if words.contains("hidden") || words.contains("d-none") { return true }
        return attribute("style")?.staticValue?.filter { $0 != " " }.contains("display:none") ?? false
    }
}
