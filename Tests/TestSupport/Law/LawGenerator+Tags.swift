// MARK: - Variables and tags

extension LawGenerator {
    mutating func variable(_ names: Names) -> String { random.pick(names.values) }

    /// An expression: a variable, with filters perhaps.
    mutating func expression(_ names: Names) -> String {
        let filters = [
            "|upper", "|default:\"none\"", "|length", "|default:choice", "|slugify", "|cut:\" \"", "|lower|title",
            "|yesno:\"y,n\"", "|pluralize", "|add:number", "|linebreaksbr|striptags", "|escape", "|urlencode",
        ]
        return variable(names) + (random.chance(3) ? random.pick(filters) : "")
    }

    mutating func condition(_ names: Names) -> String {
        let simple = [
            "flag", "not other", "number > 2", "text", "items", "total == 2", "choice == \"a\"", "\"a\" in choice",
            "number|divisibleby:2", "numbers", variable(names),
        ]
        return switch random.below(4) {
        case 0: "\(random.pick(simple)) and \(random.pick(simple))"
        case 1: "\(random.pick(simple)) or not \(random.pick(simple))"
        default: random.pick(simple)
        }
    }

    mutating func conditional(_ names: Names, _ body: (inout LawGenerator) -> [LawPart]) -> LawPart {
        let first = condition(names)
        let then = body(&self)
        var others: [LawPart] = []
        if random.chance(3) { others.append("{% elif \(condition(names)) %}\(body(&self))") }
        if random.chance(2) { others.append("{% else %}\(body(&self))") }
        return "{% if \(first) %}\(then)\(others){% endif %}"
    }

    /// A tag that names a value for what follows.
    mutating func definition(of name: String, _ names: Names) -> LawPart {
        switch random.below(7) {
        case 0: "{% firstof \(variable(names)) choice \"none\" as \(name) %}"
        case 1: "{% url \"item\" \(variable(names)) as \(name) %}"
        case 2: "{% widthratio number 4 100 as \(name) %}"
        case 3: "{% cycle \(variable(names)) \"b\" as \(name) silent %}"
        case 4: "{% cycle \(variable(names)) \"b\" as \(name) %}"
        case 5:
            """
            {% if \(condition(names)) %}{% firstof text \"t\" as \(name) %}{% else %}\
            {% url \"item\" number as \(name) %}{% endif %}
            """
        default: "{% autoescape off %}{% firstof choice \"<i>none</i>\" as \(name) %}{% endautoescape %}"
        }
    }

    /// A tag with a body that is neither a loop nor a condition.
    mutating func scope(_ depth: Int, _ names: Names) -> LawPart {
        let name = newName("w")
        switch random.below(9) {
        case 0:
            return "{% with \(name)=\(expression(names)) %}\(content(depth + 1, names.with(name))){% endwith %}"
        case 1:
            let other = newName("w")
            return """
                {% with \(name)=\(expression(names)) \(other)=\(variable(names)) %}\
                \(content(depth + 1, names.with(name).with(other))){% endwith %}
                """
        case 2:
            return "{% include \"\(newFile("\(content(depth + 1, names))"))\" %}"
        case 3:
            let file = newFile("\(content(depth + 1, names.with(name)))")
            return "{% include \"\(file)\" with \(name)=\(expression(names)) %}"
        case 4:
            var inner = names.with(name)
            inner.isInLoop = false
            let file = newFile("\(content(depth + 1, inner))")
            return
                "{% include \"\(file)\" with \(name)=\(expression(names)) number=number choice=choice partial=partial only %}"
        case 5:
            return "{% include partial %}"
        case 6:
            return "{% block \(newName("b")) %}\(content(depth + 1, names)){% endblock %}"
        case 7:
            let pieces = [captured(names), captured(names)]
            return random.chance(2)
                ? "{% filter \(random.pick("upper", "lower|title", "cut:\"a\"")) %}\(pieces){% endfilter %}"
                : "{% spaceless %} \(pieces) {% endspaceless %}"
        default:
            let pieces: [LawPart] = [
                "{{ markup }}", "<b>{{ markup }}</b>", conditional(names) { _ in ["{{ markup }}"] },
            ]
            return "{% autoescape off %}\(pieces){% endautoescape %}"
        }
    }

    /// Content that filters may change without breaking its markup.
    private mutating func captured(_ names: Names) -> LawPart {
        switch random.below(3) {
        case 0: "<b> {{ number }} </b>"
        case 1: conditional(names) { [$0.random.pick("<i>x</i>", " y ", "{{ choice }}")] }
        default: "{{ number }} "
        }
    }

    /// A piece without an element of its own around it.
    mutating func leaf(_ names: Names) -> LawPart {
        switch random.below(18) {
        case 0:
            return random.pick(
                "text ",
                " ",
                "&amp;",
                "a &lt; b",
                "\n",
                "é",
                "&nbsp;x",
                "&#13;",
                "a &noSuch; &copy b",
                "> ]"
            )
        case 1: return "{{ \(expression(names)) }}{{ \(expression(names)) }}"
        case 2: return "{{ markup|safe }}"
        case 3: return random.pick("<!-- note -->", "<!---->", "<!--[x-->", "<!-- ] -->")
        case 4: return "<b>{{ \(expression(names)) }}</b>"
        case 5: return "{{ \(variable(names))|upper }}-"
        case 6: return random.pick("{# gone #}", "{% comment %}{{ x }}{% endcomment %}", "{% load static %}")
        case 7: return "<!-- {{ number }} -->"
        case 8: return "{% firstof \(variable(names)) choice \"none\" %}"
        case 9: return "{% url \"item\" \(variable(names)) %}"
        case 10: return "{% widthratio number 4 100 %}%"
        case 11:
            return random.pick(
                "{% verbatim %}{{ x }}{% endverbatim %}",
                "{% templatetag openvariable %}",
                "{% static \"a.css\" %}"
            )
        case 12: return "{% cycle 'a' \(variable(names)) \"&\" %}"
        case 13: return "<br>{{ \(variable(names)) }}<img alt=\"{{ text }}\">"
        case 14: return "{{ markup|safe }}{{ text }}"
        default: return "{{ \(expression(names)) }}"
        }
    }
}
