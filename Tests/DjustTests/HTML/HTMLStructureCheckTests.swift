import Djust
import TestSupport
import Testing

struct HTMLStructureCheckTests {
    @Test(arguments: [
        ("<p>a</p>", "div", true), ("text", "div", true), ("", "div", true), ("<br><img>", "p", true),
        ("<!-- c --><b>x</b>", "div", true), ("<tr><td>1</td></tr>", "tbody", true), ("<td>1</td>", "tr", true),
        ("<option>1</option>", "select", true), ("a<b>", "div", false), ("</div>", "div", false),
        ("</div><div>", "div", false), ("<p>a<p>b", "div", false), ("<tr></tr>", "div", false),
        ("<tr></tr>", "table", false), ("text", "tbody", false), ("<a", "div", false), ("<!--", "div", false),
        ("<title>x", "div", false), ("<div>", "p", false), ("a</b>", "textarea", true), ("a</b", "textarea", false),
        ("<!doctype html>", "div", false),
    ])
    func `fragments are clean or not`(html: String, parent: String, isClean: Bool) {
        let context = HTMLOpenElements(inside: Self.ancestors(of: parent))
        #expect(HTMLStructureCheck.isClean(Array(html.utf8), inside: context) == isClean)
    }

    @Test func `how the elements around were opened does not matter`() {
        var context = HTMLOpenElements(inside: ["html", "body", "p"])
        _ = context.end("p")
        _ = context.start("div")
        #expect(HTMLStructureCheck.isClean(Array("<b>x</b>".utf8), inside: context))
    }

    @Test func `a problem has a place`() throws {
        let context = HTMLOpenElements(inside: ["html", "body", "div"])
        let problem = try #require(
            HTMLStructureCheck.firstProblem(in: Array("<ul><li>a<li>b</ul>".utf8), inside: context)
        )
        #expect(problem.reason == .impliedEndTag)
        #expect(problem.extent.span?.range == 9..<13)
    }

    /// The check may call a good fragment bad, but never a bad one good.
    @Test(arguments: ["div", "p", "tr", "tbody", "table", "select", "ul", "button", "a", "svg", "pre", "td", "li"])
    func `the tree of a clean fragment is what its tags say`(parent: String) {
        var generator = SeededGenerator(seed: UInt64(parent.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))
        let context = HTMLOpenElements(inside: Self.ancestors(of: parent))
        var clean = 0
        for _ in 0..<1_500 {
            let html = Self.soup(&generator)
            guard HTMLStructureCheck.isClean(html, inside: context) else { continue }
            clean += 1
            let literal = LiteralTree.build(html, context: context)
            let page = Self.browserTree(html, inside: Self.ancestors(of: parent))
            let patch = Self.patchTree(html, inside: context)
            #expect(literal == page, "\(parent): \(String(decoding: html, as: UTF8.self))")
            #expect(literal == patch, "\(parent): \(String(decoding: html, as: UTF8.self))")
        }
        #expect(clean > 50)
    }

    /// Elements that a parent needs around it.
    static func ancestors(of parent: String) -> [String] {
        let above: [String] =
            switch parent {
            case "tr": ["table", "tbody"]
            case "tbody": ["table"]
            case "td": ["table", "tbody", "tr"]
            case "li": ["ul"]
            default: []
            }
        return ["html", "body"] + above + [parent]
    }

    /// What a browser makes of the fragment inside a page, after which a mark must still stand in the parent.
    private static func browserTree(_ html: [UInt8], inside ancestors: [String]) -> String {
        let before = "<!doctype html><html><head></head>" + ancestors.dropFirst().map { "<\($0)>" }.joined()
        let document = DOMParser.document(Array((before + "<!--0-->").utf8) + html + Array("<!--1-->".utf8))
        guard let mark = document.first(where: { $0.kind == .comment && $0.text == "0" }), let parent = mark.parent
        else { return "lost" }
        return "\(parent.name)\n" + DOMDump.dump(parent)
    }

    /// What a browser makes of the fragment when a patch brings it.
    private static func patchTree(_ html: [UInt8], inside context: HTMLOpenElements) -> String {
        let name = context.current?.name ?? ""
        let parent = DOMNode(.element, name: name, namespace: context.current?.namespace ?? .html)
        let marked = Array("<!--0-->".utf8) + html + Array("<!--1-->".utf8)
        return "\(name)\n" + DOMDump.dump(DOMParser.fragment(marked, in: parent))
    }

    /// Random markup, more often balanced than not.
    private static func soup(_ generator: inout SeededGenerator) -> [UInt8] {
        let names = [
            "div", "p", "span", "b", "a", "ul", "li", "table", "tbody", "tr", "td", "th", "caption", "colgroup", "col",
            "select", "option", "optgroup", "button", "form", "svg", "g", "foreignObject", "math", "mi", "h1", "h2",
            "br", "input", "dl", "dt", "dd", "ruby", "rt", "rp", "i", "nobr", "object", "template", "hr", "pre",
            "label",
            "font", "section", "title", "textarea", "desc", "annotation-xml", "style", "rtc", "rb", "img", "image",
        ]
        var html = ""
        var open: [String] = []
        for _ in 0..<Int.random(in: 1..<9, using: &generator) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<5:
                let name = names.randomElement(using: &generator) ?? "div"
                html += "<\(name)>"
                if !HTMLElements.isVoid(name) { open.append(name) }
            case 5..<8:
                if let name = open.popLast() { html += "</\(name)>" }
            case 8: html += ["x", " ", "<!--c-->"].randomElement(using: &generator) ?? ""
            default: html += "</\(names.randomElement(using: &generator) ?? "div")>"
            }
        }
        if Int.random(in: 0..<8, using: &generator) > 0 { html += open.reversed().map { "</\($0)>" }.joined() }
        return Array(html.utf8)
    }
}

