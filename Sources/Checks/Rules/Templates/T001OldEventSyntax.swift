internal import Djust

/// An event bound as `@click`.
struct T001OldEventSyntax: SurveyRule {
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

    /// What one page has of it.
    enum Note: Sendable {
        /// Another library is at work that reads `@click`: Alpine, Vue.
        case foreign
        /// Events in the old spelling.
        case old([Finding])
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        if Self.isForeign(page) { return .foreign }
        var old: [Finding] = []
        for name in page.attributeNames where name.utf8.first == UInt8(ascii: "@") {
            let event = String(name.dropFirst())
            guard Self.events.contains(event) else { continue }
            for element in page.elements(having: name) {
                old += element.attributes.filter { $0.name == name }.map { finding($0, event, on: element) }
            }
        }
        return old.isEmpty ? nil : .old(old)
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        // Where one template uses such a library, its script may serve them all.
        guard !notes.contains(where: { if case .foreign = $0 { true } else { false } }) else { return }
        for case .old(let old) in notes { findings += old }
    }

    private static let foreign: Set<String> = [
        "x-data", "x-on", "v-on", "v-if", "v-for", "v-model", "v-bind", "v-cloak",
    ]

    /// Whether another library is at work on a page.
    private static func isForeign(_ page: TemplatePage) -> Bool {
        if page.attributeNames.contains(where: {
            foreign.contains($0) || $0.hasPrefix("x-on:") || $0.hasPrefix("v-on:")
        }) {
            return true
        }
        return page.elements(named: "script").contains { script in
            let text = script.attribute("src")?.value.map { if case .text(let span) = $0 { span.text } else { "" } }
            guard let address = text?.joined().lowercased() else { return false }
            return address.contains("alpine") || address.contains("vue")
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
