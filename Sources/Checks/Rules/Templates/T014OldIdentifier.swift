internal import Djust

/// `data-dj-id`, which is `dj-id` now.
struct T014OldIdentifier: PageRule {
    let metadata = RuleMetadata(
        id: "T014",
        name: "old-identifier",
        summary: "An element has `data-dj-id`, the old name of `dj-id`.",
        tags: [.templates, .liveview],
        why: "The client finds elements by `dj-id`; by the old name it finds nothing.",
        advice: "Write `dj-id`, or leave it out: the server writes it where it is needed.",
        triggering: [.page("<div dj-view=\"PageView\" dj-root><p \u{2193}data-dj-id=\"3\">Hi</p></div>\n")],
        nonTriggering: [
            .page("<div dj-view=\"PageView\" dj-root><p data-dj-idea=\"3\" title=\"data-dj-id\">Hi</p></div>\n")
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        OldName("data-dj-id", now: "dj-id").check(page, metadata, into: &findings)
    }
}

/// An attribute that was given another name.
struct OldName {
    private let old: String
    private let now: String

    /// Names the attribute as it was and as it is.
    init(_ old: String, now: String) {
        self.old = old
        self.now = now
    }

    /// Reports every attribute of the old name, with the change to the new one.
    func check(_ page: TemplatePage, _ metadata: RuleMetadata, into findings: inout [Finding]) {
        for element in page.elements(having: old) {
            let isThere = element.has(now)
            for attribute in element.attributes(written: old) {
                findings.append(
                    metadata.finding(
                        "'\(old)' is the old name of '\(now)', and nothing reads it any more",
                        at: attribute.nameSpan,
                        hint: isThere ? "delete it: '\(now)' is here already" : "write '\(now)'",
                        fix: isThere
                            ? nil
                            : Fix("replace '\(old)' with '\(now)'", .safe, [Fix.Edit(attribute.nameSpan, to: now)])
                    )
                )
            }
        }
    }
}
