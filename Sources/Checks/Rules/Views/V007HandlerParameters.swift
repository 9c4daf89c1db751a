internal import Djust
internal import SwiftOutline

/// A handler that loses what the page sends, or refuses an event that lacks something.
struct V007HandlerParameters: SurveyRule {
    let metadata = RuleMetadata(
        id: "V007",
        name: "handler-parameters",
        summary: "An event handler's parameters do not fit what the page sends.",
        tags: [.liveview],
        why: """
            A parameter that the handler does not name is lost without a word; a parameter without a default makes the \
            server refuse an event that does not carry it, or carries something else.
            """,
        advice: """
            Name every parameter that the page sends, give each a default, and take the rest with a last parameter \
            `_ extra: EventParameters` where you want it.
            """,
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func \u{2193}delete(itemID: Int) {}
                }

                """,
                note: "No default: an event without `item_id` is refused.",
                fixed: """
                    @LiveView("page.html")
                    final class PageView {
                        @EventHandler
                        func delete(itemID: Int = 0) {}
                    }

                    """
            ),
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func \u{2193}go() {}
                }

                """,
                template: "<button dj-click=\"go\" data-step=\"2\">Next</button>",
                note: "`step` is lost.",
                fixed: """
                    @LiveView("page.html")
                    final class PageView {
                        @EventHandler
                        func go(_ extra: EventParameters) {}
                    }

                    """
            ),
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func \u{2193}search(query: String = "") {}
                }

                """,
                template: "<input dj-input=\"search\">",
                note: "`dj-input` sends `value`."
            ),
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func delete(itemID: Int = 0) {}

                    @EventHandler
                    func search(value: String = "", _ extra: EventParameters) {}
                }

                """,
                template:
                    "<button dj-click=\"delete\" data-item-id=\"4\">Delete</button><input aria-label=\"Search\" dj-input=\"search\" data-list=\"a\">"
            )
        ]
    )

    /// The events of a page, and the views that get them.
    struct Note: Sendable {
        fileprivate let views: [String]
        fileprivate let bindings: [EventBinding]
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        guard !page.views.isEmpty else { return nil }
        let bindings = page.bindings.filter { !$0.parameters.isEmpty }
        return bindings.isEmpty ? nil : Note(views: page.views.map(\.qualifiedName), bindings: bindings)
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        let requireCatchAll = project.configuration.requireCatchAll
        let sent = Self.bindings(notes)
        for view in project.views where !view.isAbstract {
            let handlers = view.handlers
            for handler in handlers {
                let name = SwiftName.folded(handler.name)
                var causes = HandlerSignature(handler, handlers: handlers).causes
                causes += required(handler)
                causes += lost(handler, bindings: sent[view.qualifiedName]?[name] ?? [])
                if requireCatchAll, !handler.hasCatchAll {
                    let hint = "add a last parameter '_ extra: EventParameters'"
                    causes.append(Cause("has no catch-all", hint: hint, repair: .catchAll))
                }
                if !causes.isEmpty { findings.append(finding(handler, causes)) }
            }
        }
    }

    /// One thing that is wrong with a handler.
    struct Cause {
        /// The predicate of a sentence about the handler.
        let message: String
        /// What to do.
        let hint: String
        /// The place in a template that shows it.
        let note: Diagnostic.Note?
        /// What puts it right, if an insertion does.
        let repair: HandlerRepair?

        init(_ message: String, hint: String, note: Diagnostic.Note? = nil, repair: HandlerRepair? = nil) {
            self.message = message
            self.hint = hint
            self.note = note
            self.repair = repair
        }
    }

    // MARK: - Causes

    private func required(_ handler: Handler) -> [Cause] {
        handler.named.filter { $0.defaultValue == nil && !($0.type?.isOptional ?? false) && !$0.isVariadic }.map {
            let name = $0.label ?? $0.name
            return Cause(
                "refuses every event without '\(name)'",
                hint: "give '\(name)' a default or make it optional",
                repair: .defaultValue($0)
            )
        }
    }

    private func lost(_ handler: Handler, bindings: [EventBinding]) -> [Cause] {
        guard !handler.hasCatchAll else { return [] }
        let names = handler.named.compactMap(Handler.eventName)
        var reported: Set<String> = []
        var causes: [Cause] = []
        for binding in bindings {
            let sent = Set(binding.parameters.map { SwiftName.folded($0.name) })
            for parameter in binding.parameters where !parameter.isOptional {
                let folded = SwiftName.folded(parameter.name)
                guard !names.contains(where: { SwiftName.folded($0) == folded }), reported.insert(folded).inserted
                else {
                    continue
                }
                // A parameter of the handler that this page does not send was probably meant.
                let free = names.filter { !sent.contains(SwiftName.folded($0)) }
                let meant = free.count == 1 ? free.first : NearestName.of(parameter.name, among: free)
                causes.append(
                    Cause(
                        "loses '\(parameter.name)', which '\(binding.attribute)' sends",
                        hint: meant.map { "rename the parameter '\($0)' to '\(Self.camelCased(parameter.name))'" }
                            ?? "add a parameter '\(Self.camelCased(parameter.name))', or '_ extra: EventParameters' for all the rest",
                        note: Diagnostic.Note("'\(parameter.name)' is sent from here", at: parameter.span),
                        // A parameter by another name would go on to get nothing.
                        repair: meant == nil ? .catchAll : nil
                    )
                )
            }
        }
        return causes
    }

    /// The events by view and folded handler name.
    private static func bindings(_ notes: [Note]) -> [String: [String: [EventBinding]]] {
        var result: [String: [String: [EventBinding]]] = [:]
        for note in notes {
            for binding in note.bindings {
                let name = SwiftName.folded(binding.handler)
                for view in note.views { result[view, default: [:]][name, default: []].append(binding) }
            }
        }
        return result
    }

    /// `itemId` for `item-id` and `item_id`.
    private static func camelCased(_ name: String) -> String {
        let words = name.split { $0 == "-" || $0 == "_" }
        guard let first = words.first else { return name }
        return first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    // MARK: - Messages

    private func finding(_ handler: Handler, _ causes: [Cause]) -> Finding {
        var hints: [String] = []
        for cause in causes where !hints.contains(cause.hint) { hints.append(cause.hint) }
        return metadata.finding(
            "the handler '\(handler.name)' \(causes.map(\.message).joined(separator: "; "))",
            at: handler.member.nameSpan,
            hint: hints.joined(separator: "; "),
            notes: causes.compactMap(\.note),
            fix: HandlerRepair.fix(causes.map(\.repair), of: handler)
        )
    }
}
