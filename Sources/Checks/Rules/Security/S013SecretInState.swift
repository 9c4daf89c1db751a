internal import Djust
internal import SwiftOutline

/// A secret in what a view keeps.
struct S013SecretInState: ProjectRule {
    let metadata = RuleMetadata(
        id: "S013",
        name: "secret-in-state",
        summary: "A view keeps a password, a token or a key in its state.",
        tags: [.security, .liveview],
        why: """
            State is written into snapshots when a page is closed or the app is replaced, as it is, and every template that \
            names it shows it.
            """,
        advice: """
            Take the secret as a parameter of the handler that needs it and do not keep it; where it must be kept for a \
            while, use a plain property or `@State(.temporary)`, which no snapshot holds.
            """,
        triggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var \u{2193}password = ""
                }

                """
            )
        ],
        nonTriggering: [
            .view(
                """
                @LiveView("page.html")
                final class PageView {
                    @State var isPasswordVisible = false
                    @State var tokenCount = 0

                    @EventHandler
                    func signIn(password: String = "") {}
                }

                """
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for view in project.views {
            for member in view.members {
                guard let attribute = member.declaration.attribute("State"),
                    let variable = member.declaration.asVariable,
                    Self.holdsText(variable, in: member.source), Self.namesSecret(member.declaration.name),
                    !attribute.arguments.contains(where: { member.source.string($0.range).hasSuffix("temporary") })
                else { continue }
                findings.append(
                    metadata.finding(
                        "'\(member.declaration.name)' is part of the state of \(view.name): snapshots hold it as it is",
                        at: member.nameSpan,
                        hint:
                            "keep it out of the state: a parameter of the handler, a plain property, or @State(.temporary)"
                    )
                )
            }
        }
    }

    /// Words at the end of names of secrets; the longest come first.
    private static let secrets: [[String]] = [
        ["password"], ["passwd"], ["passphrase"], ["secret"], ["ssn"], ["cvv"], ["cvc"], ["token"], ["credential"],
        ["credentials"], ["api", "key"], ["private", "key"], ["secret", "key"], ["access", "key"], ["credit", "card"],
        ["card", "number"], ["tax", "id"],
    ]
    /// Tokens that are no secret.
    private static let harmless: Set<String> = [
        "csrf", "page", "next", "cursor", "search", "syntax", "design", "continuation",
    ]

    private static func namesSecret(_ name: String) -> Bool {
        let words = ServiceCatalog.words(of: name).map { $0.lowercased().filter { $0 != "_" } }
        guard let ending = secrets.first(where: { words.suffix($0.count).elementsEqual($0) }) else { return false }
        return words.dropLast(ending.count).last.map { !harmless.contains($0) } ?? true
    }

    private static func holdsText(_ variable: SwiftVariableDetail, in source: SwiftSource) -> Bool {
        if let type = variable.type { return ["String", "String?", "Data", "Data?", "[UInt8]"].contains(type.text) }
        guard let value = variable.initializer else { return false }
        let tokens = source.outline.tokens(in: value)
        return tokens.count == 1 && tokens.first?.kind == .string
    }
}
