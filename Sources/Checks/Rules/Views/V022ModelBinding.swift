internal import Djust
internal import SwiftOutline

/// A field that is bound to something which the view does not keep.
struct V022ModelBinding: PageRule {
    let metadata = RuleMetadata(
        id: "V022",
        name: "model-binding",
        summary: "`dj-model` names something that is no state of the view.",
        tags: [.liveview, .templates],
        why: "What is entered in the field goes nowhere, and the page does not follow it.",
        advice: "Name a property that is marked `@State`.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><input aria-label=\"Search\" dj-model=\"\u{2193}qurey\"></div>\n",
                view: "@State var query = \"\""
            )
        ],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><input aria-label=\"Search\" dj-model=\"search_query\"></div>\n",
                view: "@State var searchQuery = \"\""
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.isLive && !page.views.isEmpty else { return }
        let bound = page.elements(having: "dj-model")
        guard !bound.isEmpty, page.views.allSatisfy(\.isComplete), Self.namesKnownViews(page, in: project) else {
            return
        }
        let states = page.views.flatMap { $0.properties(marked: "State") }
        for attribute in bound.compactMap({ $0.attribute("dj-model") }) {
            guard let name = attribute.staticValue, Self.isName(name), let span = attribute.valueSpan,
                !states.contains(where: { SwiftName.matches($0, name) })
            else { continue }
            findings.append(unknown(name, at: span, views: page.views, states: states))
        }
    }

    private static func namesKnownViews(_ page: TemplatePage, in project: Project) -> Bool {
        page.elements(having: "dj-view").allSatisfy { element in
            guard let name = element.attribute("dj-view")?.staticValue else { return false }
            return name.isEmpty || !project.views(named: name).isEmpty
        }
    }

    /// Whether a value is one name; a path into a value is not judged.
    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }

    private func unknown(_ name: String, at span: SourceSpan, views: [ViewDeclaration], states: [String]) -> Finding {
        let names = views.map(\.name).joined(separator: " and ")
        let property = views.lazy.flatMap(\.members).first {
            $0.declaration.asVariable != nil && SwiftName.matches($0.declaration.name, name)
        }
        if let property {
            let isComputed = property.declaration.asVariable?.isComputed ?? false
            return metadata.finding(
                "'\(property.declaration.name)' of \(names) is no state, so what is entered here goes nowhere",
                at: span,
                hint: isComputed
                    ? "a computed property cannot be set: bind what it is made of" : "mark the property @State",
                notes: [Diagnostic.Note("the property is here", at: property.nameSpan)]
            )
        }
        return metadata.finding(
            "\(names) has no state '\(name)', so what is entered here goes nowhere",
            at: span,
            hint: NearestName.of(name, among: states).map { "did you mean '\($0)'?" }
                ?? "add it to the view: @State var \u{2026} = \"\""
        )
    }
}
