internal import Djust
internal import SwiftOutline

/// A click that changes what page is shown without changing the URL.
struct T010ClickNavigation: SurveyRule {
    let metadata = RuleMetadata(
        id: "T010",
        name: "click-navigation",
        summary: "`dj-click` is used for navigation, with a parameter such as `data-tab`.",
        tags: [.templates, .liveview],
        why: """
            Tabs, pages and sections are places. Switched by `dj-click`, they have no URL: they cannot be bookmarked or \
            shared, the back button leaves the page, and a reload forgets which one was open.
            """,
        advice: "Use `dj-patch` with a query, and read it in `handleParams`.",
        triggering: [
            .page(
                """
                <nav dj-view="PageView" dj-root>
                    \u{2193}<button dj-click="switch_tab" data-tab-name="overview">Overview</button>
                </nav>

                """,
                view: "@EventHandler func switchTab(tabName: String = \"\") {}"
            )
        ],
        nonTriggering: [
            .page("<nav dj-view=\"PageView\" dj-root><a dj-patch=\"?tab=overview\">Overview</a></nav>\n"),
            .page(
                """
                <nav dj-view="PageView" dj-root>
                    <button dj-click="switch_tab" data-tab-name="overview">Overview</button>
                </nav>

                """,
                view: "@EventHandler func switchTab(tabName: String = \"\") { livePatch(params: [\"tab\": tabName]) }",
                note: "The handler changes the URL itself."
            ),
        ]
    )

    /// The clicks of a page that look like navigation.
    struct Note: Sendable {
        /// Those whose handler changes the URL.
        fileprivate var patching: [SourcePlace] = []
        /// What to say of the others, unless their handler does so on another page.
        fileprivate var others: [(place: SourcePlace, finding: Finding)] = []
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        var note = Note()
        for element in page.elements(having: "dj-click") where isNavigation(element) {
            if handlerPatches(element, in: page) {
                note.patching.append(SourcePlace(element.span))
            } else if let finding = finding(element) {
                note.others.append((SourcePlace(element.span), finding))
            }
        }
        return note.patching.isEmpty && note.others.isEmpty ? nil : note
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        let patching = Set(notes.flatMap(\.patching))
        for note in notes {
            findings += note.others.filter { !patching.contains($0.place) }.map(\.finding)
        }
    }

    // MARK: - What counts

    private static let subjects: Set<String> = ["view", "tab", "page", "section"]
    private static let suffixes: Set<String> = ["name", "id", "key", "slug", "index", "number", "path"]

    /// The subject of a parameter that says where to go: `tab` of `data-tab`, `data-tab-name`, `dj-value-tab`.
    static func subject(of attribute: String) -> String? {
        guard let prefix = ["data-", "dj-value-"].first(where: attribute.hasPrefix) else { return nil }
        // A type may follow a colon: `data-page:int`.
        let name = attribute.dropFirst(prefix.count).prefix { $0 != ":" }
        let words = name.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard let first = words.first, subjects.contains(first) else { return nil }
        return words.count == 1 || (words.count == 2 && suffixes.contains(words[1])) ? first : nil
    }

    private func isNavigation(_ element: PageElement) -> Bool {
        element.has("dj-click") && !element.has("dj-patch") && !element.has("dj-navigate")
            && element.attributes.contains { Self.subject(of: $0.name) != nil }
    }

    private static let navigating: Set<String> = [
        "patch", "livePatch", "redirect", "liveRedirect", "navigate", "pushPatch", "pushNavigate",
    ]

    private func handlerPatches(_ element: PageElement, in page: TemplatePage) -> Bool {
        guard let name = element.attribute("dj-click")?.staticValue else { return false }
        let handlers = page.views.flatMap(\.handlers).filter { SwiftName.matches($0.name, name) }
        return handlers.contains { handler in
            guard let body = handler.function.body else { return false }
            return handler.member.source.outline.calls(in: body).contains { Self.navigating.contains($0.name) }
        }
    }

    // MARK: - Messages

    private func finding(_ element: PageElement) -> Finding? {
        guard let parameter = element.attributes.first(where: { Self.subject(of: $0.name) != nil }),
            let subject = Self.subject(of: parameter.name)
        else { return nil }
        let value = parameter.staticValue.flatMap { $0.isEmpty ? nil : $0 }
        return metadata.finding(
            "'dj-click' with '\(parameter.name)' is navigation that the URL does not show: no bookmark, no back button",
            at: element.span,
            hint:
                "write dj-patch=\"?\(subject)=\(value ?? "\u{2026}")\" instead, and read '\(subject)' in handleParams",
            fix: value.flatMap { Self.fix(element, parameter, to: "dj-patch=\"?\(subject)=\($0)\"", value: $0) }
        )
    }

    /// The change of a click into a link to an address of the page.
    ///
    /// The handler's work is left to move to `handleParams`.
    private static func fix(
        _ element: PageElement,
        _ parameter: PageAttribute,
        to patch: String,
        value: String
    ) -> Fix? {
        let isPlain = value.utf8.allSatisfy {
            $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        guard isPlain, let click = element.attribute("dj-click"),
            let replacement = click.replacement(on: element, with: patch),
            let removal = parameter.removal(from: element)
        else { return nil }
        return Fix("write \(patch)", .unsafe, [replacement, removal])
    }
}
