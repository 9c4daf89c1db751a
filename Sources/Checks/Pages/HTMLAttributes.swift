internal import Djust

/// The names of HTML's attributes, for finding those that are nearly one of them.
enum HTMLAttributes {
    /// The name that was probably meant by one that HTML does not have; nil when it has it, or nothing is near.
    ///
    /// Near is one letter: one too many, one missing, another one, or two in the wrong order.
    static func meant(by name: String) -> String? {
        if let dash = name.firstIndex(of: "-") {
            let tail = name[name.index(after: dash)...]
            return tail.isEmpty ? nil : meant(byFamily: String(name[..<dash]), String(tail))
        }
        guard name.utf8.count > 1, name.utf8.allSatisfy(\.isASCIILetter), !name.hasPrefix("on"), !known.contains(name),
            !others.contains(name)
        else { return nil }
        return candidates(for: name).first { isNear(name, $0) }
    }

    /// `aria-label` for `aria-lable` and `aira-label`, `data-id` for `dta-id`.
    private static func meant(byFamily family: String, _ tail: String) -> String? {
        switch family {
        case "data", "dj": return nil
        case "aria":
            if aria.contains(tail) { return nil }
            return aria.sorted().first { isNear(tail, $0) }.map { "aria-" + $0 }
        case "area", "date": return nil
        default:
            if isNear(family, "aria"), aria.contains(tail) { return "aria-" + tail }
            return isNear(family, "data") ? "data-" + tail : nil
        }
    }

    /// The names that are about as long.
    private static func candidates(for name: String) -> [String] {
        let length = name.utf8.count
        return (length - 1...length + 1).flatMap { byLength[$0] ?? [] }
    }

    private static func isNear(_ name: String, _ other: String) -> Bool {
        NearestName.distance(Array(name.utf8), Array(other.utf8)) == 1
    }

    private static let byLength = Dictionary(grouping: current.sorted(), by: \.utf8.count)
    private static let known = current.union(old)

    /// What browsers know and pages use.
    private static let current: Set<String> = [
        "accept", "accesskey", "action", "allow", "allowfullscreen", "alt", "async", "autocapitalize", "autocomplete",
        "autocorrect", "autofocus", "autoplay", "charset", "checked", "cite", "class", "cols", "colspan", "content",
        "contenteditable", "controls", "coords", "crossorigin", "data", "datetime", "decoding", "default", "defer",
        "dir", "dirname", "disabled", "download", "draggable", "enctype", "enterkeyhint", "fetchpriority", "for",
        "form", "formaction", "formenctype", "formmethod", "formnovalidate", "formtarget", "headers", "height",
        "hidden", "high", "href", "hreflang", "id", "imagesizes", "imagesrcset", "inert", "inputmode", "integrity",
        "itemid", "itemprop", "itemref", "itemscope", "itemtype", "kind", "label", "lang", "list", "loading", "loop",
        "low", "max", "maxlength", "media", "method", "min", "minlength", "multiple", "muted", "name", "nomodule",
        "nonce", "novalidate", "open", "optimum", "pattern", "ping", "placeholder", "playsinline", "popover",
        "popovertarget", "popovertargetaction", "poster", "preload", "readonly", "referrerpolicy", "rel", "required",
        "reversed", "role", "rows", "rowspan", "sandbox", "scope", "selected", "shape", "size", "sizes", "slot",
        "span", "spellcheck", "src", "srcdoc", "srclang", "srcset", "start", "step", "style", "tabindex", "target",
        "title", "translate", "type", "usemap", "value", "width", "wrap",
    ]

    /// What browsers know too, or once knew.
    private static let old: Set<String> = [
        "abbr", "about", "align", "alink", "alpha", "archive", "as", "axis", "background", "bgcolor", "blocking",
        "border", "bordercolor", "capture", "cellpadding", "cellspacing", "char", "charoff", "classid", "clear",
        "closedby", "code", "codebase", "codetype", "color", "colorspace", "command", "commandfor", "compact",
        "datatype", "declare", "elementtiming", "exportparts", "face", "frame", "frameborder", "hspace", "inlist",
        "is", "ismap", "language", "link", "longdesc", "manifest", "marginheight", "marginwidth", "nohref", "noresize",
        "noshade", "nowrap", "object", "part", "prefix", "profile", "property", "resource", "results", "rev", "rules",
        "scheme", "scrolling", "security", "shadowrootmode", "standby", "summary", "text", "typeof", "unselectable",
        "valign", "valuetype", "version", "vlink", "vocab", "vspace", "webkitdirectory", "writingsuggestions", "xmlns",
    ]

    /// Names that scripts give a meaning, and that are one letter from another one of HTML.
    private static let others: Set<String> = [
        "bind", "from", "ref", "let", "if", "of", "row", "col", "hide", "items", "values", "labels", "styles", "names",
        "types", "titles", "steps", "spans", "slots", "scopes", "lists", "forms", "options", "mode", "date", "time",
        "place", "case", "glass", "tile", "tap", "top", "mix", "map", "nav", "sort", "store", "state", "gap", "grid",
    ]

    private static let aria: Set<String> = [
        "activedescendant", "atomic", "autocomplete", "braillelabel", "brailleroledescription", "busy", "checked",
        "colcount", "colindex", "colindextext", "colspan", "controls", "current", "describedby", "description",
        "details", "disabled", "dropeffect", "errormessage", "expanded", "flowto", "grabbed", "haspopup", "hidden",
        "invalid", "keyshortcuts", "label", "labelledby", "level", "live", "modal", "multiline", "multiselectable",
        "orientation", "owns", "placeholder", "posinset", "pressed", "readonly", "relevant", "required",
        "roledescription", "rowcount", "rowindex", "rowindextext", "rowspan", "selected", "setsize", "sort",
        "valuemax", "valuemin", "valuenow", "valuetext",
    ]
}
