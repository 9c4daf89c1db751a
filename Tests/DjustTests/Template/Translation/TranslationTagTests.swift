import Djust
import Testing

struct TranslationTagTests {
    static let variables: [String: Value] = [
        "title": .string("Page not found"), "html": .string("<i>"), "none": .none, "one": .int(1), "two": .int(2),
        "half": .double(1.5), "name": .string("<Ann>"), "list": .list([.string("ar"), .string("de")]),
        "big": .int(12_345), "code": .string("de"),
    ]

    static func german(_ language: String? = "de") -> Localization {
        Localization(language: language, translations: TranslationTable.german, groupsThousands: true)
    }

    private func render(_ template: String, language: String? = "de", invalid: String = "") -> String {
        var testing = TemplateTesting()
        testing.environment.localization = Self.german(language)
        testing.environment.stringIfInvalid = invalid
        return testing.errors(in: template, Self.variables)
    }

    @Test(arguments: [
        // trans
        (
            "{% trans 'Page not found' %}|{% translate \"Page not found\"|upper %}",
            "Seite nicht gefunden|SEITE NICHT GEFUNDEN"
        ),
        ("{% trans title %}|{% trans title|capfirst|slice:'6:' %}", "Seite nicht gefunden|nicht gefunden"),
        ("{% trans title noop %}|{% trans 'May' %}|{% trans 'May' context 'month' %}", "Page not found|May|Mai"),
        ("{% trans 'May' context 'month' as m %}[{{ m }}]", "[Mai]"),
        ("{% trans '100% sure' %}|{% trans 'x 100%' %}|{% trans html %}", "100% sicher|x 100%|&lt;i&gt;"),
        ("{% trans '<b>Yes</b>' %}|{% trans html as h %}{{ h }}|{% trans missing %}|", "<b>Ja</b>|&lt;i&gt;||"),
        ("{% autoescape off %}{% trans html as h %}{% endautoescape %}{{ h }}", "&lt;i&gt;"),
        ("{% trans _('Page not found') noop %}", "Seite nicht gefunden"),
        // _( )
        (
            "{{ _('Page not found') }}|{{ _('100% sure') }}|{{ none|yesno:_('yes,no,maybe') }}",
            "Seite nicht gefunden|100%% sicher|vielleicht"
        ),
        ("{% if _('May') == 'May' %}{{ _(\"<b>Yes</b>\")|safe }}{% endif %}", "<b>Ja</b>"),
        // blocktrans
        ("{% blocktrans with name=html %}Hello {{ name }}, 100%{% endblocktrans %}", "100%: Hallo &lt;i&gt;"),
        ("{% blocktranslate %}Hello {{ name }}, 100%{% endblocktranslate %}", "100%: Hallo &lt;Ann&gt;"),
        (
            "{% blocktrans with name as x and html as y %}{{ x }}{{ y }}{% endblocktrans %}{{ x }}",
            "&lt;Ann&gt;&lt;i&gt;"
        ),
        (
            "{% blocktrans count n=two with name as owner %}{{ n }} fish of {{ owner }}{% plural %}{{ n }} fishes{% endblocktrans %}",
            "2 Fische von &lt;Ann&gt;"
        ),
        ("{% blocktrans count n=one %}{{ n }} cow{% plural %}{{ n }} cows{% endblocktrans %}", "1 Kuh"),
        ("{% blocktrans count n=big %}{{ n }} cow{% plural %}{{ n }} cows{% endblocktrans %}", "12.345 Kühe"),
        ("{% blocktrans count n=half %}{{ n }} hen{% plural %}{{ n }} hens{% endblocktrans %}", "1,5 hens"),
        ("{% blocktrans count n=two context 'farm' %}{{ n }} pig{% plural %}pigs{% endblocktrans %}", "2 Schweine"),
        ("{% blocktrans count n=two context 'zoo' %}{{ n }} cow{% plural %}cows{% endblocktrans %}", "2 Kühe"),
        ("{% blocktrans trimmed %}\n  one \n\n  two\t\n{% endblocktrans %}|", "eins zwei|"),
        ("{% blocktrans asvar t %}<b>{{ name }}{% endblocktrans %}[{{ t }}]", "[<b>&lt;Ann&gt;]"),
        ("{% blocktrans %}a\r\nb{% endblocktrans %}", "Zeilen"),
        ("{% blocktrans count big='x' %}{{ big }}{% plural %}{% endblocktrans %}", "12.345"),
        // Translations that do not fit are passed over.
        ("{% blocktrans %}broken {{ name }}{% endblocktrans %}", "broken &lt;Ann&gt;"),
        ("{% blocktrans %}cut {{ name }}{% endblocktrans %}", "cut &lt;Ann&gt;"),
        ("{% blocktrans %}%(x)s %s {{ name|upper }}{{ name.x }}{{ missing }}{% endblocktrans %}", "%(x)s %s "),
        // language
        ("{% language 'en' %}{{ 1.5 }} {% trans title %}{% endlanguage %} {{ 1.5 }}", "1.5 Page not found 1,5"),
        ("{% language none %}{% get_current_language as l %}{{ l }}{{ big }}{% endlanguage %}", "None12345"),
        ("{% language '' %}{% get_current_language as l %}{{ l }}{% endlanguage %}", "de"),
        ("{% language 0 %}{% get_current_language as l %}{{ l }}{% endlanguage %}", "de"),
        // What is known of languages
        ("{% get_current_language as l %}{% get_current_language_bidi as b %}{{ l }} {{ b }}", "de False"),
        ("{% language 'ar-eg' %}{% get_current_language_bidi as b %}{{ b }}{% endlanguage %}", "True"),
        (
            "{% get_language_info for code as l %}{{ l.code }} {{ l.name }} {{ l.name_local }} {{ l.name_translated }} {{ l.bidi }}",
            "de German Deutsch Deutsch False"
        ),
        (
            "{% get_language_info for 'zh-tw' as l %}{{ l.code }}{% get_language_info for 'de-xx' as l %}{{ l.code }}",
            "zh-hantde"
        ),
        (
            "{% get_language_info_list for list as all %}{% for l in all %}{{ l.name_translated }} {{ l.bidi }};{% endfor %}",
            "Arabisch True;Deutsch False;"
        ),
        (
            "{% get_available_languages as all %}{{ all|length }}{% for c, n in all %}{% if c == code %}{{ n }}{% endif %}{% endfor %}",
            "99Deutsch"
        ),
        (
            "{{ code|language_name }} {{ 'el'|language_name_local }} {{ code|language_name_translated }} {{ 'he'|language_bidi }}",
            "German Ελληνικά Deutsch True"
        ),
        // localize
        (
            "{% localize off %}{{ half }} {{ big }}{% endlocalize %} {% localize %}{{ half }}{% endlocalize %}",
            "1.5 12345 1,5"
        ),
        (
            "{{ half|unlocalize }} {% localize off %}{{ big|localize }}{% endlocalize %} {{ html|localize }}",
            "1.5 12.345 &lt;i&gt;"
        ),
    ])
    func `renders what Django renders`(template: String, expected: String) {
        #expect(render(template) == expected)
    }

