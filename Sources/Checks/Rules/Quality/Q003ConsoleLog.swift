internal import Djust

/// A `console.log` that was left behind.
struct Q003ConsoleLog: PageRule {
    let metadata = RuleMetadata(
        id: "Q003",
        name: "console-log",
        summary: "A script of a template writes to the console.",
        severity: .info,
        tags: [.templates, .quality],
        why: "Everybody who opens the page gets it, and what it says was meant for the one who wrote it.",
        advice: "Delete the call, or let it run only where somebody debugs.",
        triggering: [
            .page("<div dj-view=\"PageView\" dj-root></div>\n<script>\u{2193}console.log(\"here\")</script>\n")
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root></div>
                <script>
                // console.log("here")
                if (window.debug) console.log("here")
                const text = "console.log(1)"
                </script>

                """
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for element in page.elements(named: "script") where element.isInlineScript && !element.script.isEmpty {
            // What stands in a branch of the template is there under a condition.
            guard element.branches.steps.isEmpty else { continue }
            let script = ScriptText(element.script)
            for start in script.calls(["console", ".", "log", "("]) where !isGuarded(start, in: script) {
                guard start + 2 < script.tokens.count else { continue }
                let first = script.tokens[start].span
                let end = script.tokens[start + 2].span.range.upperBound
                guard end > first.range.lowerBound else { continue }
                findings.append(
                    metadata.finding(
                        "this writes to the console of everybody who opens the page",
                        at: SourceSpan(source: first.source, range: first.range.lowerBound..<end),
                        hint: "delete it, or write 'if (\u{2026})' before it"
                    )
                )
            }
        }
    }

    /// Whether a condition stands before a call, on its own line or on the one before.
    private func isGuarded(_ start: Int, in script: ScriptText) -> Bool {
        let line = script.tokens[start].span.start.line
        for token in script.tokens[..<start].reversed().prefix(40) {
            if token.span.start.line + 1 < line { return false }
            if ["if", "debug", "DEBUG", "catch", "&", "?"].contains(token.text) { return true }
        }
        return false
    }
}
