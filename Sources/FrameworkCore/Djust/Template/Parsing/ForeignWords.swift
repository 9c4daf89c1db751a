/// Words of other template languages, and what to write instead.
enum ForeignWords {
    /// What to write instead of a tag; nil when it is from nowhere that we know.
    static func hint(forTag name: String, innermost: String?) -> String? {
        if name.hasPrefix("-") || name.hasPrefix("+") || name.hasPrefix("~") {
            return "there is no mark against white space here; `{% spaceless %}` takes it out between tags"
        }
        if name == "end" { return innermost.map { "write `{% \($0) %}`" } }
        return tags[name]
    }

    private static let tags = [
        "assign": "`{% with name=value %}…{% endwith %}` names a value",
        "break": "a loop cannot be left early; shorten the list before: `{% for item in items|slice:\":5\" %}`",
        "call": "write a block tag in Swift (`SimpleBlockTag`), or `{% include %}` a template",
        "capture": "a `SimpleBlockTag` can name what it makes: `{% panel as text %}…{% endpanel %}`",
        "case": "write `{% if %}…{% elif %}…{% endif %}`",
        "component": "write `{% include \"part.html\" with name=value %}`",
        "continue": "put the rest of the body in an `{% if %}`",
        "do": "a template cannot call for an effect; do it in Swift",
        "each": "write `{% for item in items %}…{% endfor %}`",
        "elseif": "write `{% elif … %}`",
        "elsif": "write `{% elif … %}`",
        "foreach": "write `{% for item in items %}…{% endfor %}`",
        "from": "`{% load name from library %}` brings in tags and filters",
        "import": "`{% load library %}` brings in tags and filters, `{% include %}` a template",
        "macro": "write a tag in Swift (`SimpleTag`, `InclusionTag`), or `{% include \"part.html\" with name=value %}`",
        "partial": "write `{% include \"part.html\" with name=value %}`",
        "raw": "write `{% verbatim %}…{% endverbatim %}`",
        "render": "write `{% include \"part.html\" with name=value %}`",
        "set": "`{% with name=value %}…{% endwith %}` names a value",
        "super": "write `{{ block.super }}`",
        "switch": "write `{% if %}…{% elif %}…{% endif %}`",
        "unless": "write `{% if not … %}…{% endif %}`",
        "use": "`{% load library %}` brings in tags and filters",
        "while": "only `{% for item in items %}` repeats",
        "yield": "write `{% block name %}…{% endblock %}`, which an extending template fills",
    ]

    /// What to write instead of an operator of an `{% if %}`; nil when it is from nowhere that we know.
    static func replacement(forOperator word: String) -> String? {
        operators[word] ?? (["AND", "OR", "NOT", "IN", "IS"].contains(word) ? word.lowercased() : nil)
    }

    private static let operators = [
        "=": "==", "&&": "and", "||": "or", "!": "not", "===": "==", "!==": "!=", "<>": "!=", "=>": ">=", "=<": "<=",
        "eq": "==", "ne": "!=", "lt": "<", "gt": ">", "le": "<=", "ge": ">=",
    ]

    /// What to do about a text that is no part of an expression; nil when it is from nowhere that we know.
    static func hint(forRest rest: String, of whole: String) -> String? {
        if whole.hasPrefix("-") || whole.hasPrefix("+"), whole.utf8.count > 1 {
            return "there is no mark against white space here; `{% spaceless %}` takes it out between tags"
        }
        for (start, hint) in rests where rest.hasPrefix(start) { return hint }
        return nil
    }

    private static let comparison = "comparisons stand in `{% if %}`"

    private static let rests = [
        ("(", "a template cannot call with arguments; make a computed property of it, or a tag or filter in Swift"),
        ("[", "write `name.0` or `name.key` instead of brackets"),
        ("->", "write `name.member`"),
        ("??", "write `name|default:\"…\"`"), ("?", "write `{% if %}…{% else %}…{% endif %}`, or `name|yesno:\"a,b\"`"),
        ("if ", "write `{% if %}…{% else %}…{% endif %}`, or `name|yesno:\"a,b\"`"),
        ("||", "write `{% firstof a b %}`, or `name|default:\"…\"`"),
        ("==", comparison), ("!=", comparison), ("<", comparison), (">", comparison), ("and ", comparison),
        ("or ", comparison), ("in ", comparison), ("is ", comparison),
        ("=", "values get names by `{% with name=value %}`"),
        ("~", "texts are put together by writing them one after the other, or by `|add:`"),
        ("+", "a template cannot compute; there is `|add:`"), ("*", "a template cannot compute; make it a property"),
        ("/", "a template cannot compute; make it a property"),
        ("-", "a template cannot compute, and names have no hyphens; there is `|add:\"-1\"`"),
        ("%", "a template cannot compute; there is `|divisibleby:`"), (",", "one expression stands here, not several"),
        ("{", "an expression cannot hold another one in brackets"),
    ]
}
