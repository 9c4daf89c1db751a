internal import Djust
internal import SwiftOutline

/// A call in a view that makes a thread wait.
struct V019BlockingCall: ProjectRule {
    let metadata = RuleMetadata(
        id: "V019",
        name: "blocking-call",
        summary: "A view makes its thread wait: a sleep, a semaphore, a process, a download in one call.",
        tags: [.liveview, .quality],
        why: """
            A few threads serve all pages. One that waits serves none of its pages until it is done: they stand still, and \
            their connections may be given up.
            """,
        advice: "Make the method `async` and await something that waits without a thread.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @EventHandler
                    func load() throws {
                        \u{2193}Thread.sleep(forTimeInterval: 1)
                    }
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
                    func load() async throws {
                        try await Task.sleep(for: .seconds(1))
                    }
                }

                """
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for view in project.views {
            let own = Set(view.members.map(\.declaration.name))
            for body in view.bodies {
                let calls = body.calls
                let beside = calls.besideRanges
                for call in calls where !beside.contains(where: { $0.contains(call.range) }) {
                    guard !(call.path.count == 1 && own.contains(call.name)),
                        let (what, hint) = Self.wait(call, in: body.source)
                    else { continue }
                    findings.append(
                        metadata.finding(
                            "\(what) makes the thread wait, and with it every page that the thread serves",
                            at: body.source.span(call.calleeRange),
                            hint: hint
                        )
                    )
                }
            }
        }
    }

    /// What a call waits for and what to do instead; nil when it does not wait.
    private static func wait(_ call: SwiftCall, in source: SwiftSource) -> (what: String, hint: String)? {
        let owner = call.path.dropLast().last ?? ""
        let isPlain = call.path.count == 1 && call.receiver == nil && !call.isImplicitMember
        switch call.name {
        case "sleep" where owner == "Thread", "sleep" where isPlain, "usleep" where isPlain, "nanosleep" where isPlain:
            return ("'\(call.path.joined(separator: "."))'", "write: try await Task.sleep(for: \u{2026})")
        case "wait":
            let words = ServiceCatalog.words(of: owner).map { $0.lowercased() }
            guard words.contains("semaphore") || words.contains("group") || words.contains("sema"),
                !isAwaited(call, in: source)
            else { return nil }
            return ("'\(owner).wait'", "make the method async and await the work itself")
        case "waitUntilExit":
            return ("'waitUntilExit'", "await the process: set its terminationHandler in withCheckedContinuation")
        case "readLine" where isPlain: return ("'readLine'", "a server has nobody at its keyboard")
        case "sync" where call.path.first == "DispatchQueue":
            return ("'\(call.path.joined(separator: "."))'", "make the method async and await the work itself")
        case "Data", "String", "NSData":
            guard isPlain, let url = call.argument("contentsOf"), source.string(url.range).hasPrefix("URL(string:")
            else { return nil }
            return ("'\(call.name)(contentsOf:)' of an address", "await URLSession.shared.data(from:) instead")
        default: return nil
        }
    }

    private static func isAwaited(_ call: SwiftCall, in source: SwiftSource) -> Bool {
        source.outline.tokens(in: max(0, call.range.lowerBound - 8)..<call.range.lowerBound).last?.keyword == .await
    }
}
