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

    @Test(arguments: [
        (Value.safe("<b>x</b>"), Value.string("<b>x</b>"), #"["t",[0],"<b>x</b>"]"#),
        (.string("<b>x</b>"), .safe("<b>x</b>"), #"["o",[0],"<b>x</b>"]"#),
        (.string("1"), .int(1), #"["t",[0],"1"]"#),
        (.safe("x"), .safe("x"), ""), (.string("x"), .string("x"), ""),
    ])
    func `a text that becomes markup of the same letters is sent`(old: Value, new: Value, sent: String) throws {
        let page = try SlotTesting(root: "{{ a }}")
        var (_, state) = try page.page.renderContent(in: page.context(["a": old]))
        let update = try page.page.update(&state, dirty: .all, in: page.context(["a": new]))
        guard case .operations(let json) = update else {
            #expect(sent.isEmpty)
            return
        }
        #expect(String(decoding: json, as: UTF8.self) == sent)
    }
}
