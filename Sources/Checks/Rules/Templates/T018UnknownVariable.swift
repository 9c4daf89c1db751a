internal import Djust
internal import SwiftOutline

/// A template that names a variable which nobody gives it.
struct T018UnknownVariable: ProjectRule {
    let metadata = RuleMetadata(
        id: "T018",
        name: "unknown-variable",
        summary: "A template names a variable or a member that its view does not have.",
        tags: [.templates, .liveview],
        why: "It is no error: the page renders, with nothing where the value should be.",
        advice: """
            Correct the name, or show the property to the template: `@State` and `@Computed` in a view, `@TemplateValue` \
            on the type of an item.
            """,
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root>{{ \u{2193}conut }}</div>\n",
                view: "@State var count = 0"
            ),
            .view(
                """
                @TemplateValue
                struct Item: Codable {
                    let name: String
                }

                @LiveView("page.html")
                final class PageView {
                    @State var items: [Item] = []
                }

                """,
                template:
                    "{% for item in items %}<p data-key=\"{{ forloop.counter }}\">{{ item.\u{2193}nme }}</p>{% endfor %}"
            ),
            .page(
                "<div dj-view=\"PageView\" dj-root>{{ names.\u{2193}count }}</div>\n",
                view: "@State var names: [String] = []",
                note: "A list has filters, not the members that Swift gives it."
            ),
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                {% with total=names|length %}{{ total }}{% endwith %}
                {% for name in names %}<p data-key="{{ name }}">{{ forloop.counter }} {{ name }}</p>{% endfor %}
                {{ title|default:"Untitled" }} {{ first_name }}
                </div>

