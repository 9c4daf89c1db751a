internal import Djust
internal import SwiftOutline

/// A template that nothing uses.
struct T025UnusedTemplate: SurveyRule {
    let metadata = RuleMetadata(
        id: "T025",
        name: "unused-template",
        summary: "No view, no other template and no Swift code names a template.",
        severity: .info,
        tags: [.templates, .quality],
        why: "It is read, changed and checked for nothing, and a search finds it in place of the one that is shown.",
        advice: "Delete it, or name it where it is meant to be shown.",
        triggering: [
            .project([
                .init(
                    "Sources/App/PageView.swift",
                    "@LiveView(template: \"<div dj-view='PageView' dj-root>1</div>\")\nfinal class PageView {}\n"
                ),
                .init("Templates/old.html", "\u{2193}<p>Nobody sees this.</p>\n"),
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Sources/App/PageView.swift",
                    "@LiveView(template: \"<div dj-view='PageView' dj-root>{% include 'part.html' %}</div>\")\nfinal class PageView {}\n"
                ),
                .init("Templates/part.html", "<p>Here</p>\n"),
            ])
        ]
    )

    /// A template that no view shows and no other template names.
    struct Note: Sendable {
        fileprivate let name: String
        fileprivate let source: SourceText
    }

    func note(_ page: TemplatePage, in project: Project) -> Note? {
        guard !page.isBound, !page.isPart, !page.source.name.hasSuffix(".swift"), !page.mentions("dj-view") else {
            return nil
        }
        return Note(name: page.name, source: page.source)
    }

    func check(_ notes: [Note], in project: Project, into findings: inout [Finding]) {
        // A folder of templates alone belongs to somebody else's app.
        guard project.views.contains(where: { !$0.isAbstract }),
            !project.views.contains(where: { if case .unknown = $0.template { true } else { false } }),
            var used = Self.namesInTemplates(project)
        else { return }
        let candidates = notes.filter { !used.contains($0.name) }
        guard !candidates.isEmpty, let literals = Self.namesInSwift(project.sources) else { return }
        used.formUnion(literals)
        for template in candidates where !used.contains(template.name) {
            findings.append(
                metadata.finding(
                    "nothing uses the template '\(template.name)'",
                    at: Self.firstLine(of: template.source),
                    hint: "delete it, or name it where it is meant to be shown"
                )
            )
        }
    }

    /// The first line of a template that is more than comments and space.
    private static func firstLine(of source: SourceText) -> SourceSpan {
        let bytes = source.bytes
        var start = bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0
        while start < bytes.count {
            if bytes[start].isHTMLSpace {
                start += 1
            } else if bytes[start...].starts(with: "{#".utf8),
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "}"))
            {
                start = end + 1
            } else {
                break
            }
        }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return SourceSpan(source: source, range: start..<end)
    }

    /// The names that templates write out; nil when a name is only known while rendering, so that it can be any.
    private static func namesInTemplates(_ project: Project) -> Set<String>? {
        var names: Set<String> = []
        for template in project.templates {
            guard !template.namesUnknownTemplate else { return nil }
            names.formUnion(template.parsed.templates)
            names.formUnion(template.references.map(\.name))
        }
        return names
    }

    /// The texts of Swift files; nil when the name of a template is put together there.
    private static func namesInSwift(_ sources: [SwiftSource]) -> Set<String>? {
        let endings = [".html\"", ".htm\"", ".txt\"", ".xml\"", ".svg\"", ".djust\""]
        var names: Set<String> = []
        for source in sources {
            for token in source.outline.tokens where token.kind == .string {
                if token.flag {
                    let text = source.string(token.range)
                    if endings.contains(where: { text.hasSuffix($0) }) { return nil }
                } else if token.range.count < 300, let literal = source.outline.stringLiteral(at: token.range) {
                    names.insert(literal.text)
                    // `prefix + ".html"`.
                    if endings.contains(literal.text + "\"") { return nil }
                }
            }
        }
        return names
    }
}
