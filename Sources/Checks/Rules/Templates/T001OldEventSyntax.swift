internal import Djust

/// An event bound as `@click`.
struct T001OldEventSyntax: Rule {
    let metadata = RuleMetadata(
        id: "T001",
        name: "old-event-syntax",
        summary: "An event is bound as `@click` instead of `dj-click`.",
        tags: [.templates, .liveview],
        why:
            "Attributes such as `@click` are from djust's first versions. Nothing reads them any more, so the event is lost.",
        advice: "Write `dj-` instead of `@`.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><button \u{2193}@click=\"save\">Save</button></div>\n",
                view: "@EventHandler func save() {}"
            )
        ],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><a href=\"mailto:a@click=b\" title=\"@click=\">Write</a></div>\n"
            ),
            .page(
                "<div dj-view=\"PageView\" dj-root><div x-data=\"{}\"><button @click=\"open = 1\">Open</button></div></div>\n",
                note: "Alpine reads `@click` here."
            ),
        ]
    )

    private static let events: Set<String> = [
        "click", "input", "change", "submit", "blur", "focus", "keydown", "keyup", "mouseenter", "mouseleave",
    ]

    func check(_ project: Project, into findings: inout [Finding]) {
        // Where one template uses such a library, its script may serve them all.
        guard !project.pages.contains(where: { $0.elements.contains(where: isForeign) }) else { return }
        for page in project.pages {
            for element in page.elements {
                for attribute in element.attributes where attribute.name.hasPrefix("@") {
                    let event = String(attribute.name.dropFirst())
                    if Self.events.contains(event) { findings.append(finding(attribute, event, on: element)) }
                }
            }
        }
    }

    /// Whether an element shows that another library is at work that reads `@click`: Alpine, Vue.
    private func isForeign(_ element: PageElement) -> Bool {
        if let source = element.attribute("src"), element.name == "script" {
            let text = source.value.map { if case .text(let span) = $0 { span.text } else { "" } }.joined().lowercased()
            if text.contains("alpine") || text.contains("vue") { return true }
        }
        return element.attributes.contains { attribute in
            ["x-data", "x-on", "v-on", "v-if", "v-for", "v-model", "v-bind", "v-cloak"].contains(attribute.name)
                || attribute.name.hasPrefix("x-on:") || attribute.name.hasPrefix("v-on:")
        }
    }

    private func finding(_ attribute: PageAttribute, _ event: String, on element: PageElement) -> Finding {
        let written = ([attribute.name] + attribute.modifiers).joined(separator: ".")
        let isKey = event == "keydown" || event == "keyup"
        let keeps = attribute.modifiers.isEmpty || (isKey && attribute.modifiers.allSatisfy(KnownAttributes.isKey))
        let name = (["dj-" + event] + (keeps ? attribute.modifiers : [])).joined(separator: ".")
        let isFree = element.attributes(written: name).isEmpty
        return metadata.finding(
            "nothing reads '\(written)', so this event is lost",
            at: attribute.nameSpan,
            hint: "write '\(name)'",
            fix: keeps && isFree
                ? Fix("replace '\(written)' with '\(name)'", .safe, [.init(attribute.nameSpan, to: name)]) : nil
        )
    }
}
