import Djust
import Testing

/// Which words a template can use, and what `{% load %}` changes about it.
struct LibraryTests {
    private static let shop = TemplateLibrary("shop") {
        TemplateFilter("euros") { (cents: Int) in "\(cents)E" }
        SimpleTag("now") { "shop's now" }
        SimpleBlockTag("panel") { (content: Markup) -> Markup in "<p>\(content)</p>" }
    }

    private static let vocabulary = TemplateVocabulary.app(with: [shop])

    private func diagnostics(_ text: String) -> [Diagnostic] {
        TemplateParser.parse(SourceText(name: "t", text), with: Self.vocabulary).diagnostics
    }

    private func render(_ templates: [String: String]) throws -> String {
        let engine = TemplateEngine(loader: MemoryTemplateLoader(templates), vocabulary: Self.vocabulary)
        let environment = RenderEnvironment(templates: engine)
        var context = RenderContext(root: VariableTable([:]), environment: environment)
        return try engine.template(named: "main").render(in: &context).text
    }

    @Test(arguments: [
        ("{% load shop %}{{ 5|euros }}", "5E"), ("{% load euros from shop %}{{ 5|euros }}", "5E"),
        ("{% load panel euros from shop %}{% panel %}{{ 5|euros }}{% endpanel %}", "<p>5E</p>"),
        // A library that is loaded goes before the language.
        ("{% load shop %}{% now %}", "shop&#x27;s now"),
        // A block's body is a part of the template.
        ("{% block a %}{% load shop %}{% endblock %}{{ 5|euros }}", "5E"),
        // What is always there may be loaded all the same.
        ("{% load static i18n l10n tz djust djust_tags live_tags %}{% static 'a' %}", "/static/a"), ("{% load %}", ""),
    ])
    func `words can be used once they are loaded`(template: String, expected: String) throws {
        #expect(try render(["main": template]) == expected)
    }

    @Test(arguments: [
        ("{{ 5|euros }}", "there is no filter `euros`", "write `{% load shop %}` before it"),
        ("{{ 5|euors }}", "there is no filter `euors`", "did you mean `euros` of the library `shop`?"),
        ("{% panel %}", "there is no tag `panel`", "write `{% load shop %}` before it"),
        ("{{ 5|euros }}{% load shop %}", "there is no filter `euros`", "write `{% load shop %}` before it"),
        ("{% load euros from shop %}{% panel %}", "there is no tag `panel`", "write `{% load shop %}` before it"),
        ("{% load shpo %}", "there is no template library `shpo`", "did you mean `shop`?"),
        ("{% load euors from shop %}", "the library `shop` has no tag or filter `euors`", "did you mean `euros`?"),
        ("{% load shop %}{% panel %}", "`{% panel %}` is never closed", "add `{% endpanel %}`"),
    ])
    func `a word that is not loaded names its library`(template: String, message: String, hint: String) {
        let found = diagnostics(template).first
        #expect(found?.message == message)
        #expect(found?.hint?.contains(hint) == true, "\(found?.hint ?? "no hint")")
    }

    @Test func `what a template loads is not loaded in others`() throws {
        let parent = ["base": "{% load shop %}{% block a %}{% endblock %}"]
        let child = parent.merging(["main": "{% extends 'base' %}{% block a %}{{ 5|euros }}{% endblock %}"]) { $1 }
        #expect(throws: TemplateError.self) { try render(child) }
        let including = ["main": "{% load shop %}{% include 'part' %}", "part": "{{ 5|euros }}"]
        #expect(throws: TemplateError.self) { try render(including) }
    }

    @Test func `a library's name and words must be such that templates can write them`() {
        let odd = TemplateLibrary("odd name") {
            TemplateFilter("a-b") { (text: String) in text }
            SimpleTag("two words") { "" }
        }
        let builtin = TemplateLibrary("static") {}
        #expect(
            TemplateLibrary.problems(of: [odd, builtin, Self.shop, Self.shop]) == [
                "`odd name` is no name that `{% load %}` could take",
                "the library `odd name` has a tag `two words`, which no template could write",
                "the library `odd name` has a filter `a-b`, which no template could write",
                "the library `static` has the name of one of djust's own",
                "there are two libraries `shop`; give one another name",
            ]
        )
        #expect(TemplateLibrary.problems(of: [Self.shop]) == [])
    }

    @Test func `every word of the table of libraries is a word of one`() {
        for library in BuiltinLibraries.all.values {
            let inLanguage = Set(BuiltinLibraries.language.tags.map(\.name)).intersection(library.tags.map(\.name))
            #expect(inLanguage == [], "\(library.name)")
        }
        #expect(BuiltinLibraries.all["static"]?.tags.count == 3)
    }
}
