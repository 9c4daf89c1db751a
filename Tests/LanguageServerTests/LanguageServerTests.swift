import Djust
import Foundation
import Testing

@testable import LanguageServer

/// What an editor gets from `djust lsp`, message by message.
struct LanguageServerTests {
    static let view = """
        import Djust

        struct Item: Codable {
            var title = ""
            var owner: Owner?
        }

        struct Owner: Codable { var name = "" }

        @LiveView("page.html")
        final class PageView {
            @State var count = 0
            @State var items: [Item] = []
            private var secret = 1

            @EventHandler func increment(by step: Int = 1) { count += step }
            @EventHandler func reset() { count = 0 }
        }
        """
    static let files = [
        "Package.swift": "// swift-tools-version: 6.2\n",
        "Sources/App/PageView.swift": view,
        "Sources/App/App.swift": """
        import Djust

        @main
        struct App: DjustApp {
            var body: some Routes {
                Live("/", PageView.self, name: "home")
                Live("/items/<int:id>/", PageView.self, name: "items")
            }
        }
        """,
        "Templates/base.html": "{% block content %}{% endblock %}\n",
        "Templates/page.html": "<div dj-view=\"PageView\" dj-root>{{ count }}</div>\n",
    ]
    static let page = "Templates/page.html"

    /// A page around some content.
    private static func page(_ content: String) -> String { "<div dj-view=\"PageView\" dj-root>\n\(content)\n</div>\n" }

    // MARK: - Findings

    @Test func `findings follow what is typed, and go away`() throws {
        let editor = try EditorSession(Self.files)
        editor.open(Self.page, Self.page("<b dj-click=\"incremnt\">ü</b>"))
        #expect(try editor.published(Self.page) == ["1:13 V016"])
        editor.change(Self.page, from: (1, 19), to: (1, 19), "e")
        #expect(try editor.published(Self.page) == [])
    }

    @Test func `columns are UTF-16 code units`() throws {
        let editor = try EditorSession(Self.files)
        editor.open(Self.page, Self.page("<i>🎉é</i><b dj-click=\"no\"></b>"))
        #expect(try editor.published(Self.page) == ["1:23 V016"])
        editor.change(Self.page, from: (1, 3), to: (1, 5), "")
        #expect(try editor.published(Self.page) == ["1:21 V016"])
    }

    @Test func `a closed file is as it is on disk`() throws {
        let editor = try EditorSession(Self.files)
        editor.open(Self.page, Self.page("<b dj-click=\"no\"></b>"))
        #expect(try editor.published(Self.page) == ["1:13 V016"])
        editor.tell("textDocument/didClose", .members([("textDocument", .members([("uri", editor.uri(Self.page))]))]))
        #expect(try editor.published(Self.page) == [])
    }

    @Test func `a change of the view is a finding in its template`() throws {
        let editor = try EditorSession(Self.files)
        editor.open(Self.page, Self.page("<b dj-click=\"reset\"></b>"))
        editor.open("Sources/App/PageView.swift", Self.view.replacing("func reset()", with: "func clear()"))
        #expect(try editor.published(Self.page) == ["1:13 V016"])
    }

    // MARK: - Completion

    @Test(arguments: [
        ("<b dj-click=\"|>\">", ["increment", "reset"]),
        ("<b dj-click=\"in|>\">", ["increment"]),
        ("<b class=\"a>b\" {% if count > 1 %}hidden{% endif %} dj-submit='re|>'>", ["reset"]),
        ("{{ |> }}", ["count", "items"]),
        ("{{ co|> }}", ["count"]),
        ("{% if it|>", ["items"]),
        ("{% for item in items %}{{ item.|> }}", ["title", "owner"]),
        ("{% for item in items %}{{ item.owner.n|> }}", ["name"]),
        ("{% for item in items %}{{ |> }}", ["item", "forloop", "count", "items"]),
        ("{% for item in items %}{% endfor %}{{ item.|> }}", []),
        ("{{ count|trunc|>", ["truncatechars", "truncatechars_html", "truncatewords", "truncatewords_html"]),
        ("{{ count|intc|>", []),
        ("{% load humanize %}{{ count|intc|>", ["intcomma"]),
        ("{% ifch|>", ["ifchanged"]),
        ("{% include \"ba|>\" %}", ["base.html"]),
        ("{% url '|>' %}", ["home", "items"]),
        ("<a dj-patch=\"/it|>\">", ["/items/<int:id>/"]),
        ("<div dj-view=\"P|>\">", ["PageView"]),
        ("<input dj-mod|>", ["dj-model"]),
        ("<input dj-model=\"|>\">", ["count", "items"]),
        ("<p>co|></p>", []),
        ("{# {{ co|> #}", []),
        ("{% load |>", []),
        ("<p title=\"co|>\">", []),
    ])
    func `completion knows what can stand there`(text: String, labels: [String]) throws {
        let editor = try EditorSession(Self.files)
        let answer = try editor.ask("textDocument/completion", about: Self.page, Self.page(text))
        #expect(answer.asItems.compactMap { $0.at("label")?.asText } == labels)
    }

