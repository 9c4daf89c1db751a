internal import Djust
internal import SwiftOutline

/// A view that opens what belongs to one reader to all of them.
struct V021SharedViewState: ProjectRule {
    let metadata = RuleMetadata(
        id: "V021",
        name: "shared-view-state",
        summary: "A view has a variable that all readers share, or says without proof that threads may share it.",
        tags: [.liveview, .security],
        why: """
            A static variable is one for all pages: what one reader enters, another sees. `@unchecked Sendable` and \
            `nonisolated(unsafe)` switch the compiler's proof off that a view is used by one thread at a time.
            """,
        advice: "Keep what belongs to a page in `@State` or a plain property, and what all share in an actor.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    nonisolated(unsafe) static var \u{2193}drafts: [String] = []
                }

                """
            )
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    static let limit = 20
                    static var title: String { "Drafts" }

                    @State var drafts: [String] = []
                }

                """
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        let names = Set(project.views.map(\.name))
        guard !names.isEmpty else { return }
        for view in project.views {
            for member in view.members { property(member, of: view, into: &findings) }
            unchecked(view.declaration, in: view.source, into: &findings)
        }
        for source in project.sources {
            for (declaration, _) in source.outline.allDeclarations()
            where declaration.kind == .extension && names.contains(declaration.name) {
                unchecked(declaration, in: source, into: &findings)
            }
        }
    }

    private func property(_ member: ViewDeclaration.Member, of view: ViewDeclaration, into findings: inout [Finding]) {
        let declaration = member.declaration
        guard declaration.kind == .var, let variable = declaration.asVariable, !variable.isComputed else { return }
        let isUnsafe = declaration.modifiers.contains { $0.keyword == .nonisolated && $0.argument == "unsafe" }
        guard declaration.isStatic || isUnsafe else { return }
        findings.append(
            metadata.finding(
                declaration.isStatic
                    ? "'\(declaration.name)' is one variable for all pages of \(view.name): readers see what others have entered"
                    : "'\(declaration.name)' of \(view.name) may be changed by several threads at once",
                at: member.nameSpan,
                hint: declaration.isStatic
                    ? "make it a property of the view, or keep what all share in an actor"
                    : "delete 'nonisolated(unsafe)'"
            )
        )
    }

    private func unchecked(_ declaration: SwiftDeclaration, in source: SwiftSource, into findings: inout [Finding]) {
        for type in declaration.asType?.inheritance ?? [] where type.text.hasPrefix("@unchecked") {
            findings.append(
                metadata.finding(
                    "\(declaration.name) says without proof that threads may share it; a view belongs to one page",
                    at: source.span(type.range),
                    hint: "delete the conformance, and hand values to other threads instead of the view"
                )
            )
        }
    }
}
