internal import Djust
internal import SwiftOutline

/// A computed property that is another one each time it is looked at.
struct V029UnstableComputed: ProjectRule {
    let metadata = RuleMetadata(
        id: "V029",
        name: "unstable-computed",
        summary: "A computed property asks for the time, a new identifier or a random value.",
        tags: [.liveview, .quality],
        why: """
            What a page shows is compared with what it showed. A value that differs each time is sent with every update, \
            whatever has changed, and differs from the page that a reader gets who loads it anew.
            """,
        advice: "Keep the value in `@State`, and set it in `mount` or in the handler that changes it.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var words = ["a", "b"]
                    @Computed var greeting: String { words[0] + \u{2193}Date().description }
                    @Computed var word: String { words.\u{2193}randomElement() ?? "" }
                    @Computed var key: String { \u{2193}UUID().uuidString }
                    @Computed var dice: Int { Int.\u{2193}random(in: 1...6) }
                }

                """
            )
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var loaded = Date()
                    @State var words = ["a", "b"]
                    @Computed var age: Double { Date(timeIntervalSince1970: 0).distance(to: loaded) }
                    @Computed var first: String { words.first ?? "" }

                    @EventHandler func shuffle() { words.shuffle() }
                }

                """
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for view in project.views {
            for body in view.bodies where body.member.declaration.attribute("Computed") != nil {
                for call in body.calls where Self.isUnstable(call) {
                    findings.append(
                        metadata.finding(
                            "'\(body.member.declaration.name)' differs each time it is looked at, "
                                + "so every update sends it again",
                            at: body.source.span(call.nameRange),
                            hint: "keep the value in @State and set it in 'mount' or in a handler"
                        )
                    )
                }
            }
        }
    }

    private static func isUnstable(_ call: SwiftCall) -> Bool {
        switch call.name {
        case "Date", "UUID": call.receiver == nil && call.path.count == 1 && call.arguments.isEmpty
        case "random", "randomElement", "shuffled": call.path.count > 1 || call.receiver != nil || call.isImplicitMember
        default: false
        }
    }
}
