internal import Djust
internal import SwiftOutline

/// An error that is caught and forgotten in a view.
struct S003SilentCatch: ProjectRule {
    let metadata = RuleMetadata(
        id: "S003",
        name: "silent-catch",
        summary: "A view catches every error and does nothing about it.",
        tags: [.security, .quality, .liveview],
        why:
            "A payment that fails or a permission that is refused looks to the reader, and in the log, as if all were well.",
        advice: "Show the error, log it, or let it through: the framework shows an error of a handler to its reader.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func save() {
                        do { try store() } \u{2193}catch {}
                    }

                    private func store() throws {}
                }

                """
            )
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var message = ""

                    @EventHandler
                    func save() {
                        do { try store() } catch { message = "Not saved" }
                    }

                    private func store() throws {}
                }

                """
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for view in project.views {
            for body in view.bodies {
                let code = CodeTokens(body.range, of: body.source)
                for index in code.indices where code.keyword(index) == .catch && code.kind(index + 1) == .leftBrace {
                    guard let close = code.partner(index + 1), close == index + 2 else { continue }
                    let inside = code.tokens[index + 1].range.upperBound..<code.tokens[close].range.lowerBound
                    // A comment says why.
                    if body.source.outline.comments.contains(where: { inside.contains($0.lowerBound) }) { continue }
                    findings.append(
                        metadata.finding(
                            "every error is caught here and forgotten, so a failure looks like success",
                            at: body.source.span(code.tokens[index].range),
                            hint:
                                "show it, log it, or let it through; a comment in the braces says that it does not matter"
                        )
                    )
                }
            }
        }
    }
}