                """,
                view: "@State var names: [String] = []\n    @Computed var firstName: String { \"\" }",
                note:
                    "Names match without regard to case, `_` and `-`; a `default` says that there may be no such variable."
            )
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        let types = TemplateTypeIndex(project.sources)
        // A template that several views share is read once for each.
        let readings = project.templates.flatMap { template in
            template.views.map { Reading(template: template, view: $0, isClear: Self.isClear($0)) }
        }
        let looked = Parallel.map(readings) { $0.look(templates: project.parsed, types: types, metadata: metadata) }
        // What one view gives, others may leave out; what all leave out is said once.
        var done: Set<SourcePlace> = []
        for result in looked { done.formUnion(result.found) }
        for (place, finding) in looked.flatMap(\.missing) where done.insert(place).inserted {
            findings.append(finding)
        }
    }

    /// Whether all that the view shows is written in its class: no other macro adds to it.
    private static func isClear(_ view: ViewDeclaration) -> Bool {
        let attributes: Set<String> = ["LiveView", "available", "MainActor"]
        return view.declaration.attribute("LiveView") != nil && !view.isAbstract
            && view.declaration.attributes.allSatisfy { attributes.contains($0.name) }
            && !view.members.contains { $0.declaration.kind == .macroExpansion }
    }

    /// A page as it is rendered for a view.
    private struct Reading: Sendable {
        let template: ProjectTemplate
        let view: ViewDeclaration
        let isClear: Bool

        /// Looks every variable up: those that are there, and findings for those that are not.
        func look(
            templates: ParsedTemplates,
            types: TemplateTypeIndex,
            metadata: RuleMetadata
        ) -> (found: [SourcePlace], missing: [(SourcePlace, Finding)]) {
            let shown = view.members.filter { member in
                ["State", "Computed"].contains { member.declaration.attribute($0) != nil }
            }
            var properties: [String: TemplateType] = [:]
            for member in shown {
                guard let variable = member.declaration.asVariable else { continue }
                properties[SwiftName.folded(member.declaration.name)] = types.type(of: variable, in: member.source)
            }
            guard
                let reader = VariableReader(template, templates: templates, types: types, properties: properties)
            else { return ([], []) }
            var found: [SourcePlace] = []
            var missing: [(SourcePlace, Finding)] = []
            for use in reader.uses {
                let place = SourcePlace(use.path.span)
                guard isClear else {
                    found.append(place)
                    continue
                }
                switch use.result {
                case .found: found.append(place)
                case .noVariable:
                    let names = shown.map(\.declaration.name)
                    if use.isOptional && !Self.isMisspelt(use, shown: names) { continue }
                    noVariable(use, shown: names, metadata).map { missing.append((place, $0)) }
                case .noMember(let step, let type):
                    missing.append((place, noMember(use.path, step, type, metadata)))
                }
            }
            return (found, missing)
        }

        /// Whether a name that need not be there is one letter from one that is, and so was meant to be.
        ///
        /// A plural is another name, and in a template that others use only the names of its own tags count.
        private static func isMisspelt(_ use: VariableReader.Use, shown: [String]) -> Bool {
            let name = SwiftName.folded(use.path.head.name)
            guard name.utf8.count > 3 else { return false }
            let names = (use.isShared || use.isIsolated ? [] : shown) + use.names.map(\.name)
            return names.map(SwiftName.folded).contains { other in
                other.utf8.count > 3 && other + "s" != name && name + "s" != other
                    && NearestName.distance(Array(name.utf8), Array(other.utf8)) == 1
            }
        }

        // MARK: - Messages

        private func noVariable(_ use: VariableReader.Use, shown: [String], _ metadata: RuleMetadata) -> Finding? {
            let name = use.path.head.name
            let span = part(0, of: use.path)
            let property = view.members.first {
                $0.declaration.asVariable != nil && !$0.declaration.isStatic
                    && SwiftName.matches($0.declaration.name, name)
            }
            if let property, !use.isIsolated {
                let isComputed = property.declaration.asVariable?.isComputed ?? false
                return metadata.finding(
                    "templates do not see the property '\(property.declaration.name)' of \(view.name), so this is empty",
                    at: span,
                    hint: "mark the property @\(isComputed ? "Computed" : "State")",
                    notes: [Diagnostic.Note("the property is here", at: property.nameSpan)]
                )
            }
            let nearest = NearestName.of(name, among: (use.isIsolated ? [] : shown) + use.names.map(\.name))
            // A template that others use may have a variable that none of these pages gives.
            if use.isShared, nearest == nil { return nil }
            let hint =
                nearest.map { "did you mean '\($0)'?" } ?? Self.habits[name]
                ?? "add it to the view: @State var \(SwiftName.folded(name) == name ? name : "\u{2026}") = \u{2026}"
            return metadata.finding(
                "\(view.name) has no '\(name)' to show, so this is empty",
                at: span,
                hint: hint,
                notes: nearest == nil ? [Diagnostic.Note("the view is here", at: view.nameSpan)] : []
            )
        }

        /// Names that templates of Django expect to be there.
        private static let habits: [String: String] = [
            "csrf_token": "write the tag: {% csrf_token %}",
            "request": "a template sees the view's properties only; take what it needs from the request in 'mount'",
            "user": "a template sees the view's properties only; keep the user's name in the view's state",
            "self": "write the property alone, without 'self.'",
        ]

        private func noMember(
            _ path: VariablePath,
            _ step: Int,
            _ type: TemplateType,
            _ metadata: RuleMetadata
        ) -> Finding {
            let name = path.step(step).text
            let before = path.text.split(separator: ".").prefix(step + 1).joined(separator: ".")
            var hint = TemplateMemberAdvice.hint(for: name, of: before, type: type)
            var message = "'\(before)' is \(type.description), which has no '\(name)' for templates, so this is empty"
            if case .structure(let structure) = type {
                message = "\(structure.name) has no '\(name)' for templates, so this is empty"
                if let reason = structure.hidden[SwiftName.folded(name)] {
                    message = "templates do not see '\(name)' of \(structure.name): \(reason)"
                }
                hint = NearestName.of(name, among: structure.members.values.map(\.name).sorted()).map {
                    "did you mean '\($0)'?"
                }
            }
            return metadata.finding(message, at: part(step + 1, of: path), hint: hint)
        }

        /// A part of a path, the head being the first; the whole path when it is not written plainly.
        private func part(_ index: Int, of path: VariablePath) -> SourceSpan {
            let parts = path.span.bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            // What `{% regroup %}` groups by is written without its head.
            let index = index + parts.count - path.stepCount - 1
            guard (0...1).contains(path.stepCount + 1 - parts.count), parts.indices.contains(index) else {
                return path.span
            }
            return SourceSpan(source: path.span.source, range: parts[index].startIndex..<parts[index].endIndex)
        }
    }
}
