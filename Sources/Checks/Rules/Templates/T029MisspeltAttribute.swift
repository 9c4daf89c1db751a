internal import Djust

/// An attribute that is one letter from one of HTML's.
struct T029MisspeltAttribute: PageRule {
    let metadata = RuleMetadata(
        id: "T029",
        name: "misspelt-attribute",
        summary: "An attribute is one letter away from one of HTML's, and is none itself.",
        tags: [.templates, .quality],
        why:
            "Browsers pass over names that they do not know: the page looks nearly right, and nobody says why not quite.",
        advice: "Correct the name; begin it with `data-` if a script of yours reads it.",
        triggering: [
            .page("<p dj-view=\"PageView\" dj-root \u{2193}lcass=\"note\">Hi</p>\n"),
            .page(
                "<div dj-view=\"PageView\" dj-root><input aria-label=\"Name\" \u{2193}maxlenght=\"9\"></div>\n"
            ),
            .page("<p dj-view=\"PageView\" dj-root \u{2193}aria-lable=\"Note\" \u{2193}dta-kind=\"a\">Hi</p>\n"),
            .page(
                """
                <ul dj-view="PageView" dj-root>
                {% for name in names %}<li \u{2193}data-kye="{{ name }}">{{ name }}</li>{% endfor %}
                </ul>

                """,
                view: "@State var names: [String] = []"
            ),
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root x-data="{}" hx-get="/" v-if="a" ref="b" (click)="c" data-clas="d">
                <my-field valu="e"></my-field><svg widht="4"><path nam="f"/></svg>
                </div>

                """,
                note: "Attributes of other scripts, of elements of one's own and of drawings are left alone."
            )
        ]
    )

    /// Elements whose content has attributes of its own.
    private static let foreign: Set<String> = ["svg", "math"]

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for name in page.attributeNames {
            let meant = HTMLAttributes.meant(by: name) ?? (Self.isNearlyKey(name) ? "data-key" : nil)
            guard let meant else { continue }
            for element in page.elements(having: name) where isOfHTML(element, in: page) {
                if meant == "data-key", !isMissingKey(element) { continue }
                for attribute in element.attributes where attribute.name == name && Self.isWhole(attribute) {
                    findings.append(
                        metadata.finding(
                            "there is no attribute '\(name)', so browsers pass over it",
                            at: attribute.nameSpan,
                            hint: "did you mean '\(meant)'?"
                        )
                    )
                }
            }
        }
    }

    private static func isNearlyKey(_ name: String) -> Bool {
        name.hasPrefix("data-") && NearestName.distance(Array(name.utf8.dropFirst(5)), Array("key".utf8)) == 1
    }

    /// Whether an element that is repeated has nothing else to be known by, and sends its attributes nowhere.
    private func isMissingKey(_ element: PageElement) -> Bool {
        element.loop != nil && !element.attributes.contains { ["data-key", "dj-key", "id"].contains($0.name) }
            && !element.attributes.contains { EventAttribute.isOne($0.name) }
    }

    private func isOfHTML(_ element: PageElement, in page: TemplatePage) -> Bool {
        !element.name.contains("-") && !Self.foreign.contains(element.name)
            && !page.ancestors(of: element).contains { Self.foreign.contains($0.name) || $0.name.contains("-") }
    }

    /// Whether the name is written in one piece: no `{{ }}` is a part of it.
    private static func isWhole(_ attribute: PageAttribute) -> Bool {
        let span = attribute.nameSpan
        let bytes = span.source.bytes
        return attribute.modifiers.isEmpty && span.range.count == attribute.name.utf8.count
            && !bytes.dropFirst(span.range.upperBound).starts(with: "{{".utf8)
            && !bytes.prefix(span.range.lowerBound).suffix(2).elementsEqual("}}".utf8)
    }
}
