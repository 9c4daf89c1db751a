// MARK: - Rows as apps write them

extension LawGenerator {
    /// A keyed list whose rows hold fields, conditionals, lists and files.
    mutating func rows(_ names: Names) -> LawPart {
        let name = newName("i")
        let inner = rowNames(name, names)
        let key = random.pick(
            " data-key=\"{{ \(name).id }}\"",
            " dj-key=\"{{ \(name).id }}\"",
            " data-key='{{ \(name).name }}'",
            " id=r{{ \(name).id }}",
            ""
        )
        let pieces = (0..<1 + random.below(3)).map { _ in rowPiece(name, inner) }
        let source =
            random.pick(names.items, names.items, names.items, names.isInLoop ? "numbers" : "shown")
            + random.pick("", "", "", " reversed")
        let elements = [("ul", "li"), ("ol", "li"), ("div", "p"), ("section", "div"), ("my-list", "my-row")]
        let (list, row) = random.pick(elements)
        let content: LawPart = "<\(row)\(key)\(attributes(inner))>\(pieces)</\(row)>"
        let extras: [LawPart] = random.chance(4) ? ["<hr>{{ \(variable(inner)) }}"] : []
        let empty: [LawPart] = random.chance(4) ? ["{% empty %}<\(row)>none</\(row)>"] : []
        return "<\(list)>{% for \(name) in \(source) %}\([content])\(extras)\(empty){% endfor %}</\(list)>"
    }

    private func rowNames(_ name: String, _ names: Names) -> Names {
        var inner = names.with("\(name).name").with("\(name).id").with("forloop.counter0")
        inner.tags += ["\(name).tags"]
        inner.isInLoop = true
        return inner
    }

    private mutating func rowPiece(_ name: String, _ names: Names) -> LawPart {
        switch random.below(20) {
        case 0: return "<input type=checkbox{% if \(name).done %} checked{% endif %}>"
        case 1: return "<input value=\"{{ \(name).name }}\">"
        case 2:
            return "<input type=radio name=pick value={{ \(name).id }}{% if \(name).id == number %} checked{% endif %}>"
        case 3: return "<input type=checkbox name=all{% if flag %} checked{% endif %}><input value=\"{{ text }}\">"
        case 4: return "<span><textarea name=t{{ \(name).id }}>{{ \(name).name }}</textarea></span>"
        case 5:
            let options: LawPart =
                "{% for n in numbers %}<option{% if n == \(name).id %} selected{% endif %}>{{ n }}</option>{% endfor %}"
            return "<select><option>none</option>\(options)</select>"
        case 6:
            let tag: LawPart = "{{ t }}{{ \(variable(names)) }}"
            return "<span>{% for t in \(random.pick(names.tags)) %}<i data-key={{ t }}>\([tag])</i>{% endfor %}</span>"
        case 7:
            return
                "{% for n in numbers %}<b>{{ n }}{% for t in \(name).tags %}<i>{{ t }}{{ n }}</i>{% endfor %}</b>{% endfor %}"
        case 8:
            return "{% if \(name).done %}<s>{{ \(name).name }}</s>{% else %}<b>{{ number }}</b>{{ text }}{% endif %}"
        case 9: return conditional(names) { [$0.leaf(names), $0.leaf(names)] }
        case 10: return "{% include \"\(newFile("<em>{{ \(name).name }}</em>\([leaf(names)])"))\" %}"
        case 11:
            let file = newFile("{% if x %}<em>{{ x }}</em>{% endif %}{{ number }}")
            return "{% include \"\(file)\" with x=\(expression(names)) \(random.pick("", "only")) %}"
        case 12: return "{% with n=\(expression(names)) %}{{ n }}<u>{{ n|upper }}</u>{% endwith %}"
        case 13: return "<span class=\"{% cycle 'odd' 'even' %}\">{% cycle 'a' \(variable(names)) %}</span>"
        case 14, 15: return changed(name, names)
        case 16: return "<span>{{ text }}</span>"
        case 17: return "{{ \(name).name }}{{ text }}{{ \(name).id }}"
        case 18: return "<span title=\"{{ text }}\">{{ \(name).name }}</span>"
        default: return "{{ number }}"
        }
    }

    /// What is only there where a value differs from the one in the row before.
    mutating func changed(_ name: String, _ names: Names) -> LawPart {
        switch random.below(6) {
        case 0: "{% ifchanged \(name).done %}<i>{{ \(name).done }}</i>{% endifchanged %}"
        case 1: "{% ifchanged \(name).done %}<i>{{ text }}</i>{% else %}same{% endifchanged %}"
        case 2: "{% ifchanged %}{{ \(name).done }}{% endifchanged %}"
        case 3: "{% ifchanged %}<b>{{ \(variable(names)) }}</b>{% else %}{{ number }}{% endifchanged %}"
        case 4: "<span class=\"{% ifchanged \(name).name %}new{% endifchanged %}\">{{ \(name).name }}</span>"
        default: "{% ifchanged \(name).name number %}{% cycle 'x' 'y' %}{% endifchanged %}"
        }
    }

    /// Lists in lists: the rows by something that they have in common.
    mutating func groups(_ names: Names) -> LawPart {
        let (groups, group, name) = (newName("s"), newName("g"), newName("i"))
        let inner = rowNames(name, names.with("\(group).grouper"))
        let row: LawPart = "<li data-key=\"{{ \(name).id }}\">\([rowPiece(name, inner), "{{ \(name).name }}"])</li>"
        let title: [LawPart] = ["<h3>{{ \(group).grouper }}</h3>", "{{ \(group).list|length }}", "{{ text }}"]
        let key = random.pick("", " data-key=\"{{ \(group).grouper }}\"")
        let property = random.pick("done", "done", "name", "tags")
        return """
            {% regroup \(random.pick("items", "shown")) by \(property) as \(groups) %}\
            <div>{% for \(group) in \(groups) %}<div\(key)>\(title)<ul>{% for \(name) in \(group).list %}\(row){% endfor %}</ul></div>\
            {% endfor %}</div>
            """
    }
}
