internal import Djust
internal import SwiftOutline

/// A task that goes on beside the view and uses it.
struct V020TaskBesideView: ProjectRule {
    let metadata = RuleMetadata(
        id: "V020",
        name: "task-beside-view",
        summary: "A view starts a task that uses the view after the handler has returned.",
        tags: [.liveview, .quality],
        why: """
            A page is updated when a handler returns. What a task changes later is not sent, it changes the view while \
            another event may run, and it goes on when nobody has the page open any more.
            """,
        advice: "Make the handler `async` and await the work in it.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var rows: [String] = []

                    @EventHandler
                    func load() {
                        \u{2193}Task { self.rows = await fetch() }
                    }

                    private func fetch() async -> [String] { [] }
                }

                """
            )
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var rows: [String] = []

                    @EventHandler
                    func load() async {
                        rows = await fetch()
                        let count = rows.count
                        Task { await Metrics.count(count) }
                    }

                    private func fetch() async -> [String] { [] }
                }

                """,
                note: "A task that only takes values along is no part of the page."
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for view in project.views {
            let names = Set(view.members.filter { !$0.declaration.isStatic }.map(\.declaration.name))
            for body in view.bodies {
                let starts = body.calls.filter(Self.startsTask)
                guard !starts.isEmpty else { continue }
                let own = names.subtracting(Self.locals(of: body))
                for call in starts
                where call.trailingClosures.contains(where: { uses(own, in: $0.range, of: body.source) }) {
                    findings.append(
                        metadata.finding(
                            "this task uses \(view.name) when the method has returned: what it changes is not sent to the page",
                            at: body.source.span(call.calleeRange),
                            hint: "make the method async and await the work in it"
                        )
                    )
                }
            }
        }
    }

    private static func startsTask(_ call: SwiftCall) -> Bool {
        call.path == ["Task"] || call.path == ["Task", "detached"]
    }

    /// The names that a body gives to values of its own.
    private static func locals(of body: ViewDeclaration.Body) -> Set<String> {
        let code = CodeTokens(body.range, of: body.source)
        var names = Set(body.member.declaration.asFunction?.parameters.map(\.name) ?? [])
        for index in code.indices where [.let, .var, .for, .case].contains(code.keyword(index)) {
            if code.kind(index + 1) == .identifier { names.insert(code.text(index + 1)) }
        }
        return names
    }

    /// Whether a closure names the view or something of it.
    private func uses(_ names: Set<String>, in closure: Range<Int>, of source: SwiftSource) -> Bool {
        let code = CodeTokens(closure, of: source)
        return code.indices.contains { index in
            code.keyword(index) == .`self` || (code.isFreeName(index) && names.contains(code.text(index)))
        }
    }
}
