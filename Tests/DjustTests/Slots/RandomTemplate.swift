import Djust

/// Makes random templates of the supported language, and random states for them.
struct RandomTemplate {
    private var random: SeededRandom
    /// How deeply tags and elements nest at most.
    private let depthLimit: Int
    private var loops = 0

    init(seed: UInt64, size: Int) {
        random = SeededRandom(seed: seed)
        depthLimit = 1 + size
    }

    /// A page with a live root.
    mutating func page() -> String {
        let body = content(depth: 0, names: [])
        let attributes = random.chance(4) ? " class=\"\(attributeText(names: []))\"" : ""
        return "<!doctype html><html><head><title>t</title></head><body><p>before</p>"
            + "<div dj-view=\"V\" dj-root\(attributes)>\(body)</div><p>{{ text }}</p></body></html>"
    }

    // MARK: - Content

    private mutating func content(depth: Int, names: [String]) -> String {
        (0..<random.below(depth == 0 ? 6 : 4)).map { _ in item(depth: depth, names: names) }.joined()
    }

    private mutating func item(depth: Int, names: [String]) -> String {
        guard depth < depthLimit else { return leaf(names: names) }
        switch random.below(16) {
        case 0...3: return leaf(names: names)
        case 4...6: return element(depth: depth, names: names)
        case 7...8: return conditional(depth: depth, names: names) { $0.content(depth: depth + 1, names: names) }
        case 9: return list(depth: depth, names: names)
        case 10: return table(depth: depth, names: names)
        case 11: return choices(names: names)
        case 12: return field(names: names)
        case 13:
            return
                "<svg viewBox=\"0 0 {{ number }} 9\"><g>\(loop(names: names) { "<circle r=\"{{ \($0).id }}\"/>" })</g></svg>"
        case 14: return "{% with w=\(variable(names)) %}\(content(depth: depth + 1, names: names + ["w"])){% endwith %}"
        default: return unclean(names: names)
        }
    }

    private mutating func leaf(names: [String]) -> String {
        switch random.below(8) {
        case 0: ["text ", " ", "&amp;", "a &lt; b", "\n", "é"][random.below(6)]
        case 1: "{{ \(variable(names)) }}{{ \(variable(names)) }}"
        case 2: "{{ markup|safe }}"
        case 3: "<!-- note -->"
        case 4: "<b>{{ \(variable(names)) }}</b>"
        case 5: "{{ \(variable(names))|upper }}-"
        case 6: "{# gone #}"
        default: "{{ \(variable(names)) }}"
        }
    }

    private mutating func element(depth: Int, names: [String]) -> String {
        let name = ["div", "section", "span", "p", "em", "pre"][random.below(6)]
        // A paragraph holds text only, or a browser would close it.
        let inside =
            name == "p" || name == "pre" || name == "em" || name == "span"
            ? leaf(names: names) + leaf(names: names) : content(depth: depth + 1, names: names)
        return "<\(name)\(attributes(names: names))>\(inside)</\(name)>"
    }

    private mutating func conditional(
        depth: Int,
        names: [String],
        _ body: (inout RandomTemplate) -> String
    ) -> String {
        var text = "{% if \(condition(names)) %}\(body(&self))"
        if random.chance(3) { text += "{% elif \(condition(names)) %}\(body(&self))" }
        if random.chance(2) { text += "{% else %}\(body(&self))" }
        return text + "{% endif %}"
    }

    private mutating func loop(names: [String], _ row: (String) -> String) -> String {
        loops += 1
        let name = "i\(loops)"
        return "{% for \(name) in items %}\(row(name)){% endfor %}"
    }

    private mutating func list(depth: Int, names: [String]) -> String {
        loops += 1
        let name = "i\(loops)"
        let key = random.chance(3) ? "" : " data-key=\"{{ \(name).id }}\""
        let inner = names + [name + ".name", name + ".id", "forloop.counter"]
        let row = random.chance(3) ? content(depth: depth + 1, names: inner) : "{{ \(name).name }}"
        let nested = random.chance(4) ? "{% for t in \(name).tags %}<i>{{ t }}</i>{% empty %}none{% endfor %}" : ""
        let empty = random.chance(3) ? "{% empty %}<li>nothing {{ text }}</li>" : ""
        let space = random.chance(2) ? "\n" : ""
        return
            "<ul>{% for \(name) in items %}\(space)<li\(key)\(attributes(names: inner))>\(row)\(nested)</li>\(space)\(empty){% endfor %}</ul>"
    }

    private mutating func table(depth: Int, names: [String]) -> String {
        let body = random.chance(4) ? ("", "") : ("<tbody>", "</tbody>")
        return "<table>\(body.0)"
            + loop(names: names) { "<tr data-key=\"{{ \($0).id }}\"><td>{{ \($0).name }}</td><td>{{ text }}</td></tr>" }
            + "\(body.1)</table>"
    }

    private mutating func choices(names: [String]) -> String {
        "<select>"
            + loop(names: names) {
                "<option value=\"{{ \($0).id }}\"{% if \($0).done %} selected{% endif %}>{{ \($0).name }}</option>"
            }
            + "</select>"
    }

    private mutating func field(names: [String]) -> String {
        switch random.below(4) {
        case 0: "<textarea>{{ \(variable(names)) }}</textarea>"
        case 1: "<input value=\"{{ \(variable(names)) }}\"{% if flag %} disabled{% endif %}>"
        case 2: "<input type=checkbox {% if other %}checked{% endif %} title='{{ text }}'>"
        default: "<input value={{ number }}>"
        }
    }

    /// Markup that slots cannot follow.
    private mutating func unclean(names: [String]) -> String {
        switch random.below(5) {
        case 0: "<div>{% if flag %}<p>{% else %}<p class=x>{% endif %}{{ text }}</p></div>"
        case 1: "<ul>" + loop(names: names) { "<li>{{ \($0).name }}" } + "</ul>"
        case 2: "<div><table>" + loop(names: names) { "<tr><td>{{ \($0).name }}" } + "</table></div>"
        case 3: "<section>{% if other %}<b>{% endif %}{{ text }}{% if other %}</b>{% endif %}</section>"
        default: "<!-- {{ number }} -->"
        }
    }

    // MARK: - Parts

    private mutating func attributes(names: [String]) -> String {
        switch random.below(6) {
        case 0: " class=\"\(attributeText(names: names))\""
        case 1: " title=\"{{ \(variable(names)) }}\" data-x='{{ text }}'"
        case 2: "{% if flag %} hidden{% endif %}"
        case 3: " {% if other %}title=\"{{ text }}\"{% else %}lang=en{% endif %} id=a"
        default: ""
        }
    }

    private mutating func attributeText(names: [String]) -> String {
        random.chance(2) ? "a {% if \(condition(names)) %}on{% endif %}" : "a-{{ \(variable(names)) }} &amp; b"
    }

    private mutating func variable(_ names: [String]) -> String {
        let all = ["text", "number", "flag", "missing"] + names + names
        return all[random.below(all.count)]
    }

    private mutating func condition(_ names: [String]) -> String {
        ["flag", "not other", "number > 2", "text", "flag and other", "number == 1 or flag", "items"][random.below(7)]
    }
}
