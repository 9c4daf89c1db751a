internal import Djust

/// A script inside of what the server updates.
struct S011InlineScript: PageRule {
    let metadata = RuleMetadata(
        id: "S011",
        name: "inline-script",
        summary: "A script is written out inside of a live element.",
        tags: [.templates, .security],
        why: """
            It runs when the page is loaded, and not when an update brings it. And a page that needs scripts in its markup \
            cannot forbid them, so that one that is smuggled in runs too.
            """,
        advice: "Put the script into a file and load it outside of the live element.",
        triggering: [
            .page("<div dj-view=\"PageView\" dj-root>\u{2193}<script>start()</script></div>\n")
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                <script type="application/json">{}</script><script nonce="{{ nonce }}">start()</script>
                <pre>&lt;script></pre>
                </div>
                <script src="/app.js"></script><script>start()</script>

                """,
                view: "@State var nonce = \"\""
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for element in page.elements(named: "script")
        where element.isInlineScript && !element.has("nonce") && !element.script.isEmpty {
            guard page.ancestors(of: element).contains(where: { $0.has("dj-root") || $0.has("dj-view") }) else {
                continue
            }
            findings.append(
                metadata.finding(
                    "this script runs when the page is loaded, and not when an update brings it",
                    at: element.span,
                    hint:
                        "put it into a file, and load that outside of the live element: <script src=\"\u{2026}\" defer>"
                )
            )
        }
    }
}
