internal import Djust
internal import SwiftOutline

/// A place for a sticky view that no view takes.
struct V028UnknownSlot: SurveyRule {
    let metadata = RuleMetadata(
        id: "V028",
        name: "unknown-slot",
        summary: "`dj-sticky-slot` names a view that no page shows as `sticky`.",
        tags: [.templates, .liveview],
        why: "The view that was meant finds no place on the page that comes next, and ends there.",
        advice: "Write the view's name in lower case, or its `stickyID`.",
        triggering: [
            .project([
                .init("Templates/base.html", "{# djust:partial #}{% live_render \"PlayerView\" sticky=True %}\n"),
                .init("Templates/other.html", "{# djust:partial #}<div dj-sticky-slot=\"\u{2193}playreview\"></div>\n"),
                .init(
                    "Sources/App/PlayerView.swift",
                    "@LiveView(template: \"<p>Play</p>\")\nfinal class PlayerView {}\n",
                    isShown: false
                ),
            ])
        ],
        nonTriggering: [
            .project([
                .init("Templates/base.html", "{# djust:partial #}{% live_render \"PlayerView\" sticky=True %}\n"),
                .init("Templates/other.html", "{# djust:partial #}<div dj-sticky-slot=\"playerview\"></div>\n"),
                .init(
                    "Sources/App/PlayerView.swift",
                    "@LiveView(template: \"<p>Play</p>\")\nfinal class PlayerView {}\n",
                    isShown: false
                ),
            ])
        ]
    )

    /// The slots of a page, and the views that it shows as sticky.
    struct Note: Sendable {
        fileprivate let slots: [SourceSpan]
        fileprivate let views: [String]
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        let slots = page.elements(having: "dj-sticky-slot").compactMap { element -> SourceSpan? in
            guard let attribute = element.attribute("dj-sticky-slot"), attribute.staticValue?.isEmpty == false else {
                return nil
            }
            return attribute.valueSpan
        }
        let views = page.outputs(named: "live_render").compactMap { output in
            TagText.isOn("sticky", in: TagText.words(of: output.span))
                ? output.tag.expressions.first.map { $0.literalText ?? "" } : nil
        }
        return slots.isEmpty && views.isEmpty ? nil : Note(slots: slots, views: views)
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        guard notes.contains(where: { !$0.slots.isEmpty }) else { return }
        let names = Set(notes.flatMap(\.views))
        let views = names.flatMap(project.views(named:))
        // A view whose name is not known may have any id.
        guard !names.isEmpty, !names.contains(where: { project.views(named: $0).isEmpty }) else { return }
        var ids: Set<String> = []
        for view in views {
            guard let id = Self.id(of: view) else { return }
            ids.insert(id)
        }
        for slot in notes.flatMap(\.slots) {
            let name = String(decoding: slot.bytes, as: UTF8.self).trimmingSpace
            guard !ids.contains(name) else { continue }
            findings.append(
                metadata.finding(
                    "no page shows a sticky view with the id '\(name)', so this place stays empty",
                    at: slot,
                    hint: NearestName.of(name, among: ids.sorted()).map { "did you mean '\($0)'?" }
                        ?? "there are: \(ids.sorted().joined(separator: ", "))"
                )
            )
        }
    }

    /// The id that a view says, or its name in lower case; nil when the id is not written out.
    private static func id(of view: ViewDeclaration) -> String? {
        let said = view.members.first { SwiftName.folded($0.declaration.name) == "stickyid" }
        guard let said else { return view.name.lowercased() }
        return said.declaration.asVariable?.initializer.flatMap { said.source.outline.stringLiteral(at: $0)?.text }
    }
}

extension String {
    /// The text without the space around it.
    fileprivate var trimmingSpace: String {
        var bytes = Array(utf8)[...]
        while let last = bytes.last, last.isHTMLSpace { bytes.removeLast() }
        return String(decoding: bytes.drop { $0.isHTMLSpace }, as: UTF8.self)
    }
}
