internal import Djust
internal import SwiftOutline

/// A click that deletes what cannot be brought back, without asking.
struct T023UnconfirmedDeletion: PageRule {
    let metadata = RuleMetadata(
        id: "T023",
        name: "unconfirmed-deletion",
        summary: "A click deletes something outside of the page without asking first.",
        severity: .info,
        tags: [.templates, .liveview],
        why: "A finger slips, and what was stored is gone.",
        advice: "Write `dj-confirm` with a question beside the event.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><button \u{2193}dj-click=\"delete_account\">Delete</button></div>\n",
                view: "@EventHandler func deleteAccount() async throws { try await accounts().delete(1) }"
            )
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                <button dj-click="delete_account" dj-confirm="Delete your account?">Delete</button>
                </div>

                """,
                view: "@EventHandler func deleteAccount() async throws { try await accounts().delete(1) }"
            ),
            .page(
                "<div dj-view=\"PageView\" dj-root><button dj-click=\"remove\">Remove</button></div>\n",
                view: "@State var rows: [Int] = []\n    @EventHandler func remove() { rows.removeAll() }",
                note: "What the page keeps can be put back."
            ),
        ]
    )

    private static let verbs: Set<String> = ["delete", "remove", "destroy", "erase", "purge", "wipe"]

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.isLive else { return }
        // Most pages ask, or delete nothing, and are not looked at any further.
        guard page.elements(having: "dj-click").contains(where: { !$0.has("dj-confirm") }) else { return }
        for binding in page.bindings where binding.attribute == "dj-click" {
            guard let verb = NameWords.of(binding.handler).first, Self.verbs.contains(verb),
                !isAsked(binding.element, in: page), let attribute = binding.element.attribute("dj-click")
            else { continue }
            let handlers = page.views.flatMap(\.handlers).filter { SwiftName.matches($0.name, binding.handler) }
            // A handler that waits or may fail reaches something outside of the page.
            guard handlers.contains(where: { $0.function.isAsync || $0.function.canThrow }) else { continue }
            findings.append(
                metadata.finding(
                    "'\(binding.handler)' deletes at once, without asking",
                    at: attribute.nameSpan,
                    hint: "write dj-confirm=\"\u{2026}?\" beside it"
                )
            )
        }
    }

    /// Whether the user has been asked: by the element itself, or by the dialog that it is part of.
    private func isAsked(_ element: PageElement, in page: TemplatePage) -> Bool {
        if element.has("dj-confirm") || element.hasUnknownAttributes { return true }
        return page.ancestors(of: element).contains { outer in
            let role = outer.attribute("role")?.staticValue
            return outer.name == "dialog" || role == "dialog" || role == "alertdialog"
        }
    }
}
