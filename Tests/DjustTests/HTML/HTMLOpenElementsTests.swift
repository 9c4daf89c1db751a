import Djust
import Testing

struct HTMLOpenElementsTests {
    /// Tags after `<html><body>`; `|` before the tag that is judged.
    ///
    /// `-` is text, `_` white space.
    struct Case: CustomTestStringConvertible {
        let tags: String
        let reason: HTMLUncleanReason?
        let depth: Int

        init(_ tags: String, _ reason: HTMLUncleanReason? = nil, to depth: Int = 0) {
            self.tags = tags
            self.reason = reason
            self.depth = depth
        }

        var testDescription: String { tags }
    }

    // html is 0, body is 1, what a case opens first is 2.
    @Test(arguments: [
        Case("div p span /span /p | /div"),
        Case("div br input | -"),
        Case("p span | em"),
        Case("table tbody tr td | div"),
        Case("table tbody tr td /td /tr | tr"),
        Case("table | _"),
        Case("table tbody tr | _"),
        Case("table caption | div"),
        Case("table colgroup | col"),
        Case("ul li /li | li"),
        Case("ul li ul | li"),
        Case("dl dt /dt | dd"),
        Case("select option /option | option"),
        Case("select optgroup | option"),
        Case("svg g path/ | text"),
        Case("svg foreignobject | div"),
        Case("svg title | -"),
        Case("button | span"),
        Case("a | div"),
        Case("b i /i | /b"),
        Case("ruby rt /rt | rp"),
        Case("details | summary"),
        Case("p button | div"),
        Case("p | div", .impliedEndTag, to: 1),
        Case("div p | p", .impliedEndTag, to: 2),
        Case("p span | ul", .impliedEndTag, to: 1),
        Case("ul li | li", .impliedEndTag, to: 2),
        Case("ul li div | li", .impliedEndTag, to: 2),
        Case("dl dd | dt", .impliedEndTag, to: 2),
        Case("h1 | h2", .impliedEndTag, to: 1),
        Case("select option | option", .impliedEndTag, to: 2),
        Case("select | div", .ignoredTag, to: 1),
        Case("table | tr", .impliedElement, to: 2),
        Case("table tbody | td", .impliedElement, to: 3),
        Case("table | td", .impliedElement, to: 2),
        Case("table | div", .fosterParenting, to: 1),
        Case("div table | -", .fosterParenting, to: 2),
        Case("table tbody tr | -", .fosterParenting, to: 1),
        Case("table tbody tr td | td", .impliedEndTag, to: 2),
        Case("table tbody tr | tr", .impliedEndTag, to: 2),
        Case("div | td", .ignoredTag, to: 2),
        Case("form div | form", .nestedElement),
        Case("a span | a", .nestedElement),
        Case("button span | button", .nestedElement, to: 1),
        Case("svg g | div", .foreignBreakout, to: 1),
        Case("div | body", .documentTag),
        Case("div | template", .detachedContent, to: 2),
        Case("div | /span", .strayEndTag, to: 2),
        Case("div | /p", .impliedElement, to: 2),
        Case("div span | /div", .unclosedElement, to: 2),
        Case("ul li | /ul", .unclosedElement, to: 2),
        Case("p b | /p", .misnestedFormatting),
        Case("b p | /b", .misnestedFormatting),
        Case("table tbody tr td | /table", .impliedEndTag, to: 2),
        Case("div table tbody tr td | /tr", .impliedEndTag, to: 5),
        Case("table tbody tr td b | /table", .strayEndTag),
        Case("svg foreignobject p | /svg", .unclosedElement),
        Case("div table tbody tr td | /div", .strayEndTag),
    ])
    func `a verdict says whether browsers follow the tags`(_ test: Case) throws {
        var elements = HTMLOpenElements(inside: ["html", "body"])
        let halves = test.tags.split(separator: "|")
        for tag in try #require(halves.first).split(separator: " ") {
            #expect(apply(String(tag), to: &elements).isClean, "before: \(tag)")
        }
        let verdict = apply(halves[1].trimmingPrefix(" ").description, to: &elements)
        #expect(verdict == test.reason.map { .unclean($0, escapesTo: test.depth) } ?? .clean)
    }

    private func apply(_ tag: String, to elements: inout HTMLOpenElements) -> HTMLVerdict {
        switch tag {
        case "-": elements.text(isWhitespaceOnly: false)
        case "_": elements.text(isWhitespaceOnly: true)
        case _ where tag.hasPrefix("/"): elements.end(String(tag.dropFirst()))
        case _ where tag.hasSuffix("/"): elements.start(String(tag.dropLast()), isSelfClosing: true)
        default: elements.start(tag)
        }
    }

    @Test func `a branch that closes what it did not open is seen`() {
        var elements = HTMLOpenElements(inside: ["html", "body", "div"])
        let before = elements
        elements.lowestDepth = elements.depth
        _ = elements.end("div")
        _ = elements.start("div")
        #expect(elements.depth == before.depth)
        #expect(elements.lowestDepth < before.depth)
    }

    @Test func `nesting without end is unclean and harmless`() {
        var elements = HTMLOpenElements(inside: ["html", "body"])
        for _ in 0..<1_000 { _ = elements.start("div") }
        #expect(elements.start("div") == .unclean(.tooDeep, escapesTo: 0))
    }
}
