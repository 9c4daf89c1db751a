internal import Djust
internal import SwiftOutline

/// The secret that signs sessions, in the source.
struct A014SecretInSource: ProjectRule {
    let metadata = RuleMetadata(
        id: "A014",
        name: "secret-in-source",
        summary: "The secret that signs session tokens stands in the source.",
        tags: [.security, .config],
        why: "Whoever reads the source, now or in its history, can sign tokens and take over the sessions of others.",
        advice: "Leave the setting out and give the secret to the process: `DJUST_SECRET_KEY`.",
        triggering: [app("configuration.secretKey = \u{2193}\"kL93hd72bGq0fjE81mZx\"")],
        nonTriggering: [app("configuration.secretKey = Secrets.read(\"djust\")")]
    )

    private static func app(_ setting: String) -> RuleExample {
        .project([
            .init(
                "Sources/App/App.swift",
                """
                @main
                struct App: DjustApp {
                    var configuration: Configuration {
                        var configuration = Configuration()
                        \(setting)
                        return configuration
                    }

                    var body: some Routes {
                        StaticFiles("/static/", directory: "static")
                    }
                }

                """
            )
        ])
    }

    func check(_ project: Project, into findings: inout [Finding]) {
        for setting in ConfigurationSettings.of(project) where setting.name == "secretKey" {
            guard let literal = setting.literal, !literal.isEmpty else { continue }
            let isGuessable = literal.utf8.count < 16
            findings.append(
                metadata.finding(
                    isGuessable
                        ? "the secret that signs sessions stands in the source and is short enough to be guessed"
                        : "the secret that signs sessions stands in the source, for everybody who can read it",
                    at: setting.span,
                    severity: isGuessable ? .error : nil,
                    hint: "delete the line and set DJUST_SECRET_KEY where the app runs"
                )
            )
        }
    }
}
