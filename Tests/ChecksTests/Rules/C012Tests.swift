import Checks
import Testing

@Suite struct `C012, the client loaded by hand` {
    static let broken: [RuleCase] = [
        .inside("the static tag", "↓<script src=\"{% static 'djust/client.js' %}\"></script>"),
        .inside("an absolute path", "↓<script src=\"/static/djust/client.js\"></script>"),
        .inside("a package", "↓<script src=\"https://cdn.example/npm/djust@1.2/dist/client.min.js\"></script>"),
        .inside("minified", "↓<script src=\"/static/djust/client.min.js\"></script>"),
        .inside("a module", "↓<script defer async type=\"module\" src=\"/static/djust/client.js\"></script>"),
        .inside("several lines", "↓<script\n  defer\n  src=\"/static/djust/client.js\"></script>"),
        .inside("upper case", "↓<SCRIPT SRC=\"/static/djust/client.js\"></SCRIPT>"),
        .inside("single quotes", "↓<script src='/static/djust/client.js'></script>"),
        .inside("no quotes", "↓<script src=/static/djust/client.js></script>"),
        .inside("our own address", "↓<script src=\"/_djust/client.0a1b2c3d.js\"></script>"),
        .inside("a query", "↓<script src=\"/static/djust/client.js?v=2\"></script>"),
        .inside("development", "↓<script src=\"/static/djust/client-dev.js\"></script>"),
        .inside("an import", "↓<script type=\"module\">import \"/static/djust/client.js\";</script>"),
        .inside("a named import", "↓<script type=\"module\">import { x } from '/static/djust/client.js';</script>"),
        .inside("a dynamic import", "↓<script>import(\"/static/djust/client.js\")</script>"),
        RuleCase(
            "an include",
            .project([
                .init("Templates/a.html", "{% include \"s.html\" %}"),
                .init("Templates/s.html", "↓<script src=\"/static/djust/client.js\"></script>"),
            ])
        ),
    ]

    static let sound: [RuleCase] = [
        .inside("an HTML comment", "<!-- \n<script src=\"/static/djust/client.js\"></script> -->"),
        .inside("a template comment", "{# <script src=\"/static/djust/client.js\"></script> #}"),
        .inside("a comment block", "{% comment %}<script src=\"/static/djust/client.js\"></script>{% endcomment %}"),
        .inside("verbatim", "{% verbatim %}<script src=\"/static/djust/client.js\"></script>{% endverbatim %}"),
        .inside("escaped", "&lt;script src=\"/static/djust/client.js\">"),
        .inside("a preload", "<link rel=\"modulepreload\" href=\"/static/djust/client.js\">"),
        .inside("another package", "<script src=\"/static/mydjust/client.js\"></script>"),
        .inside("a vendor's client", "<script src=\"/vendor/client.js\"></script>"),
        .inside("another script of ours", "<script src=\"/static/djust/debug-panel.js\"></script>"),
        .inside("a variable", "<script src=\"{{ client_url }}\"></script>"),
        .inside("noscript", "<noscript><script src=\"/static/djust/client.js\"></script></noscript>"),
        .inside("a list of files to cache", "<script>const files = [\"/static/djust/client.js\"];</script>"),
        .inside("a comment in a script", "<script>// import \"/static/djust/client.js\"\n</script>"),
    ]

    @Test(arguments: broken) func `is found`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "C012")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is not imagined`(_ row: RuleCase) throws {
        #expect(try row.places(of: "C012").found == [])
    }
}
