internal import Djust
internal import SwiftOutline

/// A handler's parameter that is nearly what the page sends.
struct V026UnsentParameter: SurveyRule {
    let metadata = RuleMetadata(
        id: "V026",
        name: "unsent-parameter",
        summary: "A handler's parameter is sent by no page, and is nearly one that is.",
        tags: [.liveview],
        why: "The parameter has its default for ever, and what the page sends goes nowhere.",
        advice: "Give the parameter the name that the page sends.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func press(\u{2193}kye: String = "") {}
                }

                """,
                template: "<input aria-label=\"Name\" dj-keydown=\"press\">",
                note: "A key event brings `key`."
            ),
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func go(\u{2193}setp: Int = 0, _ extra: EventParameters) {}
                }

                """,
                template: "<button dj-click=\"go\" data-step=\"2\">Next</button>"
            ),
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func press(key: String = "", keys: [String] = [], source: String = "") {}
                }

                """,
                template: "<input aria-label=\"Name\" dj-keydown=\"press\">",
                note: "Other parameters may be sent by a script."
            )
        ]
    )

    /// What one page sends to the handlers of its views.
    struct Note: Sendable {
        fileprivate let views: [String]
        fileprivate let bindings: [EventBinding]
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        guard !page.views.isEmpty else { return nil }
        let bindings = page.bindings
        return bindings.isEmpty ? nil : Note(views: page.views.map(\.qualifiedName), bindings: bindings)
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        var sent: [String: [String: Sent]] = [:]
        for note in notes {
            for binding in note.bindings {
                for view in note.views {
                    sent[view, default: [:]][SwiftName.folded(binding.handler), default: Sent()].add(binding)
                }
            }
        }
        for view in project.views where !view.isAbstract {
            for handler in view.handlers {
                guard let sent = sent[view.qualifiedName]?[SwiftName.folded(handler.name)], sent.isKnown else {
                    continue
                }
                check(handler, sent, into: &findings)
            }
        }
    }

    private func check(_ handler: Handler, _ sent: Sent, into findings: inout [Finding]) {
        let taken = Set(handler.named.compactMap(Handler.eventName).map(SwiftName.folded))
        // What would be lost without a word of V007's.
        let open = (sent.optional.union(handler.hasCatchAll ? sent.required : [])).subtracting(taken).sorted()
        guard !open.isEmpty else { return }
        for parameter in handler.named {
            guard let name = Handler.eventName(of: parameter) else { continue }
            let folded = SwiftName.folded(name)
            guard !sent.optional.contains(folded), !sent.required.contains(folded),
                let meant = open.first(where: { Self.isNear(folded, $0) })
            else { continue }
            findings.append(
                metadata.finding(
                    "no page sends '\(name)' to the handler '\(handler.name)'",
                    at: place(of: name, parameter, in: handler),
                    hint: "did you mean '\(meant)', which is sent?"
                )
            )
        }
    }

    private static func isNear(_ name: String, _ other: String) -> Bool {
        name.utf8.count < 60 && other.utf8.count > 2
            && NearestName.distance(Array(name.utf8), Array(other.utf8)) == 1
    }

    /// Where the label stands.
    private func place(of name: String, _ parameter: SwiftParameter, in handler: Handler) -> SourceSpan {
        let source = handler.member.source
        let bytes = source.text.bytes[parameter.range]
        guard bytes.starts(with: name.utf8) else { return source.span(parameter.nameRange) }
        return source.span(parameter.range.lowerBound..<(parameter.range.lowerBound + name.utf8.count))
    }

    /// The names that reach a handler, folded.
    fileprivate struct Sent: Sendable {
        /// Those that are written in templates.
        var required: Set<String> = []
        /// Those that events bring along.
        var optional: Set<String> = []
        /// Whether these are all.
        var isKnown = true

        mutating func add(_ binding: EventBinding) {
            if binding.element.hasUnknownAttributes { isKnown = false }
            for parameter in binding.parameters {
                let name = SwiftName.folded(parameter.name)
                if parameter.isOptional { optional.insert(name) } else { required.insert(name) }
            }
            optional.formUnion(Self.brought[binding.attribute] ?? Self.broughtByOthers(binding.attribute))
        }

        private static let brought: [String: Set<String>] = [
            "dj-input": ["value", "field"], "dj-change": ["value", "field"], "dj-focus": ["value", "field"],
            "dj-blur": ["value", "field"], "dj-shortcut": ["key", "code", "shortcut"],
        ]

        private static func broughtByOthers(_ attribute: String) -> Set<String> {
            attribute.hasSuffix("-keydown") || attribute.hasSuffix("-keyup") ? ["key", "code", "value", "field"] : []
        }
    }
}
