import Checks
import Testing

@Suite struct `The reader of pages` {
    /// Templates that name themselves in ways that would never end, or not before long.
    static let loops: [[RuleExample.File]] = [
        [
            .init(
                "Templates/a.html",
                "{% block a %}{% block a %}x{% endblock %}{% block a %}y{% endblock %}{% endblock %}\n"
            )
        ],
        [
            .init(
                "Templates/a.html",
                """
                {% block a %}{% block b %}{% block a %}{% endblock %}{% block a %}{% endblock %}{% endblock %}\
                {% block b %}{% endblock %}{% endblock %}

                """
            )
        ],
        [
            .init("Templates/a.html", "{% include \"b.html\" %}{% include \"b.html\" %}\n"),
            .init("Templates/b.html", "{% include \"a.html\" %}{% include \"a.html\" %}\n"),
        ],
        (0..<24).map { index in
            let next = "{% include \"t\(index + 1).html\" %}"
            return .init("Templates/t\(index).html", index < 23 ? next + next + "\n" : "<p>x</p>\n")
        },
    ]

    @Test(.timeLimit(.minutes(1)), arguments: loops.indices) func `comes to an end`(_ index: Int) throws {
        #expect(try MarkedProject(Self.loops[index]).check().coverage.templates == Self.loops[index].count)
    }

    @Test func `still reads what a block has inherited`() throws {
        let row = RuleCase(
            "super",
            .project([
                .init("Templates/base.html", "<body>{% block a %}↓<img src=\"a\">{% endblock %}</body>\n"),
                .init("Templates/a.html", "{% extends \"base.html\" %}{% block a %}{{ block.super }}x{% endblock %}\n"),
            ])
        )
        let (found, expected) = try row.places(of: "Y002")
        #expect(found == expected)
    }
}
