internal import Djust

/// A script that listens for one of djust's events where it is not heard.
struct T004EventListener: PageRule {
    let metadata = RuleMetadata(
        id: "T004",
        name: "event-listener",
        summary: "A script listens for an event of djust's where it is never heard.",
        tags: [.templates, .liveview],
        why: """
            The client raises its events on the document and they go no further: a listener on `window` is never called. \
            Nor is one for a name that no event has.
            """,
        advice: "Listen on `document`, for one of the names that the client knows.",
        triggering: [
            .page(
                """
                <div dj-view="PageView" dj-root></div>
                <script>\u{2193}window.addEventListener("djust:connected", show)</script>

                """
            ),
            .page(
                """
                <div dj-view="PageView" dj-root></div>
                <script>document.addEventListener(\u{2193}"djust:conected", show)</script>

                """
            ),
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root></div>
                <script>
                document.addEventListener("djust:connected", show)
                window.addEventListener("djust:shop-changed", show)
                // window.addEventListener("djust:connected", show)
                </script>

                """,
                note: "The page's own events go where it sends them."
            )
        ]
    )

    /// What the client raises, on the document.
    private static let events = ["connected", "disconnected", "patched", "error", "hvr-applied"]

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for element in page.elements(named: "script") where element.isInlineScript && !element.script.isEmpty {
            let text = ScriptText(element.script)
            for target in ["window", "document"] {
                for start in text.calls([target, ".", "addEventListener", "("]) {
                    check(text, start, target: target, into: &findings)
                }
            }
        }
    }

    private func check(_ script: ScriptText, _ start: Int, target: String, into findings: inout [Finding]) {
        guard start + 4 < script.tokens.count else { return }
        let argument = script.tokens[start + 4]
        guard argument.kind == .text, argument.text.hasPrefix("djust:") else { return }
        let event = String(argument.text.dropFirst(6))
        if Self.events.contains(event) {
            guard target == "window" else { return }
            let place = script.tokens[start].span
            findings.append(
                metadata.finding(
                    "'djust:\(event)' is raised on the document and goes no further, so this listener is never called",
                    at: place,
                    hint: "listen on 'document'",
                    fix: Fix("listen on 'document'", .safe, [.init(place, to: "document")])
                )
            )
        } else if let nearest = NearestName.of(event, among: Self.events) {
            findings.append(
                metadata.finding(
                    "djust raises no event 'djust:\(event)', so this listener is never called",
                    at: argument.span,
                    hint: "did you mean 'djust:\(nearest)'?"
                )
            )
        }
    }
}
