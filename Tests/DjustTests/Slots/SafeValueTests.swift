import Djust
import TestSupport
import Testing

/// A value that is marked safe can hold anything; in an attribute it cannot end the attribute.
struct SafeValueTests {
    @Test(arguments: [
        ("<p title=\"{{ a|safe }}\">x</p>", "<p dj-id=\"0\" title=\"&quot; onclick=&quot;'&lt;\">x</p>"),
        ("<p title='{{ a|safe }}'>x</p>", "<p dj-id=\"0\" title='\" onclick=\"&#x27;&lt;'>x</p>"),
        ("<p title={{ a|safe }}>x</p>", "<p dj-id=\"0\" title=\"&quot; onclick=&quot;'&lt;\">x</p>"),
        (
            "{% autoescape off %}<p title=\"{{ a }}\">x</p>{% endautoescape %}",
            "<p dj-id=\"0\" title=\"&quot; onclick=&quot;'&lt;\">x</p>"
        ),
    ])
    func `a quote in a safe value is escaped`(template: String, expected: String) throws {
        let page = try SlotTesting(root: template)
        let html = try page.content(["a": .string("\" onclick=\"'&lt;")])
        #expect(html == expected)
        let element = try #require(DOMParser.fragment(html, in: "div").children.first)
        #expect(element.attributes.map(\.name) == ["dj-id", "title"])
        #expect(element.attribute("title") == "\" onclick=\"'<")
        #expect(try page.operations(["a": .string("\" onclick=\"'&lt;")]).contains(#"{"title":"\" onclick=\"'<"}"#))
    }
}
