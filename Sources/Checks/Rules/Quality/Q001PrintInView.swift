internal import Djust
internal import SwiftOutline

/// A `print` that was left in a view.
struct Q001PrintInView: ProjectRule {
    let metadata = RuleMetadata(
        id: "Q001",
        name: "print-in-view",
        summary: "A view prints.",
        severity: .info,
        tags: [.quality],
        why:
            "It runs for every reader and every event, nobody sees it on a server, and it may write what readers enter.",
        advice: "Delete it, or write to a log.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func save(text: String = "") { \u{2193}print("saving", text) }
                }

                """
            )
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func save(text: String = "") { log.info("saving") }
                }

                """
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for view in project.views {
            for body in view.bodies {
                for call in body.calls where isPrint(call) && view.functions(named: call.name).isEmpty {
                    findings.append(
                        metadata.finding(
                            "'\(call.name)' runs for every reader, and what it writes is seen by nobody or by too many",
                            at: body.source.span(call.calleeRange),
                            hint: "delete it, or write to a log"
                        )
                    )
                }
            }
        }
    }

    private func isPrint(_ call: SwiftCall) -> Bool {
        ["print", "debugPrint", "dump"].contains(call.name) && call.path.count == 1 && call.receiver == nil
            && !call.isImplicitMember && call.argument("to") == nil
    }
}
