internal import Djust
internal import SwiftOutline

/// A template that calls a handler which does not exist.
struct V016UnknownHandler: PageRule {
    let metadata = RuleMetadata(
        id: "V016",
        name: "unknown-handler",
        summary: "A template binds an event to a handler that its view does not have.",
        tags: [.liveview, .templates],
        why: "The page looks right, and the server refuses every such event.",
        advice: "Correct the name, or write the handler and mark it `@EventHandler`.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><button dj-click=\"\u{2193}incremnt\">+</button></div>\n",
                view: "@EventHandler func increment() {}",
                fixed: "<div dj-view=\"PageView\" dj-root><button dj-click=\"increment\">+</button></div>\n"
            ),
            .page(
                "<div dj-view=\"PageView\" dj-root><button dj-click=\"\u{2193}save\">Save</button></div>\n",
                view: "func save() {}",
                note: "The method is there but is no handler."
            ),
        ],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><button dj-click=\"add_item\">+</button></div>\n",
                view: "@EventHandler func addItem() {}"
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.isLive && !page.views.isEmpty else { return }
        let views = page.views
        guard views.allSatisfy({ isComplete($0, in: project) }), namesOnlyKnownViews(page, in: project) else {
            return
        }
        let handlers = views.flatMap(\.handlers)
        for binding in page.bindings
        where !handlers.contains(where: { SwiftName.matches($0.name, binding.handler) }) {
            findings.append(unknown(binding, views: views, handlers: handlers))
        }
    }

    /// Whether every handler of the view is in sight: it has no base class and no protocol that might bring some.
    private func isComplete(_ view: ViewDeclaration, in project: Project) -> Bool {
        guard !view.isAbstract, let inheritance = view.declaration.asType?.inheritance else { return false }
        let harmless: Set<String> = ["LiveView", "Djust.LiveView", "Sendable", "CustomStringConvertible", "AnyObject"]
        return inheritance.allSatisfy { harmless.contains($0.text) }
    }

    private func namesOnlyKnownViews(_ page: TemplatePage, in project: Project) -> Bool {
        page.elements(having: "dj-view").allSatisfy { element in
            guard let name = element.attribute("dj-view")?.staticValue else { return false }
            return name.isEmpty || !project.views(named: name).isEmpty
        }
    }

    private func unknown(_ binding: EventBinding, views: [ViewDeclaration], handlers: [Handler]) -> Finding {
        let names = views.map(\.name).joined(separator: " and ")
        let method = views.lazy.flatMap(\.members).first {
            $0.declaration.kind == .func && SwiftName.matches($0.declaration.name, binding.handler)
        }
        if let method {
            return metadata.finding(
                "'\(binding.handler)' is a method of \(names) but no event handler, so the server refuses this event",
                at: binding.span,
                hint: "mark the method with @EventHandler",
                notes: [Diagnostic.Note("the method is here", at: method.nameSpan)]
            )
        }
        let nearest = NearestName.of(binding.handler, among: handlers.map(\.name))
        let first = views.first
        return metadata.finding(
            "\(names) has no event handler '\(binding.handler)', so the server refuses this event",
            at: binding.span,
            hint: nearest.map { "did you mean '\($0)'?" }
                ?? "write it: @EventHandler func \(binding.handler)() { \u{2026} }",
            notes: nearest == nil ? first.map { [Diagnostic.Note("the view is here", at: $0.nameSpan)] } ?? [] : [],
            fix: nearest.map { Fix("write '\($0)'", .unsafe, [Fix.Edit(binding.span, to: $0)]) }
        )
    }
}
