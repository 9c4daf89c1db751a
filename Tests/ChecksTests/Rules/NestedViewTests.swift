import Checks
import Testing

@Suite struct `Regions and views inside of views` {
    static let broken: [RuleRow] = [
        RuleRow(
            "A071",
            .inside(
                "one name in two branches that can both be",
                "{% if a %}{% dj_activity 'p' %}{% enddj_activity %}{% endif %}{% if b %}{% dj_activity ↓'p' %}{% enddj_activity %}{% endif %}"
            )
        ),
        RuleRow(
            "A071",
            .inside(
                "three",
                "{% dj_activity 'p' %}{% dj_activity ↓'p' %}{% enddj_activity %}{% enddj_activity %}{% dj_activity ↓'p' %}{% enddj_activity %}"
            )
        ),
        RuleRow("A071", .inside("a loop", "{% for t in tabs %}{% dj_activity ↓'p' %}{% enddj_activity %}{% endfor %}")),
        RuleRow(
            "A071",
            RuleCase(
                "an include",
                .project([
                    .init("Templates/a.html", "{% dj_activity 'p' %}{% enddj_activity %}{% include \"b.html\" %}\n"),
                    .init("Templates/b.html", "{% dj_activity ↓'p' %}{% enddj_activity %}\n"),
                ])
            )
        ),
        RuleRow("A075", .inside("texts", "↓{% live_render 'V' lazy=\"visible\" sticky=1 %}")),
    ]

    static let sound: [RuleRow] = [
        RuleRow(
            "A071",
            .inside("two names", "{% dj_activity 'p' %}{% enddj_activity %}{% dj_activity 'q' %}{% enddj_activity %}")
        ),
        RuleRow(
            "A071",
            .inside(
                "names that rendering makes",
                "{% dj_activity p %}{% enddj_activity %}{% dj_activity p %}{% enddj_activity %}"
            )
        ),
        RuleRow(
            "A071",
            .inside(
                "verbatim and comment",
                "{% dj_activity 'p' %}{% enddj_activity %}{% verbatim %}{% dj_activity 'p' %}{% endverbatim %}{# {% dj_activity 'p' %} #}"
            )
        ),
        RuleRow(
            "A071",
            .inside(
                "alternatives",
                "{% if a %}{% dj_activity 'p' %}{% enddj_activity %}{% else %}{% dj_activity 'p' %}{% enddj_activity %}{% endif %}"
            )
        ),
        RuleRow("A075", .inside("one of them", "{% live_render 'V' sticky=True %}{% live_render 'V' lazy=True %}")),
        RuleRow(
            "A075",
            .inside(
                "false ones",
                "{% live_render 'V' sticky=True lazy=False %}{% live_render 'V' sticky=0 lazy=True %}{% live_render 'V' sticky='' lazy=True %}"
            )
        ),
        RuleRow("A075", .inside("what only rendering knows", "{% live_render 'V' sticky=True lazy=is_slow %}")),
        RuleRow("A075", .inside("a text about it", "{% live_render 'V' sticky=True title=' lazy=True' %}")),
    ]

    @Test(arguments: broken) func `are found`(_ row: RuleRow) throws {
        let (found, expected) = try row.example.places(of: row.rule)
        #expect(!expected.isEmpty)
        #expect(found == expected)
    }

    @Test(arguments: sound) func `are not imagined`(_ row: RuleRow) throws {
        #expect(try row.example.places(of: row.rule).found == [])
    }
}
