extension ExampleVariant {
    /// What can be done to templates.
    static let templates = [
        ExampleVariant("a comment of many bytes in front", of: [".html"]) { "{# \(multibyte) #}" + $0 },
        ExampleVariant("text of many bytes in front", of: [".html"]) { $0.isChild ? nil : "<p>\(multibyte)</p>" + $0 },
        ExampleVariant("inside of an if", of: [".html"]) {
            $0.isChild ? nil : "{% if True %}" + $0.body + "{% endif %}" + $0.ending
        },
        ExampleVariant("inside of a with", of: [".html"]) {
            $0.isChild ? nil : "{% with shape=1 %}" + $0.body + "{% endwith %}" + $0.ending
        },
        ExampleVariant("a line for each attribute", of: [".html"]) { $0.withALineForEachAttribute },
        ExampleVariant("in a comment of one line", .silences, of: [".html"]) { text in
            let body = text.body
            return body.contains { $0.isNewline } || body.contains("#}") ? nil : "{# " + body + " #}" + text.ending
        },
        ExampleVariant("in a comment tag", .silences, of: [".html"]) {
            "{% comment %}" + $0.body + "{% endcomment %}" + $0.ending
        },
        ExampleVariant("in verbatim and a comment of HTML", .silences, of: [".html"]) {
            $0.contains("verbatim") || $0.contains("--")
                ? nil : "<!-- {% verbatim %}" + $0.body + "{% endverbatim %} -->" + $0.ending
        },
        ExampleVariant("in a comment of HTML", .silences, of: [".html"]) {
            $0.contains("--") || $0.isChild ? nil : "<!-- " + $0.body + " -->" + $0.ending
        },
        ExampleVariant("in verbatim", .silences, of: [".html"]) {
            $0.contains("verbatim") ? nil : "{% verbatim %}" + $0.body + "{% endverbatim %}" + $0.ending
        },
    ]
}

extension String {
    /// Whether it is a template that extends another one, in which only blocks count.
    fileprivate var isChild: Bool { contains("{% extends") }

    /// The text without the line break at its end.
    fileprivate var body: String { hasSuffix("\n") ? String(dropLast()) : self }

    /// The line break at its end.
    fileprivate var ending: String { hasSuffix("\n") ? "\n" : "" }

    /// The template with a line break in place of each space between the attributes of a tag.
    fileprivate var withALineForEachAttribute: String {
        var result = ""
        var isInTag = false
        var quote: Character?
        var bracket: Character?
        var previous: Character = "\n"
        for character in self {
            var next = character
            if let closing = bracket {
                if character == "}", previous == closing { bracket = nil }
            } else if previous == "{", "{%#".contains(character) {
                bracket = character == "{" ? "}" : character
            } else if let open = quote {
                if character == open { quote = nil }
            } else if isInTag {
                switch character {
                case "\"", "'": quote = character
                case ">": isInTag = false
                case " ": next = "\n"
                default: break
                }
            } else if previous == "<", character.isLetter {
                isInTag = true
            }
            result.append(next)
            previous = character
        }
        return result
    }
}
