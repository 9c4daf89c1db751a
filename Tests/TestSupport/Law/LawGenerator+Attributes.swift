// MARK: - Attributes, and markup that slots cannot follow

extension LawGenerator {
    /// Attributes of different names.
    mutating func attributes(_ names: Names) -> [LawPart] {
        var parts: [LawPart] = []
        if random.chance(4) { parts.append(attributeOfClass(names)) }
        if random.chance(5) { parts.append(conditionalAttribute(names)) }
        if random.chance(5) { parts.append(plainAttribute(names)) }
        return parts
    }

    private mutating func attributeOfClass(_ names: Names) -> LawPart {
        switch random.below(10) {
        case 0: " class=\"a {% if \(condition(names)) %}on{% endif %}\""
        case 1: " class=\"a-{{ \(variable(names)) }} &amp; b\""
        case 2: " class='{% cycle 'odd' 'even' %}'"
        case 3: " class=\"{% for n in numbers %}n{{ n }} {% endfor %}\""
        case 4: " class='{% with c=choice %}{{ c }}{% endwith %}' class=\"{{ text }}\""
        case 6:
            " class=\"{% for n in numbers %}{% if flag %}{% if n %}n{{ n }} {% endif %}{% else %}m{{ text }}{% endif %}{% empty %}no{% endfor %}\""
        case 7:
            " class=\"{% if flag %}a{% if other %} b{% for n in numbers %} {{ n }}{% endfor %}{% endif %}{% endif %}{{ text }}{{ choice }}\""
        case 8: " class='{% cycle \(variable(names)) 'even' %}{% if \(condition(names)) %} on{% endif %}'"
        case 5: " CLASS=\"{% if flag %}x{% else %}{{ text }}&quot;{% endif %}\""
        default: " class = \"{% firstof choice \"none\" %}\""
        }
    }

    private mutating func conditionalAttribute(_ names: Names) -> LawPart {
        switch random.below(8) {
        case 0: "{% if flag %} hidden{% endif %}"
        case 1: " {% if other %}title=\"{{ text }}\"{% else %}lang=en{% endif %} id=a"
        case 2: " {{ attrs|safe }}"
        case 3: " data-{{ number }}=\"x\""
        case 4: " {% for n in numbers %}data-n{{ n }}='{{ n }}' {% endfor %}"
        case 5:
            "{% if flag %}{% if other %} hidden{% else %} title=\"{% for n in numbers %}{{ n }}{% if forloop.last %}.{% endif %}{% endfor %}\"{% endif %}{% endif %}"
        case 6: " {% with w=number %}{% if w %}data-w=\"{{ w }}{{ text }}\"{% endif %}{% endwith %} data-v"
        default:
            " {% if \(condition(names)) %}data-on=\"{{ number }}\"{% endif %} {% if flag %}data-on=\"2\"{% endif %}"
        }
    }

    private mutating func plainAttribute(_ names: Names) -> LawPart {
        switch random.below(9) {
        case 0: " style=\"width: {{ number }}px\""
        case 1: " data-x='{{ \(variable(names)) }}'"
        case 2: " data-n={{ number }}"
        case 3: " href=\"{% url \"item\" \(variable(names)) %}?a=1&amp;b={{ number }}\""
        case 4: " @click=\"{{ text }}\" :x='1' dataFoo=\"{{ number }}\""
        case 5: " data-y=\"&lt;{{ text }}&#10;&#13;&ampx\""
        case 7:
            " style=\"{% with w=number %}width:{{ w }}px;{% if flag %}{% for n in numbers %}--n{{ n }}:{{ n }};{% endfor %}{% endif %}{% endwith %}\""
        case 6: " data-e data-f=\"\" data-g=&amp;{{ number }}"
        default: " data-m=\"{{ markup }}\""
        }
    }

    /// Markup that slots cannot follow.
    mutating func unclean(_ names: Names) -> LawPart {
        let inside: [LawPart] = [leaf(names)]
        let name = newName("i")
        let row = names.with("\(name).name")
        switch random.below(17) {
        case 0: return "<div>{% if flag %}<p>{% else %}<p class=x>{% endif %}\(inside)</p></div>"
        case 1: return "<ul>{% for \(name) in items %}<li>\([leaf(row)]){% endfor %}</ul>"
        case 2: return "<div><table>{% for \(name) in items %}<tr><td>{{ \(name).name }}{% endfor %}</table></div>"
        case 3: return "<section>{% if other %}<b>{% endif %}\(inside){% if other %}</b>{% endif %}</section>"
        case 4: return "<div><table>{{ text }}<tr><td>\(inside)</td></tr></table></div>"
        case 5: return "<div><p>\(inside)<div>{{ text }}</div></div>"
        case 6: return "<div><b><i>\(inside)</b>{{ text }}</i></div>"
        case 7: return "<div><a href=1>\(inside)<a href=2>{{ text }}</a></div>"
        case 8: return "<pre>\n<p>\(inside)<p>{{ text }}</pre>"
        case 16: return "<pre>\n{% if flag %}\n<b>{% else %}<b>{% endif %}{{ text }}</b>\(inside)</pre>"
        case 9: return "<{{ choice|default:\"b\" }}x>\(inside)</{{ choice|default:\"b\" }}x>"
        case 10: return "<dl>{% for \(name) in items %}<dt>{{ \(name).id }}<dd>{{ \(name).name }}{% endfor %}</dl>"
        case 11:
            return
                "<div><select>{% for \(name) in items %}<option>{{ \(name).name }}{% endfor %}</select>\(inside)</div>"
        case 12: return "<table><tbody>{% for n in numbers %}{{ n }}{% endfor %}</tbody></table>"
        case 13: return "<div><form><p>\(inside)</form>{{ text }}</div>"
        case 14:
            return
                "<div>{% for \(name) in items %}{% if forloop.first %}<p>{% endif %}{{ \(name).name }}{% endfor %}</div>"
        default: return "<p>\(inside)<ul><li>{{ text }}</li></ul></p>"
        }
    }
}