/// The tree that the tags say, built without any rule of HTML.
private struct LiteralTree: HTMLTokenSink {
    let bytes: [UInt8]
    var nodes: [DOMNode]
    var elements: HTMLOpenElements

    static func build(_ html: [UInt8], context: HTMLOpenElements) -> String {
        let root = DOMNode(
            .element,
            name: context.current?.name ?? "",
            namespace: context.current?.namespace ?? .html
        )
        var tree = LiteralTree(bytes: html, nodes: [root], elements: context)
        root.append(DOMNode(.comment, text: "0"))
        var tokenizer = HTMLTokenizer()
        tokenizer.feed(html[...], into: &tree)
        tokenizer.finish(into: &tree)
        root.append(DOMNode(.comment, text: "1"))
        return "\(root.name)\n" + DOMDump.dump(root)
    }

    mutating func receive(_ token: HTMLToken) {
        switch token {
        case .startTag(let tag):
            let depth = elements.depth
            _ = elements.start(tag)
            let isForeign = elements.depth > depth && elements.current?.namespace != .html
            let namespace = isForeign ? elements.current?.namespace ?? .html : .html
            let name = namespace == .svg ? HTMLElements.adjustedSVGName(tag.name) : tag.name
            let node = DOMNode(.element, name: name, namespace: namespace)
            nodes.last?.append(node)
            if elements.depth > depth { nodes.append(node) }
        case .endTag(let tag):
            _ = elements.end(tag)
            if nodes.count > 1 { nodes.removeLast() }
        case .text(let text):
            let string = String(decoding: bytes[text.span.range], as: UTF8.self)
            nodes.last?.append(DOMNode(.text, text: string))
        case .comment(let markup):
            let data = markup.parts.compactMap { part -> String? in
                if case .bytes(let span) = part { String(decoding: bytes[span.range], as: UTF8.self) } else { nil }
            }
            nodes.last?.append(DOMNode(.comment, text: data.joined()))
        default: break
        }
    }

    func contentModel(after tag: HTMLTag, proposed: HTMLContentModel) -> HTMLContentModel { elements.contentModel }
}
