internal import Djust

/// Rows of a live page with fields in them and no key.
struct T021RowWithoutKey: PageRule {
    let metadata = RuleMetadata(
        id: "T021",
        name: "row-without-key",
        summary: "A row of a loop holds what the browser keeps, such as a field, and has no `data-key`.",
        tags: [.templates, .liveview],
        why: """
            Without a key, rows are told by their order. When a row comes, goes or moves, what the user has typed, opened or \
            focused in the browser stays at its place in the order, and so with another row.
            """,
        advice: "Write `data-key` with what identifies the item on the first element of the row.",
        triggering: [
            .page(
                """
                <ul dj-view="PageView" dj-root>
                {% for item in items %}\u{2193}<li><input aria-label="Name" name="name" value="{{ item }}"></li>{% endfor %}
                </ul>

                """,
                view: "@State var items: [String] = []"
            )
        ],
        nonTriggering: [
            .page(
                """
                <ul dj-view="PageView" dj-root>
                {% for item in items %}<li data-key="{{ item }}"><input aria-label="Name" name="name"></li>{% endfor %}
                {% for item in items %}<li>{{ item }}</li>{% endfor %}
                </ul>

                """,
                view: "@State var items: [String] = []",
                note: "Rows that the browser keeps nothing of can be written anew."
            )
        ]
    )

    /// Elements that hold something which only the browser knows.
    private static let keeping: Set<String> = [
        "input", "textarea", "select", "details", "dialog", "video", "audio", "iframe",
    ]
    /// Fields that hold nothing.
    private static let empty: Set<String> = ["hidden", "submit", "button", "reset", "image"]

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.isLive && !page.isDynamic else { return }
        // One key is enough, on whichever element of the row.
        var reported = keyedLoops(of: page)
        for element in page.elements where keepsSomething(element) {
            // The loops from the inside out; the row is the outermost element of each.
            guard let (row, loop) = row(of: element, in: page), !reported.contains(loop.number), isOpen(loop)
            else { continue }
            reported.insert(loop.number)
            findings.append(finding(row, element, loop))
        }
    }

    private func keepsSomething(_ element: PageElement) -> Bool {
        if element.has("dj-hook") || element.has("contenteditable") { return true }
        guard Self.keeping.contains(element.name) else { return false }
        guard let type = element.attribute("type") else { return true }
        return type.staticValue.map { !Self.empty.contains($0.lowercased()) } ?? false
    }

    /// The first element of the row that an element is in, and the loop.
    private func row(of element: PageElement, in page: TemplatePage) -> (row: PageElement, loop: PageLoop)? {
        guard let loop = element.loop, isInRoot(element, in: page) else { return nil }
        var row = element
        for outer in page.ancestors(of: element) {
            guard outer.loop?.number == loop.number else { break }
            row = outer
        }
        return (row, loop)
    }

    /// The loops whose rows have a key, or may have one.
    private func keyedLoops(of page: TemplatePage) -> Set<Int> {
        var loops: Set<Int> = []
        for element in page.elements where hasKey(element) || element.hasUnknownAttributes {
            guard let loop = element.loop else { continue }
            let parent = element.parent.flatMap { page.elements.indices.contains($0) ? page.elements[$0] : nil }
            if parent?.loop?.number != loop.number { loops.insert(loop.number) }
        }
        return loops
    }

    private func isInRoot(_ element: PageElement, in page: TemplatePage) -> Bool {
        page.ancestors(of: element).contains { $0.isRoot || $0.has("dj-view") }
    }

    /// Lists by these names say what there is to choose or to fill in, and stay as they are.
    private static let fixed: Set<String> = ["form", "fields", "choices", "options", "errors", "columns", "tabs"]

    /// Whether the list can change: a literal cannot.
    private func isOpen(_ loop: PageLoop) -> Bool {
        guard case .variable(let path) = loop.node.source.operand else { return false }
        let last = path.stepCount > 0 ? path.step(path.stepCount - 1).text : path.head.name
        return !Self.fixed.contains(SwiftName.folded(last))
    }

    private func hasKey(_ row: PageElement) -> Bool { row.has("data-key") || row.has("dj-key") || row.has("id") }

    private func finding(_ row: PageElement, _ element: PageElement, _ loop: PageLoop) -> Finding {
        let item = loop.node.variables.first?.name ?? "item"
        return metadata.finding(
            "these rows have no key, so what the browser keeps in <\(element.name)> stays behind when rows move",
            at: row.span,
            hint: "write data-key=\"{{ \(item).id }}\" on this element",
            notes: [Diagnostic.Note("the loop is here", at: loop.node.tagSpan)]
        )
    }
}
