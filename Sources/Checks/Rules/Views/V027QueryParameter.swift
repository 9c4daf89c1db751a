internal import Djust
internal import SwiftOutline

/// A link with a query that its view reads by another name.
struct V027QueryParameter: PageRule {
    let metadata = RuleMetadata(
        id: "V027",
        name: "query-parameter",
        summary: "A link of a page sets a part of the query that its view reads by nearly the same name.",
        tags: [.liveview, .templates],
        why: "The link leads to the page as it was: the view never sees what it asks for.",
        advice: "Use one name in the link and in `request.query[\"\u{2026}\"]`.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><a dj-patch=\"\u{2193}?paeg=2\">Next</a>{{ page }}</div>\n",
                view: """
                    @State var page = ""

                        func mount(_ request: Request) { page = request.query["page"] ?? "1" }
                    """
            )
        ],
        nonTriggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><a dj-patch=\"?page=2&amp;tab=a\">Next</a>{{ page }}</div>\n",
                view: """
                    @State var page = ""

                        func mount(_ request: Request) { page = request.query["page"] ?? "1" }
                    """,
                note: "Another name may be for somebody else."
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        guard page.isLive, page.views.count == 1, let view = page.views.first, view.isComplete,
            page.mentions("dj-patch") || page.mentions("href"), let read = Self.names(readBy: view), !read.isEmpty
        else { return }
        let links = ["dj-patch", "href"].flatMap { name in
            page.elements(having: name).flatMap(\.attributes).filter { $0.name == name }
        }
        for key in links.flatMap(Self.keys) where !read.contains(key.name) {
            guard key.name.utf8.count > 1,
                let meant = read.sorted().first(where: {
                    NearestName.distance(Array(key.name.utf8), Array($0.utf8)) == 1
                })
            else { continue }
            findings.append(
                metadata.finding(
                    "\(view.name) does not read '\(key.name)' of the query",
                    at: key.span,
                    hint: "did you mean '\(meant)', which it reads?"
                )
            )
        }
    }

    /// The names in `?page=2&amp;sort={{ key }}`, each with the piece of the value that it stands in.
    private static func keys(of attribute: PageAttribute) -> [(name: String, span: SourceSpan)] {
        guard case .text(let first)? = attribute.value.first, first.bytes.first == UInt8(ascii: "?") else { return [] }
        return attribute.value.flatMap { part -> [(name: String, span: SourceSpan)] in
            guard case .text(let span) = part else { return [] }
            return span.bytes.split(whereSeparator: { "?&;".utf8.contains($0) }).compactMap { piece in
                guard let end = piece.firstIndex(of: UInt8(ascii: "=")), end > piece.startIndex else { return nil }
                // What begins a piece behind a `{{ }}` is the rest of a value.
                let before = piece.startIndex - 1
                guard before >= span.range.lowerBound else { return nil }
                return (String(decoding: piece[..<end], as: UTF8.self), span)
            }
        }
    }

    /// The names that a view reads of the query of its request; nil when it may read others.
    private static func names(readBy view: ViewDeclaration) -> Set<String>? {
        var names: Set<String> = []
        for body in view.bodies {
            let code = CodeTokens(body.range, of: body.source)
            for index in code.indices where code.kind(index) == .identifier && code.text(index) == "query" {
                guard code.kind(index - 1) == .period, code.text(index - 2) == "request" else { continue }
                guard code.kind(index + 1) == .leftSquare, code.kind(index + 2) == .string,
                    code.kind(index + 3) == .rightSquare,
                    let literal = body.source.outline.stringLiteral(at: code.tokens[index + 2].range)
                else { return nil }
                names.insert(literal.text)
            }
            // A request that is handed on may be read elsewhere.
            for index in code.indices
            where code.kind(index) == .identifier && code.text(index) == "request" && code.isFreeName(index) {
                guard code.kind(index + 1) == .period else { return nil }
            }
        }
        return names
    }
}
