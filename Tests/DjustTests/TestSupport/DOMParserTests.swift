import Djust
import TestSupport
import Testing

/// The model of the browser must be right before anything is measured with it.
struct DOMParserTests {
    @Test(arguments: [
        ("div", "<p>a<p>b", "<p>a</p><p>b</p>"),
        ("div", "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("div", "<b><p>x</b>y</p>", "<b></b><p><b>x</b>y</p>"),
        ("div", "<b>1<i>2</b>3</i>", "<b>1<i>2</i></b><i>3</i>"),
        ("div", "<table><tr><td>1</table>", "<table><tbody><tr><td>1</td></tr></tbody></table>"),
        ("div", "<table>x<tr></table>", "x<table><tbody><tr></tr></tbody></table>"),
        ("div", "<a>1<a>2", "<a>1</a><a>2</a>"),
        ("div", "<p><div>x</div></p>", "<p></p><div>x</div><p></p>"),
        (
            "div", "<svg viewbox='0'><foreignobject><p>x</p></foreignobject></svg>y",
            "<svg viewBox=\"0\"><foreignObject><p>x</p></foreignObject></svg>y"
        ),
        ("div", "<svg><g><div>x", "<svg><g></g></svg><div>x</div>"),
        ("div", "<select><option>1<option>2", "<select><option>1</option><option>2</option></select>"),
        ("div", "<pre>\n\nx</pre>", "<pre>\nx</pre>"),
        ("div", "<textarea>\n<b>&lt;</textarea>", "<textarea>&lt;b&gt;&lt;</textarea>"),
        ("div", "<script>a<b</script>", "<script>a<b</script>"),
        ("div", "<tr><td>x", "x"),
        ("tr", "<td>x", "<td>x</td>"),
        ("tbody", "<td>x", "<tr><td>x</td></tr>"),
        ("div", "<template><tr><td>x</template>", "<template><tr><td>x</td></tr></template>"),
        ("div", "a\r\nb\0c", "a\nbc"),
        ("div", "<p title='&copy=1&lt;'>&copy=1", "<p title=\"&amp;copy=1&lt;\">©=1</p>"),
        ("title", "<b>&amp;", "&lt;b&gt;&amp;"),
    ])
    func `fragments become the trees that browsers build`(context: String, html: String, expected: String) {
        let fragment = DOMParser.fragment(html, in: context)
        let parent = DOMNode(.element, name: context)
        for node in fragment.children { parent.append(node) }
        #expect(DOMSerializer.innerHTML(parent) == expected)
    }

    @Test(arguments: [
        ("x", "<html><head></head><body>x</body></html>"),
        (
            "<!doctype html><title>t</title><p>x",
            "<!DOCTYPE html><html><head><title>t</title></head><body><p>x</p></body></html>"
        ),
        (
            "<!--a--><html lang=en><body class=c>x</body></html>\n",
            "<!--a--><html lang=\"en\"><head></head><body class=\"c\">x\n</body></html>"
        ),
        ("<p><table>", "<html><head></head><body><p><table></table></p></body></html>"),
        ("<!doctype html><p><table>", "<!DOCTYPE html><html><head></head><body><p></p><table></table></body></html>"),
        ("<noscript><b></noscript>", "<html><head><noscript><b></noscript></head><body></body></html>"),
    ])
    func `pages become the trees that browsers build`(html: String, expected: String) {
        #expect(DOMSerializer.outerHTML(DOMParser.document(html)) == expected)
    }

    @Test func `no input does harm`() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            let html = HTMLTokenizerFuzzTests.randomHTML(&generator) + HTMLTokenizerFuzzTests.randomHTML(&generator)
            let first = DOMDump.dump(DOMParser.document(html))
            #expect(first.contains("<body>"))
            for context in ["div", "table", "select", "template", "svg", "tr"] {
                _ = DOMParser.fragment(html, in: DOMNode(.element, name: context))
            }
        }
    }
}
