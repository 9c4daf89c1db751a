import Djust
import Testing

struct HTMLCharacterReferencesTests {
    @Test(arguments: [
        ("plain", "plain", "plain"),
        ("&amp;&lt;&gt;&quot;&#x27;", "&<>\"'", "&<>\"'"),
        ("&copy &copy; &copy", "© © ©", "© © ©"),
        ("&copy=1", "©=1", "&copy=1"),
        ("&copyx", "©x", "&copyx"),
        ("&copy;x", "©x", "©x"),
        ("&notit;", "¬it;", "&notit;"),
        ("&notin;", "∉", "∉"),
        ("&NotEqualTilde;", "≂̸", "≂̸"),
        ("&unknown; &; & &&", "&unknown; &; & &&", "&unknown; &; & &&"),
        ("&#65;&#65&#x41;&#X41", "AAAA", "AAAA"),
        ("&#; &#x; &#x", "&#; &#x; &#x", "&#; &#x; &#x"),
        (
            "&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
            "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
        ),
        ("&#128;&#x9F;&#x81;", "€Ÿ\u{81}", "€Ÿ\u{81}"),
    ])
    func `references are decoded`(html: String, inText: String, inAttribute: String) {
        #expect(decode(html, inAttribute: false) == inText)
        #expect(decode(html, inAttribute: true) == inAttribute)
    }

    @Test func `every name is found and is its own longest match`() {
        let names = HTMLEntities.names
        #expect(names.count == HTMLEntities.count)
        #expect(names == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        for name in names {
            #expect(HTMLEntities.longestMatch(in: Array(name.utf8)[...])?.length == name.utf8.count)
            #expect(HTMLEntities.text(of: Array(name.utf8)[...])?.isEmpty == false)
        }
    }

    @Test func `bytes that are not UTF-8 are kept`() {
        #expect(
            HTMLCharacterReferences.decode([0xFF, 0x26, 0x6C, 0x74, 0x3B, 0xC3], inAttribute: false) == [
                0xFF, 0x3C, 0xC3,
            ]
        )
    }

    private func decode(_ html: String, inAttribute: Bool) -> String {
        String(decoding: HTMLCharacterReferences.decode(Array(html.utf8), inAttribute: inAttribute), as: UTF8.self)
    }
}
