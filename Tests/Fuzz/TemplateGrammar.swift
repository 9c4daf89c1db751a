import Djust
import TestSupport

/// Makes templates that a parser mostly takes: elements, variables, and every tag that there is.
///
/// Tags that are not known here are written with arguments of any kind, so that a new tag is tried from its first day.
struct TemplateGrammar {
    /// What decides.
    var random: SeededGenerator
    /// How many more pieces may be made.
    private var budget: Int
    private let allowsBase: Bool
    private var blocks = 0

    private static let tags = BuiltinTags.all.filter { !["extends", "block", "load"].contains($0.name) }
    private static let elements = [
        "p", "div", "b", "i", "ul", "li", "table", "tr", "td", "tbody", "select", "option", "a", "button", "span",
        "svg",
        "textarea", "title", "script", "style", "template", "pre", "h1", "form", "math", "br", "input", "img",
        "noscript",
    ]

    /// Begins a template.
    /// - Parameters:
    ///   - random: What decides.
    ///   - size: How many pieces there are at most.
    ///   - allowsBase: Whether the template may extend another.
    init(random: SeededGenerator, size: Int, allowsBase: Bool) {
        self.random = random
        budget = size
        self.allowsBase = allowsBase
    }

    /// A template.
    mutating func template() -> String {
        let head =
            allowsBase && random.chance(6) ? "{% extends \(random.pick("'base.html'", "base", "'part.html'")) %}" : ""
        let libraries = random.chance(4) ? "{% load i18n l10n tz humanize static %}" : ""
        return head + libraries + content(0)
    }

    /// Some pieces.
    mutating func content(_ depth: Int) -> String {
        var text = ""
        for _ in 0..<(1 + random.below(4)) where budget > 0 { text += piece(depth) }
        return text
    }

    private mutating func piece(_ depth: Int) -> String {
        budget -= 1
        guard depth < 12 else { return random.pick("x", "{{ text }}") }
        switch random.below(20) {
        case 0...1:
            return random.pick(" ", "\n", "text", "&amp; <", "é🎉", "{ { % }", "\u{0}", "<!-- c -->", "<br>", "]]>")
        case 2...6: return "{{\(space)\(expression())\(space)}}"
        case 7...11: return element(depth)
        case 12:
            blocks += 1
            return "{% block b\(random.chance(5) ? 1 : blocks) %}\(content(depth + 1)){{ block.super }}{% endblock %}"
        default: return tag(depth)
        }
    }

    private var space: String { mutating get { random.chance(6) ? "" : " " } }

    // MARK: - Elements

    private mutating func element(_ depth: Int) -> String {
        let name = random.chance(30) ? "h{{ number }}" : random.pick(Self.elements)
        var text = "<\(name)"
        for _ in 0..<random.below(3) { text += attribute(depth) }
        if random.chance(12) { return text + "/>" }
        text += ">" + content(depth + 1)
        return random.chance(8) ? text : text + "</\(random.chance(20) ? random.pick(Self.elements) : name)>"
    }

    private mutating func attribute(_ depth: Int) -> String {
        let name = random.pick(
            "class",
            "id",
            "href",
            "title",
            "data-key",
            "dj-click",
            "onclick",
            "style",
            "value",
            "CHECKED"
        )
        switch random.below(8) {
        case 0: return " \(name)"
        case 1: return " \(name)={{ \(expression()) }}"
        case 2: return " \(name)='{{ \(expression()) }}'"
        case 3: return " {% if \(condition()) %}\(name)=\"\(expression().filter { $0 != "\"" })\"{% endif %}"
        case 4: return " {{ \(expression()) }}"
        case 5: return " \(name)=\"a {% if \(condition()) %}b{% else %}{{ text }}{% endif %}\""
        default: return " \(name)=\"x{{ \(expression()) }}\""
        }
    }

    // MARK: - Tags

    private mutating func tag(_ depth: Int) -> String {
        let tag = random.pick(Self.tags)
        var text = "{% \(tag.name) \(arguments(of: tag.name)) %}"
        guard let end = tag.end else { return text }
        text += content(depth + 1)
        for divider in tag.dividers where random.chance(3) {
            text += "{% \(divider) \(divider == "elif" ? condition() : "") %}\(content(depth + 1))"
        }
        return random.chance(60) ? text : text + "{% \(end) %}"
    }

    private mutating func arguments(of tag: String) -> String {
        switch tag {
        case "if": condition()
        case "for":
            random.pick("i", "i, j", "a,b", "text") + " in " + random.pick("items", "pairs", "numbers", expression())
                + (random.chance(4) ? " reversed" : "")
        case "with": random.chance(5) ? "\(expression()) as w" : "w=\(expression()) v=\(expression())"
        case "include":
            random.pick("'part.html'", "\"./part.html\"", "partial", "'missing.html'")
                + (random.chance(3) ? " with text=\(expression())" : "") + (random.chance(4) ? " only" : "")
        case "autoescape": random.pick("on", "off")
        case "filter": filters().drop { $0 == "|" }.description
        case "cycle": random.pick("1 2 3", "'a' text", "1 2 as c", "c", "1 2 as c silent")
        case "url": "'item' \(expression())" + (random.chance(3) ? " as u" : "")
        case "templatetag": random.pick("openblock", "closevariable", "openbrace")
        case "widthratio": "\(expression()) \(expression()) \(random.pick("100", expression()))"
        case "verbatim", "comment", "spaceless", "csrf_token": ""
        case "now": random.pick("'Y-m-d H:i:s'", "'DATE_FORMAT'", "'jS F Y e I L N r U z Z'")
        default: anyArguments()
        }
    }

    private mutating func anyArguments() -> String {
        (0..<random.below(4)).map { _ in
            random.pick(
                expression(),
                expression(),
                "as x",
                "\(random.pick("a", "count", "offset"))=\(expression())",
                "on",
                "with"
            )
        }.joined(separator: " ")
    }
}
