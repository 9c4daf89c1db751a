import Djust
import Testing

struct OpaqueRegionTests {
    @Test(arguments: [
        ("<p>{{ a }}</p>", ""),
        ("<ul><li>{{ a }}</li><li>{{ b }}</li></ul>", ""),
        ("<table><tbody>{% for i in items %}<tr><td>{{ i.name }}</td></tr>{% endfor %}</tbody></table>", ""),
        ("<table><tr><td>static</table>{{ a }}", ""),
        (
            "<main><ul>{% for i in items %}<li>{{ i.name }}{% endfor %}</ul>{{ a }}</main>",
            "ul: <li> is not closed where it was opened"
        ),
        (
            "<main><table><tr><td>{{ a }}</td></tr></table></main>",
            "table: the browser adds an element that is not written"
        ),
        (
            "<main><p>x</p><table>{{ a }}</table></main>",
            "main: the browser moves this content out of the table"
        ),
        (
            "<main><div>{% if on %}<b>{% endif %}x</div><i>{{ b }}</i></main>",
            "div: <b> is not closed where it was opened"
        ),
        (
            "<main><select><div>{{ a }}</div></select></main>",
            "main: the browser ignores this tag here"
        ),
        (
            "<main><a href=1><a href=2>{{ a }}</a></a></main>",
            "div: this element cannot stand inside another of its kind"
        ),
        (
            "<main><template>{{ a }}</template>{{ b }}</main>",
            "template: the content of this element is not part of the page's tree"
        ),
        ("<main><noscript>{{ a }}</noscript>{{ b }}</main>", ""),
        ("<main><svg><p>{{ a }}</p></svg></main>", "main: an HTML tag ends the SVG or MathML around it"),
        ("<main><{{ a }}>{{ b }}</{{ a }}></main>", "div: the name of an element is dynamic"),
        ("<main><ul><li>{{ a }}<li>{{ b }}</ul>{{ c }}</main>", "ul: a start tag closes an element that is still open"),
        (
            "<main><table><tr><td>{{ a }}<td>{{ b }}</table>{{ c }}</main>",
            "table: the browser adds an element that is not written"
        ),
        ("<main><dl><dt>{{ a }}<dd>{{ b }}</dl>{{ c }}</main>", "dl: a start tag closes an element that is still open"),
        ("<main><div>{{ a }}</b></div>{{ c }}</main>", "div: an end tag closes nothing"),
    ])
    func `the smallest element around the trouble is sent whole`(template: String, expected: String) throws {
        let regions = try SlotTesting(root: template).page.opaqueRegions
        #expect(regions.map { "\($0.element): \($0.reason.sentence)" }.joined(separator: "; ") == expected)
    }

    @Test func `a region says where it begins`() throws {
        let region = try #require(try SlotTesting(root: "<table><tr><td>{{ a }}</table>").page.opaqueRegions.first)
        #expect(region.span?.text == "<tr><td>")
    }
}
