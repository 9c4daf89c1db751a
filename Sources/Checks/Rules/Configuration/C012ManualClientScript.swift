internal import Djust

/// A template that loads the client's script itself.
struct C012ManualClientScript: PageRule {
    let metadata = RuleMetadata(
        id: "C012",
        name: "manual-client-script",
        summary: "A template loads djust's client script by hand.",
        tags: [.templates, .config],
        why: """
            The server adds the script to every live page. A second one starts a second client: every event is sent twice, \
            or the two race for the socket.
            """,
        advice: "Delete the element.",
        triggering: [
            .page(
                """
                <head>\u{2193}<script src="{% static 'djust/client.js' %}" defer></script></head>
                <div dj-view="PageView" dj-root></div>

                """
            ),
            .page("<div dj-view=\"PageView\" dj-root></div>\n\u{2193}<script src=\"/_djust/client.js\"></script>\n"),
        ],
        nonTriggering: [
            .page("<div dj-view=\"PageView\" dj-root></div>\n<script src=\"{% static 'app.js' %}\"></script>\n"),
            .page("<link rel=\"preload\" href=\"/static/djust/client.js\"><div dj-view=\"PageView\" dj-root></div>\n"),
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for element in page.elements(named: "script") where loadsClient(element) {
            findings.append(
                metadata.finding(
                    "this loads djust's client script a second time: the server already adds it to every live page",
                    at: element.span,
                    hint: "delete this <script> element",
                    fix: deletion(of: element)
                )
            )
        }
    }

    /// The change that deletes an element with its line; nil when something else stands on its lines.
    private func deletion(of element: PageElement) -> Fix? {
        guard let end = element.endTag, element.attribute("src") != nil else { return nil }
        let bytes = end.source.bytes
        let start = element.span.range.lowerBound
        let stop = end.range.upperBound
        // In a Swift file the indentation of a line is no part of the template.
        guard start <= stop, stop <= bytes.count, !end.source.name.hasSuffix(".swift") else { return nil }
        let before = bytes[..<start].reversed().prefix { $0 != UInt8(ascii: "\n") }
        let after = bytes[stop...].prefix { $0 != UInt8(ascii: "\n") }
        guard before.allSatisfy(\.isHTMLSpace), after.allSatisfy(\.isHTMLSpace) else { return nil }
        // The line feed behind goes as well.
        let range = (start - before.count)..<min(stop + after.count + 1, bytes.count)
        return Fix(
            "delete this element",
            .safe,
            [Fix.Edit(SourceSpan(source: end.source, range: range), to: "")]
        )
    }

    private func loadsClient(_ element: PageElement) -> Bool {
        if let source = element.attribute("src") { return Self.isClient(Self.path(of: source)) }
        return element.script.contains { text in
            ScriptImports.specifiers(in: text.bytes).contains(where: Self.isClient)
        }
    }

    /// The bytes of a `src`, with the argument of `{% static %}` in its place and a NUL for what is not known.
    private static func path(of attribute: PageAttribute) -> String {
        var path = ""
        for part in attribute.value {
            switch part {
            case .text(let span): path += String(decoding: span.bytes, as: UTF8.self)
            case .dynamic(.output(let node)): path += StaticTag.argument(of: node).map { "/" + $0 } ?? "\0"
            case .dynamic, .unknown: path += "\0"
            }
        }
        return path
    }

    /// Whether a path ends in the client's file: `…/djust/client.js`, `client.min.js`, `client-dev.js`, `client.<hash>.js`, or
    /// the address under which the server itself has it, `/_djust/client…`.
    static func isClient(_ path: String) -> Bool {
        let trimmed = path.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined()
        let withoutQuery = trimmed.prefix { $0 != "?" && $0 != "#" }
        let segments = withoutQuery.split(separator: "/")
        guard segments.count >= 2, let file = segments.last else { return false }
        let folder = segments[segments.count - 2]
        let isOurs = folder == "djust" || folder == "_djust" || folder.hasPrefix("djust@")
        // In a published package a folder may stand between: djust@1/dist/client.js.
        let isPublished = segments.count >= 3 && folder == "dist" && isPackage(segments[segments.count - 3])
        guard isOurs || isPublished else { return false }
        let words = file.split(separator: ".", omittingEmptySubsequences: false)
        guard words.last == "js" || (folder == "_djust" && words.count == 1) else { return false }
        guard words.first == "client" || words.first == "client-dev" else { return false }
        let middle = words.dropFirst().dropLast()
        return middle.allSatisfy { $0 == "min" || isHash($0) }
    }

    private static func isPackage(_ segment: Substring) -> Bool { segment == "djust" || segment.hasPrefix("djust@") }

    private static func isHash(_ text: Substring) -> Bool {
        text.utf8.count >= 4
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            }
    }
}