    @Test func `completion replaces the whole word`() throws {
        let editor = try EditorSession(Self.files)
        let answer = try editor.ask("textDocument/completion", about: Self.page, "<b dj-cli|>ck>")
        let edit = answer.asItems.first { $0.at("label")?.asText == "dj-click" }?.at("textEdit")
        #expect(EditorPosition(edit?.at("range", "start")) == EditorPosition(line: 0, character: 3))
        #expect(EditorPosition(edit?.at("range", "end")) == EditorPosition(line: 0, character: 11))
    }

    @Test func `a template in a Swift file is one`() throws {
        let editor = try EditorSession(Self.files)
        let view = """
            import Djust

            @LiveView(template: \"""
                <div dj-view="Other" dj-root>{{ na|> }}</div>
                \""")
            final class Other { @State var name = "" }
            """
        let answer = try editor.ask("textDocument/completion", about: "Sources/App/Other.swift", view)
        #expect(answer.asItems.compactMap { $0.at("label")?.asText } == ["name"])
    }

    // MARK: - Definition and hover

    @Test(arguments: [
        ("<b dj-click=\"incr|>ement(2)\">", "Sources/App/PageView.swift", 15),
        ("<b dj-click=\"RE_|>SET\">", "Sources/App/PageView.swift", 16),
        ("{{ cou|>nt }}", "Sources/App/PageView.swift", 11),
        ("{% for item in items %}{{ item.tit|>le }}", "Sources/App/PageView.swift", 3),
        ("{% include \"base|>.html\" %}", "Templates/base.html", 0),
        ("{% url 'it|>ems' %}", "Sources/App/App.swift", 6),
        ("<div dj-view=\"Page|>View\">", "Sources/App/PageView.swift", 10),
    ])
    func `the definition of a word`(text: String, path: String, line: Int) throws {
        let editor = try EditorSession(Self.files)
        let answer = try editor.ask("textDocument/definition", about: Self.page, Self.page(text))
        #expect(answer.at("uri")?.asText == editor.uri(path).asText)
        #expect(answer.at("range", "start", "line")?.asNumber == line)
    }

    @Test func `the template of a view`() throws {
        let editor = try EditorSession(Self.files)
        let marked = Self.view.replacing("page.html", with: "page|>.html")
        let answer = try editor.ask("textDocument/definition", about: "Sources/App/PageView.swift", marked)
        #expect(answer.at("uri")?.asText == editor.uri(Self.page).asText)
    }

    @Test(arguments: [
        ("<b dj-click=\"incr|>ement\">", "@EventHandler func increment(by step: Int = 1)"),
        ("{{ it|>ems }}", "var items: [Item] = []"),
        ("<b dj-click=\"incre|>mnt\">", "**V016 unknown-handler**"),
    ])
    func `hovering explains`(text: String, part: String) throws {
        let editor = try EditorSession(Self.files)
        let answer = try editor.ask("textDocument/hover", about: Self.page, Self.page(text))
        let wanted = part.replacing("@EventHandler ", with: "")
        #expect(answer.at("contents", "value")?.asText?.contains(wanted) == true)
    }

    // MARK: - Actions

    @Test func `a finding can be silenced`() throws {
        let editor = try EditorSession(Self.files)
        let answer = try editor.ask(
            "textDocument/codeAction",
            about: Self.page,
            Self.page("  <b dj-click=\"n|>o\"></b>")
        )
        let action = answer.asItems.first { $0.at("title")?.asText == "silence V016 here" }
        guard case .object(let changes)? = action?.at("edit", "changes") else { throw CancellationError() }
        #expect(changes.keys == [editor.uri(Self.page).asText])
        #expect(changes.values.first?.asItems.first?.at("newText")?.asText == "  {# djust:ignore V016 #}\n")
    }

    // MARK: - The protocol

    @Test func `it begins, says goodbye and ends with 0`() throws {
        let editor = try EditorSession(Self.files, initializes: false)
        #expect(try editor.ask("textDocument/hover").at("code")?.asNumber == -32_002)
        let answer = try editor.ask("initialize")
        #expect(answer.at("capabilities", "positionEncoding")?.asText == "utf-16")
        #expect(try editor.ask("nonsense/method").at("code")?.asNumber == -32_601)
        editor.tell("$/setTrace")
        #expect(try editor.ask("shutdown").asText == nil)
        #expect(try editor.ask("textDocument/hover").at("code")?.asNumber == -32_600)
        editor.tell("exit")
        #expect(editor.exitStatus() == 0)
    }

    @Test(arguments: [
        "Content-Length: x\r\n\r\n", "Content-Length: 99999999999\r\n\r\n", String(repeating: "x", count: 5_000),
    ])
    func `what is no message ends it`(text: String) throws {
        let editor = try EditorSession(Self.files)
        editor.send(raw: text)
        #expect(editor.exitStatus() == 1)
    }

    @Test func `what is no JSON is refused, and the next message answered`() throws {
        let editor = try EditorSession(Self.files)
        editor.send(raw: "Content-Type: x\r\nContent-Length: 3\r\n\r\n{x}")
        var refusal: Value?
        // The diagnostics of the project can come first.
        while refusal == nil, let message = try editor.next() { refusal = message.at("error", "code") }
        #expect(refusal?.asNumber == -32_700)
        #expect(try editor.ask("shutdown").asText == nil)
    }
}
