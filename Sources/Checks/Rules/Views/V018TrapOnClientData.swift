internal import Djust
internal import SwiftOutline

/// Code that ends the process when a browser sends something unexpected.
struct V018TrapOnClientData: ProjectRule {
    let metadata = RuleMetadata(
        id: "V018",
        name: "trap-on-client-data",
        summary: "What a browser sends can make a handler or `mount` end the whole server.",
        tags: [.liveview, .security, .quality],
        why: """
            One process serves everybody, and a Swift trap ends the process: an index out of bounds, a sum that does not \
            fit, a `!` without a value. What comes from a browser can be anything, whatever the page has in its fields.
            """,
        advice: "Look at the value before using it, and throw or return where it is not what it should be.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var items: [String] = []
                    @State var count = 0

                    @EventHandler
                    func remove(index: Int = 0) {
                        items.remove(at: \u{2193}index)
                    }

                    @EventHandler
                    func add(amount: Int = 1, text: String = "") {
                        count += \u{2193}amount
                        count = Int(text)\u{2193}!
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
                    @State var items: [String] = []
                    @State var count = 0

                    @EventHandler
                    func remove(index: Int = 0) {
                        guard items.indices.contains(index) else { return }
                        items.remove(at: index)
                    }

                    @EventHandler
                    func add(amount: Int = 1, text: String = "") {
                        let (sum, overflows) = count.addingReportingOverflow(amount)
                        if !overflows { count = sum }
                        count = Int(text) ?? count
                    }
                }

                """
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        let types = TemplateTypeIndex(project.sources)
        for view in project.views {
            let mounts = view.functions(named: "mount").filter { !$0.declaration.isStatic }
            let members = view.handlers.map(\.member) + mounts
            guard !members.isEmpty else { continue }
            var properties: [String: TemplateType] = [:]
            for member in view.members {
                guard let variable = member.declaration.asVariable else { continue }
                properties[member.declaration.name] = types.type(of: variable, in: member.source)
            }
            for member in members {
                guard let function = member.declaration.asFunction, let body = function.body else { continue }
                let search = TrapSearch(
                    body,
                    of: member.source,
                    parameters: function.parameters,
                    properties: properties
                )
                let traps = search.traps()
                guard !traps.isEmpty else { continue }
                let regions = ConditionalRegions(member.source)
                findings += traps.filter { !regions.isDebugOnly($0.range.lowerBound) }.map {
                    metadata.finding($0.message, at: member.source.span($0.range), hint: $0.hint)
                }
            }
        }
    }
}
