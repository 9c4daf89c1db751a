internal import Djust
internal import SwiftOutline

/// A method that looks like an event handler and that nothing can call.
struct V004ForgottenHandler: SurveyRule {
    let metadata = RuleMetadata(
        id: "V004",
        name: "forgotten-handler",
        summary: "A view has a method that looks like an event handler, but no event and no code can call it.",
        severity: .info,
        tags: [.liveview],
        why: "Only methods that are marked can be called from the browser; this one is probably meant to be.",
        advice: "Mark it `@EventHandler`; make it `private` if it is none, or delete it.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var isOpen = false

                    func \u{2193}toggleMenu() { isOpen.toggle() }
                }

                """
            )
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var names: [String] = []

                    @EventHandler func addName(value: String = "") { add(value) }

                    func add(_ name: String) { names.append(name) }

                    private func removeAll() { names = [] }
                }

                """,
                note: "A method that other code calls is a helper."
            )
        ]
    )

    /// The handlers that a page names, folded.
    struct Note: Sendable {
        fileprivate let views: [String]
        fileprivate let handlers: Set<String>
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        guard !page.views.isEmpty else { return nil }
        let handlers = page.bindings.map { SwiftName.folded($0.handler) }
        return handlers.isEmpty ? nil : Note(views: page.views.map(\.qualifiedName), handlers: Set(handlers))
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        var candidates: [(view: ViewDeclaration, member: ViewDeclaration.Member)] = []
        var bound: [String: Set<String>] = [:]
        for view in project.views where view.isComplete {
            candidates += view.members.filter(isCandidate).map { (view, $0) }
        }
        guard !candidates.isEmpty else { return }
        for note in notes {
            for view in note.views { bound[view, default: []].formUnion(note.handlers) }
        }
        let uses = NameUses(Set(candidates.map(\.member.declaration.name)), in: project.sources)
        for (view, member) in candidates {
            let name = member.declaration.name
            // A name that a template binds is reported there.
            guard uses.count(of: name) == 0, bound[view.qualifiedName]?.contains(SwiftName.folded(name)) != true else {
                continue
            }
            findings.append(
                metadata.finding(
                    "nothing can call '\(name)' of \(view.name): it looks like an event handler and is not marked as one",
                    at: member.nameSpan,
                    hint: "mark it @EventHandler, or make it private if it is none"
                )
            )
        }
    }

    /// The first words of names that handlers have.
    private static let verbs: Set<String> = [
        "on", "toggle", "select", "update", "delete", "create", "add", "remove", "save", "cancel", "submit", "close",
        "open",
    ]

    private func isCandidate(_ member: ViewDeclaration.Member) -> Bool {
        let declaration = member.declaration
        guard declaration.kind == .func, let function = declaration.asFunction, function.body != nil,
            declaration.attributes.isEmpty, !declaration.isStatic, !declaration.isConditional,
            !declaration.modifiers.contains(where: {
                [.private, .fileprivate, .override, .nonisolated].contains($0.keyword)
            }),
            function.genericParameters == nil,
            ["Void", "()", nil].contains(function.returnType?.text),
            function.parameters.allSatisfy({ $0.label != nil && !$0.isInout && !$0.isVariadic })
        else { return false }
        return ServiceCatalog.words(of: declaration.name).first.map { Self.verbs.contains($0) } ?? false
    }
}

extension ViewDeclaration {
    /// Whether everything that the view has is in sight: it has no base class, and no protocol that might bring or call
    /// something.
    var isComplete: Bool {
        guard !isAbstract, declaration.attribute("LiveView") != nil, let type = declaration.asType else { return false }
        let harmless: Set<String> = ["LiveView", "Djust.LiveView", "Sendable", "CustomStringConvertible", "AnyObject"]
        return type.inheritance.allSatisfy { harmless.contains($0.text) }
    }
}
