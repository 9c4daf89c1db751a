import Djust
import Testing

struct FilterTests {
    private static func v(_ filter: String, _ value: Value, _ expected: String) -> RenderCase {
        RenderCase("{{ v|\(filter) }}", expected, ["v": value])
    }

    private static let list = Value.list([.string("a"), .string("<b>"), .int(3)])

    @Test(arguments: [
        v("add:2", .int(3), "5"), v("add:'2'", .string("3"), "5"), v("add:'x'", .string("3"), "3x"),
        v("add:2", .none, ""),
        v("addslashes", .string("a'b"), "a\\&#x27;b"),
        v("capfirst", .string("éa"), "Éa"), v("capfirst", .string(""), ""),
        v("cut:' '", .string("a b c"), "abc"),
        v("default:'x'", .string(""), "x"), v("default:'x'", .int(1), "1"),
        v("default_if_none:'x'", .none, "x"), v("default_if_none:'x'", .string(""), ""),
        v("divisibleby:3", .int(9), "True"),
        v("escape", .string("<"), "&lt;"), v("escape", .safe("<"), "<"),
        v("escapejs", .string("a'</"), "a\\u0027\\u003C/"),
        v("first", list, "a"), v("first", .string("xyz"), "x"), v("first", .list([]), ""),
        v("floatformat", .double(34.23234), "34.2"), v("floatformat", .double(34.0), "34"),
        v("floatformat:3", .double(34.26), "34.260"), v("floatformat:'0'", .double(39.56), "40"),
        v("floatformat:'-3'", .double(34.0), "34"), v("floatformat:'2g'", .double(66666.666), "66,666.67"),
        v("floatformat:2", .string("x"), ""), v("floatformat:2", .double(-0.001), "0.00"),
        v("floatformat", .double(0.05), "0.1"),
        v("floatformat:1", .double(99.96), "100.0"), v("floatformat:999999999", .double(1.5), "1.5"),
        v("force_escape", .safe("<"), "&lt;"),
        v("get_digit:2", .int(1234), "3"), v("get_digit:9", .int(12), "0"), v("get_digit:0", .int(12), "12"),
        v("join:', '", list, "a, &lt;b&gt;, 3"), v("join:'<'", list, "a<&lt;b&gt;<3"),
        v(
            "json_script:'d'",
            .object(ValueObject([("a", .string("</é"))])),
            "<script id=\"d\" type=\"application/json\">{\"a\": \"\\u003C/\\u00e9\"}</script>"
        ),
        v("last", list, "3"), v("last", .string("xyz"), "z"),
        v("length", list, "3"), v("length", .string("hé"), "2"), v("length", .int(3), "0"),
        v("linebreaks", .string("a\nb\n\nc<"), "<p>a<br>b</p>\n\n<p>c&lt;</p>"),
        v("linebreaksbr", .string("a\r\nb<"), "a<br>b&lt;"),
        v("lower", .string("ÉA"), "éa"),
        v("make_list|last", .string("ab"), "b"),
        v("pluralize", .int(1), ""), v("pluralize", .int(2), "s"), v("pluralize:'y,ies'", .int(1), "y"),
        v("pluralize:'es'", .list([.int(1), .int(2)]), "es"), v("pluralize", .string("x"), ""),
        v("safe", .string("<b>"), "<b>"),
        v("safeseq|join:'-'", list, "a-<b>-3"),
        v("slice:'1:'", .string("abc"), "bc"), v("slice:':-1'", .string("abc"), "ab"),
        v("slice:'::2'", .string("abc"), "ac"),
        v("slice:2|length", list, "2"), v("slice:'x'|length", list, "3"), v("slice:'::-1'", .string("abc"), "cba"),
        v("slice:'-9223372036854775808:9223372036854775807:9223372036854775807'", .string("abc"), "a"),
        v("slugify", .string(" Héllo,  World_1! "), "hello-world_1"),
        v("striptags", .string("<p>a < b<br/>c</p>"), "a &lt; bc"),
        v("title", .string("hello wORLD it's 1st"), "Hello World It&#x27;s 1st"),
        v("truncatechars:4", .string("hello"), "hel…"), v("truncatechars:5", .string("hello"), "hello"),
        v("truncatechars:0", .string("hello"), ""), v("truncatechars:'x'", .string("hello"), "hello"),
        v("truncatewords:2", .string("a b  c"), "a b …"), v("truncatewords:3", .string("a b  c"), "a b c"),
        v("upper", .safe("a&lt;"), "A&amp;LT;"),
        v("urlencode", .string("a b/é?"), "a%20b/%C3%A9%3F"), v("urlencode:''", .string("a/b"), "a%2Fb"),
        v("wordcount", .string(" a b\tc "), "3"),
        v("yesno:'y,n,m'", .bool(true), "y"), v("yesno:'y,n,m'", .none, "m"), v("yesno:'y,n'", .none, "n"),
        v("yesno", .int(0), "no"), v("yesno:'y'", .int(1), "1"),
    ])
    func `gives what Django gives`(_ sample: RenderCase) throws {
        let text = try TemplateTesting().render(sample.template, sample.variables)
        #expect(text == sample.expected)
    }

    @Test func `safe text stays safe only through filters that keep it`() throws {
        let variables: [String: Value] = ["v": .safe("<i>")]
        #expect(
            try TemplateTesting().render("{{ v|lower }}{{ v|cut:'i' }}{{ v|truncatechars:9 }}", variables) == "<i><><i>"
        )
        #expect(try TemplateTesting().render("{{ v|upper }}", variables) == "&lt;I&gt;")
    }

    @Test func `only filters that depend on nothing else are pure`() {
        #expect(
            BuiltinFilters.all.filter { !$0.isPure }.map(\.name).sorted() == [
                "naturalday", "naturaltime", "random", "timesince", "timeuntil",
            ]
        )
    }
}
