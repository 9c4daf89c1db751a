internal import Djust
internal import SwiftOutline

/// An app that is always in development.
struct S004DevelopmentSwitch: ProjectRule {
    let metadata = RuleMetadata(
        id: "S004",
        name: "development-switch",
        summary: "The app says in its source that a developer watches.",
        tags: [.security, .config],
        why: "Everybody then sees errors with the source around them, and templates are read anew for every change.",
        advice: "Leave the setting out: `djust serve` sets `DJUST_ENV=development` where a developer works.",
        triggering: [app("configuration.isDevelopment = \u{2193}true")],
        nonTriggering: [
            app("configuration.port = 8080"),
            app("#if DEBUG\n        configuration.isDevelopment = true\n        #endif"),
        ]
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
        for setting in ConfigurationSettings.of(project) where setting.name == "isDevelopment" {
            guard setting.text == "true" else { continue }
            findings.append(
                metadata.finding(
                    "a developer watches wherever this app runs, so every reader sees errors and source",
                    at: setting.span,
                    hint: "delete the line: 'djust serve' sets DJUST_ENV=development"
                )
            )
        }
    }
}
