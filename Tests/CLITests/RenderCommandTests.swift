import Foundation
import Testing

@testable import djust_cli

/// Rendering from the command line.
struct RenderCommandTests {
    /// A project with pages, a view and routes.
    struct RenderedProject: ~Copyable {
        let folder: TemporaryFolder

        init() throws {
            let folder = try TemporaryFolder()
            for (name, text) in Self.files {
                let file = folder.url.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: file)
            }
            self.folder = folder
        }

        private static let files = [
            "Package.swift": "",
            "Templates/base.html": "<body>{% block main %}{% endblock %}</body>",
            "Templates/page.html":
                "{% extends \"base.html\" %}{% block main %}<div dj-view=\"PageView\" dj-root>{{ count }}</div>{% endblock %}",
            "Templates/parts/link.html": "<a href=\"{% url 'item' item %}\">{% include './name.html' %}</a>",
            "Templates/parts/name.html": "{{ title|default:'-' }}",
            "Templates/broken.html": "<p>{{ a|uper }}</p>",
            "Templates/list.html":
                "<div dj-root><ul>{% for i in items %}<li>{{ i }}{% endfor %}</ul>{{ note }}</div>",
            "notes/plain.txt": "Dear {{ name }},\n{% include 'parts/name.html' %}",
            "context.json": #"{"name": "<Ann>", "title": "x", "item": 7}"#,
            "broken.json": #"{"name": 1,}"#,
            "list.json": "[1]",
            "Sources/App.swift": """
            import Djust
            @main struct MyApp: DjustApp {
                var body: some Routes { Live("/items/<int:id>/", PageView.self, name: "item") }
            }
            @LiveView("page.html") final class PageView {
                @State var other = 1
                @State var count = 0
            }
            @LiveView(template: "<i dj-root>{{ other }}{{ gone }}</i>") final class InlineView {
                @State(.temporary) var other = 1
            }
            """,
        ]

