import Djust
import Testing

struct TemplateContextsTests {
    /// Describes where the nodes of a template write, in the order of the text.
    private func describe(_ text: String, files: [String: String] = [:]) throws -> [String] {
        let engine = TemplateEngine(loader: MemoryTemplateLoader(files.merging(["page.html": text]) { $1 }))
        let template = try engine.template(named: "page.html")
        let contexts = TemplateContexts(template)
        return dynamic(template.nodes).map { node in
            contexts.contexts(of: node).map(describe).joined(separator: " | ")
        }
    }

    private func describe(_ place: HTMLOutputPlace) -> String {
        let parts = [
            place.element, place.language.rawValue, place.isAtStart ? "start" : "", place.scheme.map { "\($0):" } ?? "",
            place.danger.map { "!\($0.rawValue)" } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func dynamic(_ nodes: [TemplateNode]) -> [TemplateNode] {
        nodes.flatMap { node -> [TemplateNode] in
            switch node {
            case .variable, .output: [node]
            default: node.bodies.flatMap(dynamic)
            }
        }
    }

    @Test(
        arguments: [
            ("{{ a }}<p>{{ a }}</p>", ["markup", "markup"]),
            ("<title>{{ a }}</title><textarea>{{ a }}</textarea>", ["title text", "textarea text"]),
            ("<!-- {{ a }} --><!doctype {{ a }}>", ["text", "text"]),
            (
                "<{{ a }}><i {{ a }} x{{ a }} y {{ a }}>",
                ["text !name", "i text !name", "i text !name", "i text !name"]
            ),
            // Values.
            ("<i title=\"{{ a }}\" class='x{{ a }}'>", ["i text start", "i text"]),
            ("<i title={{ a }} id=x{{ a }}>", ["i text start !unquoted", "i text !unquoted"]),
            ("<i style=\"color: {{ a }}\" ONCLICK=\"go({{ a }})\">", ["i style !style", "i script !script"]),
            (
                "<i data-on=\"{{ a }}\" on=\"{{ a }}\" dj-click=\"{{ a }}\">",
                ["i text start", "i text start", "i text start"]
            ),
            ("<iframe srcdoc='{{ a }}'></iframe>", ["iframe markup start !markup"]),
            // Addresses.
            ("<a href=\"{{ a }}\">", ["a url start !address"]),
            ("<a href=\" \n{{ a }}\">", ["a url start !address"]),
            ("<a href=\"/items/{{ a }}/{{ b }}\">", ["a url", "a url"]),
            ("<a href=\"https://{{ a }}/?q={{ b }}\">", ["a url https:", "a url"]),
            ("<a href=\"java\nscript:{{ a }}\">", ["a script javascript: !script"]),
            ("<a href=\"{{ a }}{{ b }}\">", ["a url start !address", "a url"]),
            ("<a href=\"/a:b{{ a }}\">", ["a url"]),
            ("<a href={{ a }}><a href=/{{ a }}>", ["a url start !address", "a url !unquoted"]),
            (
                "<img srcset=\"{{ a }} 2x, {{ b }}\"><object data='{{ a }}'>",
                ["img urlList start !address", "img urlList", "object url start !address"]
            ),
            (
                "<form action='{{ a }}'><button formaction='{{ a }}'>",
                ["form url start !address", "button url start !address"]
            ),
            // Text of elements.
            ("<script>var a = \"{{ a }}\";</script>{{ b }}", ["script script !script", "markup"]),
            ("<script type=module>{{ a }}</script>", ["script script !script"]),
            ("<script type=\"application/ld+json\">{{ a }}</script>", ["script data !raw"]),
            ("<script type=\"{{ t }}\">{{ a }}</script>", ["script text start", "script script !script"]),
            ("<style>p { color: {{ a }} }</style>", ["style style !style"]),
            ("<svg><style>{{ a }}</style><a xlink:href='{{ a }}'/></svg>", ["markup", "a url start !address"]),
            ("<iframe>{{ a }}</iframe>", ["iframe text !raw"]),
            // Branches.
            (
                "<i class=\"{% if a %}x {{ b }}{% else %}{{ c }}{% endif %}{{ d }}\">",
                ["i text", "i text start", "i text"]
            ),
            ("<a href=\"{% if a %}/x{% endif %}{{ b }}\">", ["a url start !address | a url"]),
            ("{% if a %}<script>{% else %}<b>{% endif %}{{ b }}", ["script script !script | markup"]),
            ("{% if a %}<i title=\"{% endif %}{{ b }}", ["markup | i text start"]),
            (
                "{% for x in y %}{{ a }}<i title=\"{% endfor %}{{ b }}",
                ["markup | i text start", "markup | i text start | i text !name"]
            ),
            ("{% filter upper %}<i title=\"{{ a }}\">{% endfilter %}{% now 'Y' %}", ["i text start", "markup"]),
            ("{% verbatim %}<script>{% endverbatim %}{{ a }}</script>", ["script script !script"]),
            ("{% comment %}<script>{% endcomment %}{{ a }}{# <script> #}{{ b }}", ["markup", "markup"]),
        ] as [(String, [String])]
    )
    func `every dynamic part knows where it stands`(template: String, expected: [String]) throws {
        let places = try describe(template)
        #expect(places == expected)
    }

    @Test func `parents, blocks and includes are followed`() throws {
        let files = [
            "base.html":
                "<script>{% block script %}{% endblock %}</script><p title=\"{% block title %}{% endblock %}\">",
            "part.html": "{{ a }}",
        ]
        let places = try describe(
            "{% extends 'base.html' %}{% block title %}{% include 'part.html' %}{% endblock %}{% block script %}{{ b }}{% endblock %}",
            files: files
        )
        #expect(places == ["script script !script", "p text start"])
        // The part of two pages is in two places.
        #expect(
            try describe("{% include 'part.html' %}<i title=\"{% include 'part.html' %}\">", files: files) == [
                "markup | i text start", "markup | i text start",
            ]
        )
    }

    @Test func `the most dangerous place is the one that counts`() throws {
        let parsed = TemplateParser.parse(SourceText(name: "a", "<a href=\"{% if a %}/x{% endif %}{{ b }}\">"))
        let contexts = TemplateContexts(parsed)
        let node = try #require(parsed.nodes.dropLast().last)
        #expect(contexts.context(of: node)?.danger == .address)
        #expect(contexts.isComplete)
        #expect(contexts.context(of: parsed.nodes[0]) == nil)
    }

    @Test func `loops inside loops are followed as far as there is time`() {
        let depth = 60
        let text =
            String(repeating: "{% for x in y %}<i title=\"", count: depth) + "{{ a }}"
            + String(repeating: "{% endfor %}", count: depth)
        // Every round taken twice would be 2⁶⁰ of them: this comes back at all because the walk gives up.
        let contexts = TemplateContexts(TemplateParser.parse(SourceText(name: "a", text)))
        #expect(!contexts.isComplete)
    }

    @Test func `every danger says what can happen and what to do`() {
        for danger in HTMLOutputDanger.allCases {
            #expect(!danger.sentence.isEmpty && !danger.sentence.hasSuffix("."))
            #expect(!danger.remedy.isEmpty && !danger.remedy.hasSuffix("."))
        }
    }
}
