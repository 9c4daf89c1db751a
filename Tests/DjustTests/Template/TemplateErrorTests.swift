import Djust
import Testing

struct TemplateErrorTests {
    @Test func `an unknown filter`() {
        #expect(
            TemplateTesting().errors(in: "<p>\n\t{{ name|uper }}\n</p>") == """
                page.html:2:10: error: there is no filter `uper` [DJT-002]
                2 |     {{ name|uper }}
                  |             ^^^^
                hint: did you mean `upper`?

                """
        )
    }

    @Test func `a wrong end tag points at the tag that is open`() {
        #expect(
            TemplateTesting().errors(in: "{% if a %}\n{% for x in xs %}\n{% endif %}") == """
                page.html:3:1: error: `{% for %}` is not closed before `{% endif %}` [DJT-004]
                3 | {% endif %}
                  | ^^^^^^^^^^^
                page.html:2:1: note: `{% for %}` is opened here
                2 | {% for x in xs %}
                  | ^^^^^^^^^^^^^^^^^
                hint: add `{% endfor %}` before it

                """
        )
    }

    @Test func `a tag that is never closed`() {
        #expect(
            TemplateTesting().errors(in: "日本{% block x %}") == """
                page.html:1:7: error: `{% block %}` is never closed [DJT-003]
                1 | 日本{% block x %}
                  |     ^^^^^^^^^^^^^
                hint: add `{% endblock %}` where it should end

                """
        )
    }

    @Test(arguments: [
        ("{% blok x %}{% endblok %}", ["there is no tag `blok`"]),
        ("{% if a %}{% esle %}{% endif %}", ["there is no tag `esle`"]),
        ("{% endif %}", ["`{% endif %}` belongs to `{% if %}`, and none is open here"]),
        ("{% else %}", ["`{% else %}` belongs to `{% if %}` or `{% ifchanged %}`, and none is open here"]),
        ("{% %}", ["there is no tag in `{% %}`"]),
        (
            "{% if a %}{% else %}{% else %}{% endif %}",
            ["`{% else %}` belongs to `{% if %}` or `{% ifchanged %}`, and none is open here"]
        ),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", ["there is already a block `a` in this template"]),
        ("{% block a %}{% endblock b %}", ["this ends a block `b`, but the open block is `a`"]),
        ("{{ a }}{% extends 'x' %}", ["`extends` must be the first tag of a template"]),
        (
            "{% if a %}{% extends 'x' %}{% endif %}",
            ["`extends` must be the first tag of a template, not inside of `{% if %}`"]
        ),
        ("{% if a %}{% endif x %}", ["`endif` takes no arguments"]),
        ("{% for a in b %}{% empty x %}{% endfor %}", ["`empty` takes no arguments"]),
        ("{% for x in reversed %}{% endfor %}", ["`for` needs a name, `in` and what to go through"]),
        ("{% resetcycle %}", ["there is no `cycle` above that could be reset"]),
        ("{% cycle 1 2 as x loud %}", ["behind the name of a cycle stands only `silent`, not `loud`"]),
        ("{% regroup a on b as c %}", ["`regroup` takes a list, `by`, what to group by, `as` and a name"]),
        ("{% lorem 1 2 w %}", ["`lorem` takes a count, one of `w`, `p` and `b`, and `random`, in this order"]),
        ("{% querystring a b %}", ["`querystring` takes one dictionary, and before all `name=value`"]),
        ("{% get_static_prefix x %}", ["`get_static_prefix` takes nothing but `as` and a name"]),
        ("{% load statik %}", ["there is no template library `statik`"]),
        ("{% for x of xs %}{% endfor %}", ["`for` needs a name, `in` and what to go through"]),
        ("{% for a b in xs %}{% endfor %}", ["`a b` is not a list of names"]),
        ("{% with %}{% endwith %}", ["`with` needs at least one `name=value`"]),
        ("{% include %}", ["`include` needs the name of a template"]),
        ("{% include 'a' wiht b=1 %}", ["`wiht` is no option of `include`"]),
        ("{% templatetag openblok %}", ["`templatetag` takes the name of a bracket"]),
        ("{% cycle x %}", ["there is no cycle `x`, and a cycle of one value does not go round"]),
        ("{% autoescape maybe %}{% endautoescape %}", ["`autoescape` takes `on` or `off`"]),
        ("{% comment %}", ["`{% comment %}` is never closed"]),
        (
            "{{ a|x }}{{ b|y }}{% if a = b %}{% zz %}{% endif %}",
            [
                "there is no filter `x`", "there is no filter `y`", "`=` is no operator of the template language",
                "there is no tag `zz`",
            ]
        ),
    ])
    func `finds every mistake once`(text: String, messages: [String]) {
        let parsed = TemplateParser.parse(SourceText(name: "t", text))
        #expect(parsed.diagnostics.map(\.message) == messages)
    }

    @Test(arguments: [
        ("{% if a %}{% esle %}{% endif %}", "did you mean `else`?"), ("{% inclde 'a' %}", "did you mean `include`?"),
        ("{% load statik %}", "did you mean `static`?"), ("{% if a = b %}{% endif %}", "write `==`"),
        ("{{ a|default: 'x' }}", "write it right behind the colon, without a space"),
        ("{{ a|default('x') }}", "write the argument behind a colon, without parentheses"),
        ("{% set x = 1 %}", "`{% with name=value %}…{% endwith %}` names a value"),
        ("{% elsif x %}", "write `{% elif … %}`"),
        ("{% for x in xs %}{% end %}{% endfor %}", "write `{% endfor %}`"),
        ("{%- if x %}", "there is no mark against white space here; `{% spaceless %}` takes it out between tags"),
        ("{{ a if b else c }}", "write `{% if %}…{% else %}…{% endif %}`, or `name|yesno:\"a,b\"`"),
        ("{{ a[0] }}", "write `name.0` or `name.key` instead of brackets"),
        ("{{ a == b }}", "comparisons stand in `{% if %}`"),
        ("{% if a eq b %}{% endif %}", "write `==`"), ("{% if a AND b %}{% endif %}", "write `and`"),
        ("{% if (a) %}{% endif %}", "put one `{% if %}` into another, or give a part a name in Swift"),
    ])
    func `says what to do`(text: String, hint: String) {
        #expect(TemplateParser.parse(SourceText(name: "t", text)).diagnostics.first?.hint == hint)
    }

    @Test func `tags that nest very deeply are refused, once`() {
        let text = String(repeating: "{% if a %}", count: 10_000)
        #expect(TemplateParser.parse(SourceText(name: "t", text)).diagnostics.map(\.id) == ["DJT-013"])
    }

    @Test func `ids are unique and each has a meaning`() {
        let codes = TemplateErrorCode.allCases
        #expect(Set(codes.map(\.rawValue)).count == codes.count)
        #expect(codes.map(\.rawValue) == codes.map(\.rawValue).sorted())
        #expect(codes.allSatisfy { !$0.meaning.isEmpty })
    }

    @Test(arguments: [
        "{% for a in n %}{% for b in n %}{% for c in n %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in n %}{% if a %}{% with x=a %}{% for b in n %}.{% endfor %}{% endwith %}{% endif %}{% endfor %}",
        "{% for a in endless %}{% endfor %}",
    ])
    func `a page that goes on and on is an error`(_ page: String) {
        var testing = TemplateTesting()
        testing.environment.bodyLimit = 3_000
        let variables: [String: Value] = [
            "n": .sequence(ValueSequence(rangeFrom: 1, to: 60)), "endless": .sequence(ValueSequence(lazy: 1...)),
        ]
        #expect(testing.errors(in: page, variables).contains("[DJT-039]"))
    }
}