        func run(_ words: String..., input: String = "") async -> CommandLineRun {
            await CommandLineRun(words: ["render"] + words, in: folder.url, input: input)
        }
    }

    @Test func `a template of the project is found by its name and by its path`() async throws {
        let project = try RenderedProject()
        let expected = "<body><div dj-view=\"PageView\" dj-root>3</div></body>"
        for name in ["page.html", "Templates/page.html", project.folder.url.path + "/Templates/page.html"] {
            let run = await project.run(name, "--set", "count=3")
            #expect(run.code == .success, "\(run.errors)")
            #expect(run.output == expected)
            #expect(run.errors == "")
        }
    }

    @Test func `a file and standard input can include templates of the project`() async throws {
        let project = try RenderedProject()
        let file = await project.run("notes/plain.txt", "-c", "context.json")
        #expect(file.output == "Dear &lt;Ann&gt;,\nx")
        let piped = await project.run("-", "--set=title=a=b", input: "{% include 'parts/name.html' %}")
        #expect(piped.output == "a=b")
        let context = await project.run("parts/name.html", "-c", "-", input: #"{"title": "q"}"#)
        #expect(context.output == "q")
    }

    @Test func `without a project a file includes what is beside it`() async throws {
        let folder = try TemporaryFolder()
        try Data("{% include 'b.txt' %}".utf8).write(to: folder.url.appending(path: "a.txt"))
        try Data("b{{ x }}".utf8).write(to: folder.url.appending(path: "b.txt"))
        let run = await CommandLineRun("render", "a.txt", "--set", "x=1", in: folder.url)
        #expect(run.output == "b1", "\(run.errors)")
    }

    @Test(arguments: [
        (["--set", "x=1"], "1 int"), (["--set", "x=1.50"], "1.5 float"), (["--set", "x=true"], "True int"),
        (["--set", "x=[1, 2]"], "[1, 2] "), (["--set", "x=one"], "one "), (["--set", "x=\"1\""], "1 "),
        (["--set", "x="], " "), (["--set", "x=1", "--set", "x=2"], "2 int"),
        (["-c", "context.json", "--set", "x=7"], "7 int&lt;Ann&gt;"),
    ])
    func `a value is JSON or text, and the last of a name counts`(words: [String], expected: String) async throws {
        let project = try RenderedProject()
        let template =
            "{{ x }} {% if x == 1 or x == 2 or x == 7 %}int{% endif %}"
            + "{% if x == 1.5 %}float{% endif %}{{ name }}"
        let run = await CommandLineRun(
            words: ["render", "-"] + words,
            in: project.folder.url,
            input: template
        )
        #expect(run.output == expected, "\(run.errors)")
    }

    @Test func `routes are found in the source`() async throws {
        let project = try RenderedProject()
        let run = await project.run("parts/link.html", "-c", "context.json")
        #expect(run.output == "<a href=\"/items/7/\">x</a>")
        let wrong = await project.run("parts/link.html", "--set", "item=x")
        #expect(wrong.code == .failure)
        #expect(wrong.errors.contains("Templates/parts/link.html:1:"), "\(wrong.errors)")
        #expect(wrong.errors.contains("'x' is no <int:id>"), "\(wrong.errors)")
    }

    @Test func `a mistake is shown with its place`() async throws {
        let project = try RenderedProject()
        let run = await project.run("broken.html")
        #expect(run.code == .failure)
        #expect(run.output == "")
        #expect(
            run.errors == """
                Templates/broken.html:1:9: error: there is no filter `uper` [DJT-002]
                1 | <p>{{ a|uper }}</p>
                  |         ^^^^
                hint: did you mean `upper`?

                """
        )
        let context = await project.run("page.html", "-c", "broken.json")
        #expect(context.code == .failure)
        #expect(context.errors.hasPrefix("broken.json:1:12: error: this is not JSON"), "\(context.errors)")
        #expect(await project.run("page.html", "-c", "list.json").errors.contains("a context is an object, not a list"))
    }

    @Test(arguments: [
        (["nothing.html"], ExitCode.failure, "there is no template 'nothing.html'"),
        (["pag.html"], .failure, "hint: did you mean 'page.html'?"),
        (["page.html", "-c", "gone.json"], .failure, "the context 'gone.json' cannot be read"),
        (["page.html", "--set", "x"], .usage, "--set needs a name and a value, not 'x'"),
        (["page.html", "--set", "=x"], .usage, "--set needs a name"),
        (["page.html", "--json"], .usage, "--json goes with --explain only"),
        (["page.html", "--explain", "--set", "a=1"], .usage, "--set does not go with --explain"),
        (["-", "-c", "-"], .usage, "standard input cannot be both"),
        ([], .usage, "TEMPLATE is missing"),
        (["page.html", "--explain", "--view", "PagView"], .failure, "hint: did you mean 'PageView'?"),
    ])
    func `what cannot be done is said`(words: [String], code: ExitCode, message: String) async throws {
        let project = try RenderedProject()
        let run = await CommandLineRun(words: ["render"] + words, in: project.folder.url)
        #expect(run.code == code)
        #expect(run.output == "")
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    // MARK: - Explaining

    @Test func `slots are listed with what they read`() async throws {
        let project = try RenderedProject()
        let run = await project.run("page.html", "--explain")
        #expect(run.code == .success)
        #expect(
            run.output == """
                page.html, properties of PageView

                SLOT  KIND      PLACE                     READS  WORDS  LISTS  SOURCE
                -     root      Templates/page.html:1:42  count  1      -      <div>
                0       markup  Templates/page.html:1:74  count  1      -      {{ count }}

                """
        )
        let inline = await project.run("InlineView", "--explain")
        #expect(inline.output.contains("other "), "\(inline.output)")
        #expect(inline.output.contains("after every event"), "\(inline.output)")
    }

    @Test func `a region that is sent whole says why, where, and what would help`() async throws {
        let project = try RenderedProject()
        let run = await project.run("list.html", "--explain")
        #expect(run.code == .success)
        #expect(run.output.contains("list.html, every name taken for a property"))
        let place = "Templates/list.html:1:38: info: the content of <ul> is rendered and sent whole: "
        #expect(run.output.contains(place + "<li> is not closed where it was opened [DJE-054]"), "\(run.output)")
        #expect(run.output.contains("hint: write `</li>` in the same branch or loop as `<li>`"))
    }

    @Test func `the JSON of an explanation has the same`() async throws {
        let project = try RenderedProject()
        let run = await project.run("list.html", "--explain", "--json")
        let page = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(page.keys.sorted() == ["isPart", "regions", "slots", "template"])
        let region = try #require((page["regions"] as? [[String: Any]])?.first)
        #expect(region["reason"] as? String == "notClosed")
        #expect((region["cause"] as? [String: Any])?["column"] as? Int == 38)
        let root = try #require((page["slots"] as? [[String: Any]])?.first)
        #expect(root["kind"] as? String == "root")
        #expect(root["reads"] as? [String] == ["items", "note"])
        #expect((root["parts"] as? [[String: Any]])?.count == 2)
    }
}
