import Djust
import Testing

struct VariableTests {
    private static let person = Value.object(
        ValueObject([("firstName", .string("Ada")), ("tags", .list([.string("x"), .string("y")]))], isStructure: true)
    )
    private static let table = Value.object(ValueObject([("b", .int(1)), ("a", .int(2)), ("2", .string("two"))]))

    @Test(arguments: [
        RenderCase("{{ a }}", "1", ["a": .int(1)]),
        RenderCase("{{ missing }}|{{ a.missing }}|{{ a.0 }}", "||", ["a": .int(1)]),
        RenderCase("{{ p.firstName }} {{ p.first_name }} {{ p.FIRSTNAME }}", "Ada Ada Ada", ["p": person]),
        RenderCase("{{ p.first_name }}{{ p.tags.1 }}", "Aday", ["p": person]),
        RenderCase("{{ d.b }}{{ d.2 }}{{ d.B }}", "1two", ["d": table]),
        RenderCase("{% for k, v in d.items %}{{ k }}={{ v }};{% endfor %}", "b=1;a=2;2=two;", ["d": table]),
        RenderCase("{{ d.keys.0 }}{{ d.values.1 }}", "b2", ["d": table]),
        RenderCase("{{ s.1 }}{{ s.9 }}", "é", ["s": .string("hé")]),
        RenderCase("{{ a }}{{ b }}{{ c }}", "TrueFalseNone", ["a": .bool(true), "b": .bool(false), "c": .none]),
        RenderCase("{{ True }}{{ None }}{{ 12 }}{{ -3 }}{{ 1.50 }}{{ 'it' }}", "TrueNone12-31.5it"),
        RenderCase(#"{{ "a\"b\\c" }}"#, #"a"b\c"#),
        RenderCase("{{ l }}", "[1, &#x27;a&#x27;, None]", ["l": .list([.int(1), .string("a"), .none])]),
        RenderCase("{{ a }}{{ b }}", "&lt;b&gt;&amp;&quot;&#x27;<i>", ["a": .string("<b>&\"'"), "b": .safe("<i>")]),
    ])
    func `shows what Django shows`(_ sample: RenderCase) throws {
        let text = try TemplateTesting().render(sample.template, sample.variables)
        #expect(text == sample.expected)
    }

    @Test func `a missing variable can be shown`() throws {
        var testing = TemplateTesting()
        testing.environment.stringIfInvalid = "[%s?]"
        #expect(try testing.render("{{ a.b|upper }}{% if a %}x{% endif %}") == "[a.b?]")
    }

    @Test(arguments: [
        ("{{ a b }}", "`b` cannot be read as part of `a b`"),
        ("{{ f(x) }}", "`(x)` cannot be read as part of `f(x)`"),
        ("{{ _private }}", "`_private` begins with an underscore, which is private"),
        ("{{ a._b }}", "`a._b` begins with an underscore, which is private"),
        ("{{ 'open }}", "the text that opens here is never closed"),
        ("{{ a|nope }}", "there is no filter `nope`"),
        ("{{ a| }}", "a filter's name is missing behind `|`"),
        ("{{ a|default: 'x' }}", "the argument of the filter `default` is missing"),
        ("{{ a|default }}", "the filter `default` needs an argument: `default:…`"),
        ("{{ a|upper:1 }}", "the filter `upper` takes no argument"),
        ("{{ }}", "there is nothing in `{{ }}`"),
    ])
    func `says what is wrong with an expression`(template: String, message: String) {
        #expect(throws: TemplateError.self) { try TemplateTesting().render(template) }
        #expect(TemplateTesting().errors(in: template).contains(": error: \(message) [DJT-0"))
    }
}
