internal import Djust
internal import SwiftOutline

/// A service kept in a view.
struct V006ServiceInState: ProjectRule {
    let metadata = RuleMetadata(
        id: "V006",
        name: "service-in-state",
        summary: "A view keeps a service: a client, a connection, a handle, a lock.",
        tags: [.liveview],
        why: """
            A view is saved after events and restored after a lost connection, a deploy or a crash; a service cannot be. \
            And there is one view for every open page: each would hold its own sockets, threads and file descriptors.
            """,
        advice: "Make the service where it is used, in a function, or share one in the app.",
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    var payments: PaymentService?

                    func mount(_ request: Request) {
                        payments = \u{2193}PaymentService(key: "secret")
                    }
                }

                """
            ),
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    var session = \u{2193}URLSession.shared
                }

                """
            ),
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    private func payments() -> PaymentService { PaymentService(key: "secret") }

                    @EventHandler
                    func pay(amount: Int = 0) async throws {
                        try await payments().charge(amount)
                    }
                }

                """,
                note: "A function makes the service when it is needed."
            ),
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var name = ""

                    func mount(_ request: Request) {
                        name = request.session.string("name") ?? ""
                    }
                }

                """,
                note: "A value read from a session is a value."
            ),
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        let catalog = ServiceCatalog(
            allowed: project.configuration.allowedServices,
            extra: project.configuration.extraServices,
            project: project
        )
        for view in project.views { Search(view: view, catalog: catalog, metadata: metadata).run(into: &findings) }
    }

    /// The search of one view.
    private struct Search {
        let view: ViewDeclaration
        let catalog: ServiceCatalog
        let metadata: RuleMetadata

        func run(into findings: inout [Finding]) {
            for member in view.members { property(member, into: &findings) }
            for (function, severity) in bodies() {
                guard let body = function.declaration.asFunction?.body else { continue }
                assignments(in: body, of: function, severity: severity, into: &findings)
            }
        }

        // MARK: - Properties

        private func property(_ member: ViewDeclaration.Member, into findings: inout [Finding]) {
            let declaration = member.declaration
            guard let variable = declaration.asVariable, !declaration.isStatic, !isProvided(declaration) else { return }
            let isState = declaration.attribute("State") != nil || declaration.attribute("Computed") != nil
            if let initializer = variable.initializer, !variable.isComputed {
                let type = variable.type.flatMap { typeNames(in: $0, of: member.source).last?.name }
                let services = ServiceExpression(initializer, in: member.source, catalog: catalog, expectedType: type)
                    .services()
                if !services.isEmpty {
                    for service in services {
                        report(
                            service,
                            in: declaration.name,
                            of: member,
                            severity: nil,
                            verb: "made for every view in",
                            into: &findings
                        )
                    }
                    return
                }
            }
            guard isState, let type = variable.type else { return }
            if let (name, range) = typeNames(in: type, of: member.source).first(where: {
                catalog.kind(of: $0.name) != nil
            }),
                let kind = catalog.kind(of: name)
            {
                let service = ServiceExpression.Service(name: name, kind: kind, range: range)
                report(service, in: declaration.name, of: member, severity: nil, verb: "the type of", into: &findings)
            }
        }

        /// Whether the value comes from outside by a wrapper of another name: `@Dependency var mailer`.
        private func isProvided(_ declaration: SwiftDeclaration) -> Bool {
            declaration.attributes.contains { ["Dependency", "Environment", "Inject", "Injected"].contains($0.name) }
        }

        /// The type names in a type, the last component of each: `Optional` and `Client` of `Optional<AWS.Client>`.
        private func typeNames(in type: SwiftTypeText, of source: SwiftSource) -> [(name: String, range: Range<Int>)] {
            let tokens = Array(source.outline.tokens(in: type.range))
            return tokens.indices.compactMap { index in
                let token = tokens[index]
                guard token.kind == .identifier, token.keyword == .none || token.keyword == .actor else { return nil }
                if index + 1 < tokens.count, tokens[index + 1].kind == .period { return nil }
                return (source.string(token.range), token.range)
            }
        }

        // MARK: - Assignments

        /// The functions that set up the view, and, as a note, those that events call.
        private func bodies() -> [(ViewDeclaration.Member, Diagnostic.Severity?)] {
            var result: [(ViewDeclaration.Member, Diagnostic.Severity?)] = []
            var names: [String] = ["mount", "handleParams", "onMount"]
            var seen: Set<String> = []
            // Helpers that set-up functions call, and those that they call.
            while let name = names.popLast() {
                guard seen.insert(name).inserted else { continue }
                for function in view.functions(named: name) where function.declaration.attribute("EventHandler") == nil
                {
                    result.append((function, nil))
                    guard let body = function.declaration.asFunction?.body else { continue }
                    for call in function.source.outline.calls(in: body)
                    where call.path.count == 1 || (call.path.count == 2 && call.path[0] == "self") {
                        names.append(call.name)
                    }
                }
            }
            let initializers = view.members.filter { $0.declaration.kind == .`init` }
            return result + initializers.map { ($0, nil) } + view.handlers.map { ($0.member, .info) }
        }

        private func assignments(
            in body: Range<Int>,
            of function: ViewDeclaration.Member,
            severity: Diagnostic.Severity?,
            into findings: inout [Finding]
        ) {
            let source = function.source
            for assignment in source.outline.assignments(in: body) where assignment.operatorText == "=" {
                guard let name = assignment.path.first, assignment.path.count == 1 else { continue }
                let property = view.property(named: name)
                guard property != nil || assignment.hasSelf else { continue }
                let type = property.flatMap { member in
                    member.declaration.asVariable?.type.flatMap { typeNames(in: $0, of: member.source).last?.name }
                }
                let expression = ServiceExpression(assignment.value, in: source, catalog: catalog, expectedType: type)
                for service in expression.services() {
                    let verb = "kept by \(function.declaration.name)() in"
                    report(service, in: name, of: function, severity: severity, verb: verb, into: &findings)
                }
            }
        }

        // MARK: - Messages

        private func report(
            _ service: ServiceExpression.Service,
            in property: String,
            of member: ViewDeclaration.Member,
            severity: Diagnostic.Severity?,
            verb: String,
            into findings: inout [Finding]
        ) {
            let place = "\(service.name) is \(verb) '\(property)' of \(view.name)"
            let message: String
            let hint: String
            var severity = severity
            switch service.kind {
            case .service:
                message =
                    "\(place): a service cannot be saved and restored with the view, and every open page holds one"
                hint = "make it where it is used, in a function of the view, or share one in the app"
            case .task:
                message = "\(place): a task cannot be saved and restored with the view, and outlives the page"
                hint = "use startAsync, which is cancelled with the page and comes back as a message"
            case .tool:
                message = "\(place): it cannot be saved and restored with the view"
                hint = "make it static, or make it where it is used"
                severity = .info
            }
            findings.append(
                metadata.finding(message, at: member.source.span(service.range), severity: severity, hint: hint)
            )
        }
    }
}
