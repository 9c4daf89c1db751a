internal import Djust

/// A form that is posted without a proof of where it comes from.
struct S020FormWithoutToken: PageRule {
    let metadata = RuleMetadata(
        id: "S020",
        name: "form-without-token",
        summary: "A form with `method=\"post\"` has no `{% csrf_token %}`.",
        tags: [.templates, .security],
        why:
            "Without the token another site can have its readers send the form, and the server cannot tell the two apart.",
        advice: "Write `{% csrf_token %}` into the form.",
        triggering: [
            .page(
                "<form method=\"\u{2193}post\" action=\"/login/\"><button>Log in</button></form><p dj-view=\"PageView\" dj-root></p>\n"
            )
        ],
        nonTriggering: [
            .page(
                """
                <form method="post" action="/login/">{% csrf_token %}<button>Log in</button></form>
                <form method="get" action="/find/"><button>Find</button></form>
                <form method="post" action="https://pay.example/"><button>Pay</button></form>
                <form method="dialog"><button>Close</button></form>
                <div dj-view="PageView" dj-root><form method="post" dj-submit="save"><button>Save</button></form></div>

                """,
                view: "@EventHandler func save() {}",
                note: "The token must not go to others, and `dj-submit` goes over the socket."
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard !page.isDynamic else { return }
        for element in page.elements(named: "form") where !element.mayHaveToken {
            guard !element.has("dj-submit"), !element.hasUnknownAttributes,
                let method = element.attribute("method"), method.staticValue?.lowercased() == "post",
                let span = method.valueSpan, element.endTag != nil, !goesElsewhere(element)
            else { continue }
            findings.append(
                metadata.finding(
                    "this form has no {% csrf_token %}, so another site can have it sent in a reader's name",
                    at: span,
                    hint: "write {% csrf_token %} into the form"
                )
            )
        }
    }

    /// Whether the form is sent to another server, or to one that is not written out.
    private func goesElsewhere(_ form: PageElement) -> Bool {
        guard let action = form.attribute("action") else { return false }
        guard let first = action.value.first, case .text(let span) = first else { return false }
        let text = String(decoding: span.bytes, as: UTF8.self).lowercased()
        return text.hasPrefix("http:") || text.hasPrefix("https:") || text.hasPrefix("//")
    }
}
