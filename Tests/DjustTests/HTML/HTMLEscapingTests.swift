import Djust
import Testing

struct HTMLEscapingTests {
    @Test(arguments: [
        ("", ""), ("clean é 🙂", "clean é 🙂"),
        ("<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#x27;&amp;&#x27;&lt;/a&gt;"),
        ("&&", "&amp;&amp;"), ("a&", "a&amp;"),
    ])
    func `the five characters are escaped`(text: String, expected: String) {
        #expect(HTMLEscaping.escaped(text) == expected)
        var output = OutputBuffer()
        HTMLEscaping.escape(text.utf8.lazy.map { $0 }, into: &output)
        #expect(output.text == expected)
    }

    @Test(arguments: ["<>&\"'", "&amp;", "a<b>c</b>"])
    func `what is escaped decodes to itself`(text: String) {
        for inAttribute in [true, false] {
            let decoded = HTMLCharacterReferences.decode(
                Array(HTMLEscaping.escaped(text).utf8),
                inAttribute: inAttribute
            )
            #expect(String(decoding: decoded, as: UTF8.self) == text)
        }
    }
}
