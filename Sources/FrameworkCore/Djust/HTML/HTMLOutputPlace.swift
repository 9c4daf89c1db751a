/// Where in a page the text of a variable or a tag lands, and what reads it there.
package struct HTMLOutputPlace: Sendable, Equatable {
    /// What reads the text.
    package enum Language: String, Sendable {
        /// Nothing but people: the text of an element, an attribute without a meaning of its own.
        case text
        /// A parser of HTML: content between tags, `srcdoc`.
        case markup
        /// An address.
        case url
        /// Addresses with something between them: `srcset`, `ping`.
        case urlList
        /// JavaScript: a `<script>`, an attribute such as `onclick`, an address that begins with `javascript:`.
        case script
        /// CSS: a `<style>`, the attribute `style`.
        case style
        /// A script: `<script type="application/json">`.
        case data
    }

    /// Where in the markup it is.
    package var context: HTMLContext
    /// The element whose tag or text it is part of, in lower case; empty between tags.
    package var element: String
    /// What reads it.
    package var language: Language
    /// Whether nothing but white space stands in front of it in the value of its attribute.
    package var isAtStart: Bool
    /// What stands in front of the `:` in the address that it is part of, in lower case; nil when that is not written out.
    package var scheme: String?

    /// Describes a place.
    package init(
        context: HTMLContext,
        element: String = "",
        language: Language = .markup,
        isAtStart: Bool = false,
        scheme: String? = nil
    ) {
        self.context = context
        self.element = element
        self.language = language
        self.isAtStart = isAtStart
        self.scheme = scheme
    }
}

extension HTMLOutputPlace {
    /// What reads the value of an attribute.
    static func language(ofAttribute name: String, on element: String) -> Language {
        switch name {
        case "style": return .style
        case "srcdoc": return .markup
        case "srcset", "imagesrcset", "ping", "archive": return .urlList
        case "href", "src", "action", "formaction", "poster", "cite", "background", "longdesc", "manifest",
            "xlink:href",
            "codebase", "classid", "profile", "icon", "usemap", "lowsrc", "dynsrc":
            return .url
        case "data" where element == "object": return .url
        default:
            let isHandler = name.count > 2 && name.hasPrefix("on") && name.utf8.allSatisfy(\.isASCIILetter)
            return isHandler ? .script : .text
        }
    }

    /// What reads the text of a `<script>` of a type; nil for a type that is only known while rendering.
    static func language(ofScriptType type: String?) -> Language {
        guard let type else { return .script }
        let name = type.split(separator: ";").first.map { $0.filter { !$0.isWhitespace }.lowercased() } ?? ""
        switch name {
        case "", "module", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript",
            "application/x-javascript", "text/jscript", "text/livescript":
            return .script
        default: return .data
        }
    }
}
