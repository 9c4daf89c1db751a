// MARK: - Elements

extension LawGenerator {
    mutating func element(_ depth: Int, _ names: Names) -> LawPart {
        let blocks = [
            "div", "section", "blockquote", "fieldset", "my-box", "details", "form", "template", "noscript", "dl",
        ]
        let phrases = ["span", "p", "em", "pre", "h2", "a", "button", "label", "q", "listing"]
        let isBlock = random.chance(2)
        let name = random.pick(isBlock ? blocks : phrases)
        let first = name == "pre" || name == "listing" ? random.pick("", "\n", "\n\n") : ""
        let inside: [LawPart] = isBlock ? content(depth + 1, names) : phrase(depth, names)
        switch name {
        case "details":
            return
                "<details\(attributes(names))\(["{% if flag %} open{% endif %}"])><summary>s</summary>\(inside)</details>"
        case "fieldset": return "<fieldset><legend>{{ \(variable(names)) }}</legend>\(inside)</fieldset>"
        case "dl": return "<dl>\(["<dt>{{ text }}</dt>", "<dd>{{ number }}</dd>"])</dl>"
        case "form", "template", "noscript": return "<\(name)\(attributes(names))>\(phrase(depth, names))</\(name)>"
        default: return "<\(name)\(attributes(names))>\(first)\(inside)</\(name)>"
        }
    }

    /// Content that may stand in a paragraph.
    private mutating func phrase(_ depth: Int, _ names: Names) -> [LawPart] {
        (0..<1 + random.below(2)).map { _ in
            switch random.below(4) {
            case 0: conditional(names) { [$0.leaf(names), $0.leaf(names)] }
            case 1: "{% for n in numbers %}\([leaf(names.with("n"))]){% endfor %}"
            default: leaf(names)
            }
        }
    }

    mutating func list(_ depth: Int, _ names: Names) -> LawPart {
        let name = newName("i")
        var inner = names.with("\(name).name").with("\(name).id").with("forloop.counter").with("forloop.last")
        if names.isInLoop { inner = inner.with("forloop.parentloop.counter0") }
        inner.tags += ["\(name).tags"]
        inner.isInLoop = true
        inner.lists = ["numbers", "numbers", inner.items]
        let key = random.pick(
            "",
            " data-key=\"{{ \(name).id }}\"",
            " dj-key=k{{ \(name).id }}",
            " data-key='{{ \(name).name }}'"
        )
        let row = random.chance(3) ? content(depth + 1, inner) : ["{{ \(name).name }}"]
        var extras: [LawPart] = []
        if random.chance(3) {
            extras.append(
                "{% for t in \(random.pick(inner.tags)) %}<i>{{ t }}{{ forloop.parentloop.counter }}</i>{% empty %}none{% endfor %}"
            )
        }
        if random.chance(4) { extras.append(conditional(inner) { [$0.leaf(inner)] }) }
        if random.chance(6) { extras.append(changed(name, inner)) }
        var empty: [LawPart] = []
        if random.chance(3) { empty.append("{% empty %}<li>nothing {{ text }}</li>") }
        let space = random.pick("", "\n", " {{ number }} ", "tail")
        let source = random.pick(names.lists) + random.pick("", "", " reversed")
        let item: LawPart = "<li\(key)\(attributes(inner))>\(row)\(extras)</li>"
        let isPair = random.chance(8)
        if isPair { return "<ol>{% for k, v in pairs %}<li data-key=\"{{ k }}\">{{ v }}</li>{% endfor %}</ol>" }
        return "<ul>{% for \(name) in \(source) %}\([item])\(space)\(empty){% endfor %}</ul>"
    }

    mutating func table(_ depth: Int, _ names: Names) -> LawPart {
        let name = newName("i")
        var inner = names.with("\(name).name").with("\(name).id")
        inner.isInLoop = true
        let cell: LawPart = "<td>\(content(depth + 2, inner))</td>"
        let row: LawPart = """
            <tr data-key=\"{{ \(name).id }}\"\(attributes(inner))>\
            \([cell, conditional(inner) { _ in ["<td>{{ text }}</td>"] }])</tr>
            """
        let rows: LawPart = "{% for \(name) in \(names.items) %}\(row){% endfor %}"
        let more: [LawPart] = [conditional(names) { _ in ["<tr><th>{{ number }}</th></tr>"] }]
        switch random.below(7) {
        case 0: return "<table>\(rows)</table>"
        case 5:
            return
                "<table>{% if flag %}<caption>{{ text }}</caption>{% endif %}<tbody>\(rows)</tbody><tfoot><tr><td colspan=\"{{ number }}\">{{ total }}</td></tr></tfoot></table>"
        case 6: return "<table>{% for n in numbers %}<tbody data-key={{ n }}>\(rows)</tbody>{% endfor %}</table>"
        case 1: return "<table>\n<tr><td>\(leaf(names))</td></tr>\(more)</table>"
        case 2:
            return "<table><caption>{{ text }}</caption><thead>\(more)</thead> <tbody>\n\(rows)\(more)</tbody></table>"
        case 3:
            return
                "<table><colgroup>{% for n in numbers %}<col span=\"{{ n }}\">{% endfor %}</colgroup><tbody>\(rows)</tbody></table>"
        default: return "<table><tbody>\(rows)</tbody></table>"
        }
    }

