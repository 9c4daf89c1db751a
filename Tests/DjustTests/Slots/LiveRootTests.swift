import Djust
import Testing

struct LiveRootTests {
    @Test(arguments: [
        ("<div dj-root>{{ a }}</div>", "div"),
        ("<div dj-view=\"V\">{{ a }}</div>", "div"),
        ("<p dj-view=\"V\"></p><main dj-root>{{ a }}</main>", "main"),
        ("<P DJ-VIEW=V></P><section DJ-ROOT>{{ a }}</section>", "section"),
        ("<div dj-root><div>{{ a }}</div></div>", "div"),
        ("<html><body class={{ b }}><div dj-root>{{ a }}</div></body></html>", "div"),
        ("<!-- <p dj-root> --><script>'<p dj-root>'</script><b dj-root>{{ a }}</b>", "b"),
        ("<input dj-root><div dj-view>{{ a }}</div>", "div"),
        ("{% include \"root.html\" %}", "article"),
        ("{% block x %}{% block y %}<div dj-root>{{ a }}</div>{% endblock %}{% endblock %}", "div"),
        ("{% extends \"base.html\" %}{% block x %}<nav dj-root>{{ a }}</nav>{% endblock %}", "nav"),
        ("{% extends \"base.html\" %}{% block x %}{% firstof b as n %}<nav dj-root>{{ a }}</nav>{% endblock %}", "nav"),
        ("{% autoescape off %}<div dj-root>{{ a }}</div>{% endautoescape %}", "div"),
        ("<select><option dj-root>{{ a }}</option></select>", "option"),
    ])
    func `the root is found`(template: String, element: String) throws {
        let page = try SlotTesting(files: Self.files(template)).page
        #expect(page.root.name == element)
    }

    @Test func `what is around the root stays as it is`() throws {
        let page = try SlotTesting(files: Self.files("<i>{{ b }}</i><div id=r dj-root>{{ a }}</div>{{ c }}</body>"))
        let (html, _) = try page.page.render(
            in: page.context(),
            marks: Array(" dj-session=S".utf8),
            trailer: Array("<script></script>".utf8)
        )
        #expect(
            String(decoding: html, as: UTF8.self)
                == "<i>B</i><div dj-session=S id=r dj-root><!--[0-->A<!--]--></div>C<script></script></body>"
        )
    }

    @Test(arguments: [
        (
            "<p>\n{{ a }}</p>",
            """
            page.html:1:1: error: the page has no element with `dj-root`, so nothing of it can be updated [DJE-053]
            1 | <p>
              | ^
            hint: put `dj-view="YourView" dj-root` on one element around everything that changes

            """
        ),
        (
            "<div dj-root>{{ a }}",
            """
            page.html:1:2: error: the element <div> with `dj-root` is never closed [DJE-053]
            1 | <div dj-root>{{ a }}
              |  ^^^
            hint: put `dj-view="YourView" dj-root` on one element around everything that changes

            """
        ),
        (
            "<div dj-root {% if on %}>{% endif %}{{ a }}</div>",
            """
            page.html:1:25: error: the page's markup cannot be followed: a tag's branch finishes markup that was begun \
            outside of it [DJE-053]
            1 | <div dj-root {% if on %}>{% endif %}{{ a }}</div>
              |                         ^
            hint: let every branch hold whole tags, or whole attributes of one tag

            """
        ),
    ])
    func `a page without a root says so`(template: String, expected: String) throws {
        do {
            _ = try SlotTesting(files: Self.files(template))
            Issue.record("a root was found")
        } catch let error as TemplateError {
            #expect(DiagnosticRenderer().text(of: error.diagnostics) == expected)
        }
    }

    private static func files(_ page: String) -> [String: String] {
        [
            "page.html": page, "root.html": "<article dj-root>{{ a }}</article>",
            "base.html": "<body>{% block x %}{% endblock %}</body>",
        ]
    }
}
