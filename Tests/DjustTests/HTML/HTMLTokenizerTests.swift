import Djust
import Testing

struct HTMLTokenizerTests {
    @Test(arguments: [
        ("a < b", ["a < b"]),
        ("<p>x</P>", ["<p>", "x", "</p>"]),
        ("<A HREF='x' b c=d>", ["<a href='x' b c=d>"]),
        ("<a b=1 B=2>", ["<a b=1 b!=2>"]),
        ("<br/><i / x>", ["<br />", "<i x>"]),
        ("<a/b>", ["<a b>"]),
        ("<a =b>", ["<a =b>"]),
        ("<a b=>", ["<a b>"]),
        ("<a b='>'>", ["<a b='>'>"]),
        ("<!-- a -- b --><!--> <!---><!--x--!>", ["<!-- a -- b -->", "<!---->", " ", "<!---->", "<!--x-->"]),
        ("<!--a", ["<!--a-->"]),
        ("<!--a--", ["<!--a-->"]),
        ("<!doctype html>x", ["<!DOCTYPE html>", "x"]),
        ("<!x><?y?></1>", ["<!--x-->", "<!--?y?-->", "<!--1-->"]),
        ("a</>b<c", ["a", "dropped", "b", "dropped"]),
        ("<title>a<b></titlex></title>c", ["<title>", "rcdata:a<b></titlex>", "</title>", "c"]),
        ("<style>a<b></STYLE >c", ["<style>", "rawText:a<b>", "</style>", "c"]),
        ("<script>'<!--<script></script>'</script>", ["<script>", "script:'<!--<script></script>'", "</script>"]),
        ("<script>a<!--b--></script>c", ["<script>", "script:a<!--b-->", "</script>", "c"]),
        (
            "<svg><title><b></title><style><i></style></svg><style><i></style>",
            [
                "<svg>", "<title>", "<b>", "</title>", "<style>", "<i>", "</style>", "</svg>", "<style>", "rawText:<i>",
                "</style>",
            ]
        ),
        (
            "<svg><![CDATA[a]]]><b></svg><![CDATA[c]]>",
            [
                "<svg>", "<![CDATA[a]]]>", "<b>", "</svg>", "<!--[CDATA[c]]-->",
            ]
        ),
        ("<svg><![CDATA[a]]b]]></svg>", ["<svg>", "<![CDATA[a]]b]]>", "</svg>"]),
        ("<p><![CDATA[a]]>", ["<p>", "<!--[CDATA[a]]-->"]),
    ])
    func `tokens are found as browsers find them`(html: String, expected: [String]) {
        #expect(HTMLTokenNotation.describe(html) == expected)
    }

    @Test(arguments: [
        ("a{1}b", ["a", "{1}", "b"]),
        ("<p title=\"a{1}b\" {2}>", ["<p title=\"a{1}b\" {2}>"]),
        ("<p title={1}>", ["<p title={1}>"]),
        ("<p title={1}x y>", ["<p title={1}x y>"]),
        ("<p {1} x>", ["<p {1} x>"]),
        ("<p {1}x>", ["<p {1} x ?>"]),
        ("<p a{1}>", ["<p a{}>"]),
        ("<p a {1} b>", ["<p a {1} b>"]),
        ("<h{1}>x</h{1}>", ["<h{}>", "x", "</h{}>"]),
        ("<{1}>", ["<{}>"]),
        ("<title>a{1}</title>", ["<title>", "rcdata:a", "{1}", "</title>"]),
        ("<style></sty{1}</style>", ["<style>", "rawText:</sty", "{1}", "</style>"]),
        ("<!--a{1}b-->c", ["<!--a{1}b-->", "c"]),
        ("<!-{1}->", ["<!---{1}--->"]),
        ("<!-- -{1}-->", ["<!-- -{1}-->"]),
    ])
    func `holes are found where they stand`(template: String, expected: [String]) {
        #expect(HTMLTokenNotation.describe(template) == expected)
    }

    @Test(arguments: [
        ("a", HTMLContext.content),
        ("<", .tagName(isEndTag: false)),
        ("</d", .tagName(isEndTag: true)),
        ("<p ", .beforeAttributeName),
        ("<p a=\"\"", .beforeAttributeName),
        ("<p ab", .attributeName("ab")),
        ("<p a ", .afterAttributeName("a")),
        ("<p a= ", .beforeAttributeValue(name: "a")),
        ("<p a=\"x", .attributeValue(name: "a", quote: .double)),
        ("<p a='x", .attributeValue(name: "a", quote: .single)),
        ("<p a=x", .attributeValue(name: "a", quote: .unquoted)),
        ("<!--", .comment),
        ("<!doctype ", .doctype),
        ("<script>x", .rawText(element: "script", model: .script)),
        ("<textarea></t", .rawText(element: "textarea", model: .rcdata)),
        ("<svg><![CDATA[", .cdata),
        ("<svg><style>", .content),
    ])
    func `a hole's context is known`(html: String, expected: HTMLContext) {
        var tokenizer = HTMLTokenizer()
        var tokens: [HTMLToken] = []
        tokenizer.feed(Array(html.utf8)[...], into: &tokens)
        #expect(tokenizer.context == expected)
    }

    @Test(arguments: [
        ("<option ", "selected", "", true),
        ("<option", " selected", "", true),
        ("<option ", "class='a'", "id=b", true),
        ("<p class=\"", "a", "b", true),
        ("", "<p>a</p>", "text", true),
        ("", "<p class='", "a", false),
        ("<p ", "a='", "b", false),
        ("", "<style>", "<p>", false),
        ("", "<!--", "", false),
        ("<", "p ", "i ", false),
    ])
    func `branches meet when what follows is read alike`(before: String, one: String, other: String, meets: Bool) {
        var tokens: [HTMLToken] = []
        var first = HTMLTokenizer()
        first.feed(Array(before.utf8)[...], into: &tokens)
        var second = first
        first.feed(Array(one.utf8)[...], into: &tokens)
        second.feed(Array(other.utf8)[...], into: &tokens)
        #expect((first.state.joined(with: second.state) != nil) == meets)
    }

    @Test(arguments: [
        // Where the value ends depends on the branch.
        ("<option value=1", " selected", " id=x>a", ["<option value=1{7} id=x>", "a"], true),
        ("<option value=1 ", "selected", " id=x>a", ["<option value=1 {7} id=x>", "a"], false),
        // No branch goes on with the name.
        ("<option", " selected", " id=x>a", ["<option {7} id=x>", "a"], false),
        ("<option", " selected", "id=x>a", ["<option {7} id=x>", "a"], true),
    ])
    func `reading goes on after branches inside a tag`(
        before: String,
        branch: String,
        after: String,
        expected: [String],
        isUncertain: Bool
    ) throws {
        var tokens: [HTMLToken] = []
        var tokenizer = HTMLTokenizer()
        tokenizer.feed(Array(before.utf8)[...], into: &tokens)
        var other = tokenizer
        other.feed(Array(branch.utf8)[...], into: &tokens)
        let joined = try #require(other.state.joined(with: tokenizer.state))
        tokenizer.hole(7, resumingIn: joined, into: &tokens)
        tokenizer.feed(Array(after.utf8)[...], source: 1, into: &tokens)
        let notation = HTMLTokenNotation(sources: [Array(before.utf8), Array(after.utf8)])
        #expect(tokens.map(notation.describe) == expected)
        guard case .startTag(let tag)? = tokens.first else { return }
        #expect(tag.isUncertain == isUncertain)
    }
}
