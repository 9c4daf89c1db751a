internal import Djust

/// A script that makes the style sheet in the browser.
struct C010StyleCompiler: PageRule {
    let metadata = RuleMetadata(
        id: "C010",
        name: "style-compiler",
        summary: "A page loads Tailwind's compiler into the browser.",
        tags: [.templates, .config],
        why: """
            The script reads the page and makes the style sheet every time: the page is without style until then, depends on \
            another server, and its makers say that it is not for pages that others use.
            """,
        advice: "Make the style sheet when the app is built, and link to it.",
        triggering: [
            .page(
                "<head><script src=\"\u{2193}https://cdn.tailwindcss.com\"></script></head><div dj-view=\"PageView\" dj-root></div>\n"
            )
        ],
        nonTriggering: [
            .page(
                """
                <!-- <script src="https://cdn.tailwindcss.com"></script> -->
                <link rel="stylesheet" href="{% static 'app.css' %}"><p>Not cdn.tailwindcss.com</p>
                <div dj-view="PageView" dj-root></div>

                """
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for element in page.elements(named: "script") {
            // A condition around it, such as `{% if debug %}`, says that it is known.
            guard element.branches.steps.isEmpty, let source = element.attribute("src"),
                let address = source.staticValue, let span = source.valueSpan, isCompiler(address)
            else { continue }
            findings.append(
                metadata.finding(
                    "this script makes the style sheet anew in every browser, and is not meant for pages that others use",
                    at: span,
                    hint: "make the style sheet when the app is built, and link to it"
                )
            )
        }
    }

    private func isCompiler(_ address: String) -> Bool {
        let rest = address.lowercased().drop { $0 != "/" }.drop { $0 == "/" }
        let segments = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        guard let host = segments.first else { return false }
        if host == "cdn.tailwindcss.com" { return true }
        guard host == "unpkg.com" || host == "cdn.jsdelivr.net" else { return false }
        return segments.indices.dropLast().contains { index in
            segments[index] == "@tailwindcss" && segments[index + 1].prefix { $0 != "@" } == "browser"
        }
    }
}