    @Test(arguments: [
        ("{% trans missing %}", "?missing?"), ("{% trans missing|upper %}", "?missing?"),
        ("{% blocktrans %}{{ missing }}{{ name.x }}{% endblocktrans %}", "?missing??name.x?"),
    ])
    func `a missing variable shows the placeholder`(template: String, expected: String) {
        #expect(render(template, invalid: "?%s?") == expected)
    }

    @Test(arguments: [
        ("{% trans %}", "DJT-006"), ("{% trans 'a' badoption %}", "DJT-006"), ("{% trans 'a' noop noop %}", "DJT-006"),
        ("{% trans 'a' context %}", "DJT-006"), ("{% trans 'a' context as x %}", "DJT-006"),
        ("{% trans 'a' context noop %}", "DJT-006"), ("{% trans 'a' as %}", "DJT-006"),
        ("{% blocktrans with %}{% endblocktrans %}", "DJT-006"),
        ("{% blocktrans count %}{% plural %}{% endblocktrans %}", "DJT-006"),
        ("{% blocktrans count a=1 b=2 %}{% plural %}{% endblocktrans %}", "DJT-006"),
        ("{% blocktrans context %}{% endblocktrans %}", "DJT-006"),
        ("{% blocktrans asvar %}{% endblocktrans %}", "DJT-006"),
        ("{% blocktrans with a=1 with b=2 %}{% endblocktrans %}", "DJT-006"),
        ("{% blocktrans foo %}{% endblocktrans %}", "DJT-006"),
        ("{% blocktrans %}{% if a %}{% endif %}{% endblocktrans %}", "DJT-004"),
        ("{% blocktrans %}a{# c #}{% endblocktrans %}", "DJT-004"),
        ("{% blocktrans %}a{% plural %}b{% endblocktrans %}", "DJT-004"),
        ("{% blocktrans count n=1 %}a{% endblocktrans %}", "DJT-004"),
        ("{% blocktrans %}a{% endblocktranslate %}", "DJT-004"),
        ("{% blocktrans %}a", "DJT-003"), ("{% plural %}", "DJT-004"),
        ("{% language %}{% endlanguage %}", "DJT-006"), ("{% language 'de' %}", "DJT-003"),
        ("{% get_current_language x %}", "DJT-006"), ("{% get_language_info for 'de' %}", "DJT-006"),
        ("{% get_language_info_list error %}", "DJT-006"), ("{% localize of %}{% endlocalize %}", "DJT-006"),
        ("{% localize on off %}{% endlocalize %}", "DJT-006"),
        // While rendering
        ("{% trans none %}", "DJT-036"), ("{% trans 5 %}", "DJT-036"), ("{% language 5 %}{% endlanguage %}", "DJT-036"),
        ("{% blocktrans count n=name %}a{% plural %}b{% endblocktrans %}", "DJT-036"),
        ("{% blocktrans %}wrong {{ name }}{% endblocktrans %}", "DJT-036"),
        ("{% get_language_info for 'xx' as l %}", "DJT-036"), ("{% get_language_info_list for two as l %}", "DJT-036"),
        ("{{ 'xx'|language_name }}", "DJT-031"), ("{{ two|language_bidi }}", "DJT-031"),
    ])
    func `what cannot be used is told`(template: String, id: String) {
        let text = render(template)
        #expect(text.contains("[\(id)]"), "\(text)")
    }

    @Test func `one mistake in a translated block is one message`() {
        let text = render("{% blocktrans %}a{% if b %}c{% endif %}d{% endblocktrans %}{{ name }}")
        #expect(text.contains("`{% if b %}` stands in a `blocktrans`, which holds only text and variables"))
        #expect(text.ranges(of: "error:").count == 1, "\(text)")
    }
}
