internal import Djust
internal import SwiftOutline

/// A view that asks its path for something which no route of it has.
struct V023RouteParameter: ProjectRule {
    let metadata = RuleMetadata(
        id: "V023",
        name: "route-parameter",
        summary: "`mount` reads a parameter of the path that no route of the view has.",
        tags: [.liveview, .config],
        why: "The parameter is never there: the view takes the way that is meant for a missing one, for every reader.",
        advice: "Use one name in the route, `Live(\"/items/<int:id>/\", …)`, and in `mount`.",
        triggering: [
            .project([
                .init(
                    "Sources/App/App.swift",
                    """
                    @LiveView(template: "<div dj-view='ItemView' dj-root>{{ id }}</div>")
                    final class ItemView {
                        @State var id = 0

                        func mount(_ request: Request, _ parameters: RouteParameters) {
                            id = parameters.int(\u{2193}"item") ?? 0
                        }
                    }

                    @main
                    struct App: DjustApp {
                        var body: some Routes {
                            Live("/items/<int:id>/", ItemView.self)
                        }
                    }

                    """
                )
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Sources/App/App.swift",
                    """
                    @LiveView(template: "<div dj-view='ItemView' dj-root>{{ id }}</div>")
                    final class ItemView {
                        @State var id = 0

                        func mount(_ request: Request, _ parameters: RouteParameters) {
                            id = parameters.int("id") ?? 0
                        }
                    }

                    @main
                    struct App: DjustApp {
                        var body: some Routes {
                            Live("/items/<int:id>/", ItemView.self)
                        }
                    }

                    """
                )
            ])
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        // Without an app in sight, or with a route that cannot be read off the source, any parameter may exist.
        guard !project.routes.apps.isEmpty, !project.routes.hasUnreadableRoutes else { return }
        var names: [String: Set<String>?] = [:]
        for route in project.routes.live {
            guard let view = route.view else { continue }
            let own = route.path.map(Self.parameters)
            let known = names[view] ?? []
            names.updateValue(known.flatMap { known in own.map { known.union($0) } }, forKey: view)
        }
        for view in project.views {
            // A view that is routed under two spellings of its name is not judged.
            guard names[view.qualifiedName] == nil || names[view.name] == nil || view.name == view.qualifiedName,
                let entry = names[view.qualifiedName] ?? names[view.name], let routed = entry
            else { continue }
            for member in view.functions(named: "mount") { check(member, routed: routed, into: &findings) }
        }
    }

    /// The names in a pattern: `id` of `/items/<int:id>/`.
    private static func parameters(of pattern: String) -> Set<String> {
        Set(
            pattern.split(separator: "<").dropFirst().compactMap { part in
                part.split(separator: ">", omittingEmptySubsequences: false).first?.split(separator: ":").last.map(
                    String.init
                )
            }
        )
    }

    private func check(_ mount: ViewDeclaration.Member, routed: Set<String>, into findings: inout [Finding]) {
        guard let function = mount.declaration.asFunction, let body = function.body,
            let parameter = function.parameters.first(where: {
                ["RouteParameters", "Djust.RouteParameters"].contains($0.type?.text)
            })
        else { return }
        let code = CodeTokens(body, of: mount.source)
        for index in code.indices where code.isFreeName(index) && code.text(index) == parameter.name {
            var name = index + 2
            if code.kind(index + 1) == .period, ["int", "uuid"].contains(code.text(index + 2)) { name = index + 4 }
            guard code.kind(name) == .string, code.kind(name - 1) == .leftParen || code.kind(name - 1) == .leftSquare,
                name == index + 4 || code.kind(index + 1) == .leftSquare,
                let literal = mount.source.outline.stringLiteral(at: code.tokens[name].range),
                !routed.contains(literal.text)
            else { continue }
            findings.append(
                metadata.finding(
                    "no route of this view has a parameter '\(literal.text)', so it is never there",
                    at: mount.source.span(literal.range),
                    hint: NearestName.of(literal.text, among: routed.sorted()).map { "did you mean '\($0)'?" }
                        ?? (routed.isEmpty
                            ? "name it in the route: <str:\(literal.text)>"
                            : "the routes have: \(routed.sorted().joined(separator: ", "))")
                )
            )
        }
    }
}
