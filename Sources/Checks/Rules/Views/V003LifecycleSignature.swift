internal import Djust
internal import SwiftOutline

/// A method that looks like one that the framework calls, and is never called.
struct V003LifecycleSignature: ProjectRule {
    let metadata = RuleMetadata(
        id: "V003",
        name: "lifecycle-signature",
        summary: "A view has a method that looks like `mount` or `didResume` and that nothing calls.",
        severity: .error,
        tags: [.liveview],
        why: "The method compiles and never runs: the page shows the values that the view begins with.",
        advice: "Write it in the class, in one of the ways that the framework calls.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    func \u{2193}mount(request: Request) {}
                }

                """
            ),
            .view(
                """
                @LiveView("page.html")
                final class PageView {}

                extension PageView {
                    func \u{2193}mount(_ request: Request) {}
                }

                """,
                note: "The macro writes the call and sees the class alone."
            ),
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    func \u{2193}handleParams(_ parameters: RouteParameters) {}
                }

                """,
                note: "djust for Python calls it; here the parameters of the path come to `mount`."
            ),
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    func mount(_ request: Request, _ parameters: RouteParameters) async throws {}
                    func didResume() {}
                }

                """
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        var candidates: [(member: ViewDeclaration.Member, method: LifecycleMethod, view: ViewDeclaration)] = []
        for view in project.views where !view.isAbstract && view.declaration.attribute("LiveView") != nil {
            for method in LifecycleMethod.all {
                candidates += uncalled(method, of: view).map { ($0, method, view) }
            }
        }
        // What the app calls itself is called.
        let uses = NameUses(Set(candidates.map(\.member.declaration.name)), in: project.sources)
        for (member, method, view) in candidates where uses.count(of: member.declaration.name) == 0 {
            findings.append(finding(member, method, view))
        }
    }

    /// The methods that the framework would call if they were written in another way.
    private func uncalled(_ method: LifecycleMethod, of view: ViewDeclaration) -> [ViewDeclaration.Member] {
        let similar = view.members.filter {
            $0.declaration.kind == .func && SwiftName.matches($0.declaration.name, method.name)
                && $0.declaration.attribute("EventHandler") == nil
        }
        let isCalled = similar.contains {
            method.isForm($0.declaration) && (!method.isWrittenInClass || view.holds($0))
        }
        return isCalled ? [] : similar
    }

    private func finding(
        _ member: ViewDeclaration.Member,
        _ method: LifecycleMethod,
        _ view: ViewDeclaration
    ) -> Finding {
        let name = member.declaration.name
        let message: String
        let hint: String
        if method.forms.isEmpty {
            message = "nothing calls '\(name)': the framework has no such method here"
            hint = "do it in 'mount', in 'didResume' or in an event handler"
        } else if method.isForm(member.declaration) {
            message = "'\(name)' is never called: it stands in an extension, where @LiveView does not see it"
            hint = "move it into the class \(view.name)"
        } else {
            message = "'\(name)' is never called: it is not written as the framework calls it"
            hint = "write \(method.signature(parameters: member.declaration.asFunction?.parameters.count ?? 0))"
        }
        return metadata.finding(message, at: member.nameSpan, hint: hint)
    }
}

extension ViewDeclaration {
    /// Whether a member stands in the body of the class, and in no extension.
    func holds(_ member: Member) -> Bool {
        member.source === source && declaration.range.contains(member.declaration.range)
    }
}