    mutating func choices(_ names: Names) -> LawPart {
        let chosen = random.pick("i.done", "i.id == number", "i.name == text", "forloop.first and flag", "forloop.last")
        let key = random.pick("", "", " data-key=\"{{ i.id }}\"")
        let extras: [LawPart] = random.chance(3) ? ["{% if i.done %} disabled{% endif %}"] : []
        let option: LawPart = """
            <option\(key) value=\"{{ i.id }}\"\(["{% if \(chosen) %} selected{% endif %}"])\(extras)>{{ i.name }}</option>
            """
        let options: LawPart = "{% for i in \(names.items) %}\(option){% endfor %}"
        let first: [LawPart] = random.chance(2) ? ["<option value=\"\">{{ text }}</option>"] : []
        return switch random.below(7) {
        case 0: "<select>\(options)</select>"
        case 1: "<select multiple><option>none</option>\(["<hr>"] as [LawPart])\(options)</select>"
        case 2: "<select>{% for n in numbers %}<optgroup label=\"{{ n }}\">\(options)</optgroup>{% endfor %}</select>"
        case 3: "<select size=\"{{ number }}\">\(first)\(options)</select>"
        case 4:
            "<select>\(first){% if flag %}<optgroup label=more>\(options)</optgroup>{% else %}\(options){% endif %}</select>"
        case 5:
            """
            <select name=s><option{% if number == 1 %} selected{% endif %}>1</option>\
            <option{% if number == 2 %} selected{% endif %}>2</option>\(first)<option {{ attrs }}>3</option></select>
            """
        default: "<select{% if flag %} multiple{% endif %}>\(first)\(options)</select>"
        }
    }

    mutating func field(_ names: Names) -> LawPart {
        switch random.below(15) {
        case 0: "<input value=\"{{ \(expression(names)) }}\"{% if flag %} disabled{% endif %}>"
        case 1: "<input type=checkbox {% if other %}checked{% endif %} title='{{ text }}'>"
        case 2: "<input value={{ number }}>"
        case 3: "<input type=\"{{ choice|default:\"text\" }}\" \(attributes(names))/>"
        case 4: "<input type=radio name=r value={{ number }}\([" {% if flag %}checked{% endif %}"] as [LawPart])>"
        case 5: "<input {% if flag %}value=\"{{ text }}\"{% endif %}>"
        case 6: "<input type=checkbox value=\"{{ text }}\"{% if \(condition(names)) %} checked{% endif %}>"
        case 7: "<input type=range max={{ number }} value={{ total }}>"
        case 8: "<input type=number value=\"{{ \(variable(names)) }}\">"
        case 9: "<progress max=9 value={{ number }}></progress><output>{{ text }}</output>"
        case 10:
            """
            {% for n in numbers %}<label><input type=radio name=rs value={{ n }}{% if n == number %} checked{% endif %}>\
            {{ n }}</label>{% endfor %}
            """
        case 11:
            """
            <input type=radio name=two{% if flag %} checked{% endif %}><input type=radio name=two{% if other %} checked{% endif %}>
            """
        case 12: "<textarea rows={{ number }}>{{ \(expression(names)) }}</textarea>"
        case 13:
            "<input type=\"{% if flag %}checkbox{% else %}text{% endif %}\" value=\"{{ text }}\"{% if other %} checked{% endif %}>"
        default: "<button {% if flag %}disabled{% endif %} \(attributes(names))>{{ text }}</button>"
        }
    }

    /// An element whose content is not markup.
    mutating func textElement(_ names: Names) -> LawPart {
        let inside: [LawPart] = [textPiece(names), textPiece(names)]
        let name = random.pick("textarea", "textarea", "title", "style", "script", "iframe", "xmp")
        let first = name == "textarea" ? random.pick("", "\n", "\n\n") : ""
        switch name {
        case "script": return "<script type=\"text/plain\">\(inside)</script>"
        case "iframe": return "<iframe title=\"{{ text }}\">\(inside)</iframe>"
        default: return "<\(name)\(attributes(names))>\(first)\(inside)</\(name)>"
        }
    }

    private mutating func textPiece(_ names: Names) -> LawPart {
        switch random.below(5) {
        case 0: conditional(names) { [$0.random.pick("on", "\n", "{{ number }}")] }
        case 1: "{% for n in numbers %}{{ n }}{% if flag %},{% endif %}{% endfor %}"
        case 2: random.pick("a &amp; b", "\n", "<b>", "&#13;")
        default: "{{ \(expression(names)) }}"
        }
    }

    /// SVG and MathML.
    mutating func foreign(_ names: Names) -> LawPart {
        let circles: LawPart =
            "{% for i in \(names.items) %}<circle data-key=\"{{ i.id }}\" r=\"{{ i.id }}\"/>{% endfor %}"
        switch random.below(7) {
        case 5:
            return
                "<svg>{% for i in \(names.items) %}<g id=g{{ i.id }}>{% if i.done %}<path d=\"M0 {{ i.id }}\"/>{% endif %}<text>{{ i.name }}</text></g>{% endfor %}</svg>"
        case 6: return "<svg><style>{{ text }}</style><a xlink:href=\"{{ text }}\">{{ markup }}</a></svg>"
        case 0: return "<svg viewBox=\"0 0 {{ number }} 9\"><g>\(circles)</g></svg>"
        case 1:
            return
                "<svg><title>{{ text }}</title><text x={{ number }}>{{ text }}\(["<tspan>{{ markup }}</tspan>"])</text></svg>"
        case 2:
            return
                "<svg {% if flag %}viewBox=\"0 0 1 1\"{% endif %}><foreignObject>\(["<p>{{ text }}</p>"])</foreignObject></svg>"
        case 3:
            return
                "<svg>\(conditional(names) { _ in ["<linearGradient id=\"{{ choice }}\" xlink:href=\"#{{ number }}\"/>"] })</svg>"
        default: return "<math><mi>{{ text }}</mi>\(["<mn mathvariant=\"{{ choice }}\">{{ number }}</mn>"])</math>"
        }
    }
}
