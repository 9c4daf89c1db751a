import Djust

/// The app of `docs/custom-tags.md`.
struct ShopApp: DjustApp {
    var body: some Routes {
        StaticFiles("/static/", directory: "static")
    }

    var libraries: [TemplateLibrary] { [shop] }
}

/// The library of `docs/custom-tags.md`: every piece of Swift on that page stands here.
let shop = TemplateLibrary("shop") {
    TemplateFilter("euros") { (cents: Int) in "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100) €" }
    TemplateFilter("times") { (number: Int, factor: Int) in number * factor }
    TemplateFilter("shortened", default: 10) { (text: String, length: Int) in
        text.count > length ? text.prefix(length) + "…" : text[...]
    }

    TemplateFilter("strong") { (text: Value) -> Markup in "<strong>\(text)</strong>" }
    TemplateFilter("spaced", keepsSafe: true) { (text: String) in " \(text) " }
    TemplateFilter(
        "initial",
        needingAutoescape: { (text: String, isEscaping: Bool) -> Markup in
            let rest = String(text.dropFirst())
            return isEscaping ? "<b>\(text.prefix(1))</b>\(rest)" : Markup(trusted: "<b>\(text.prefix(1))</b>\(rest)")
        }
    )

    SimpleTag("stars", TagParameter<Int>("count"), TagParameter("of", default: 5)) { count, all in
        String(repeating: "★", count: max(0, count)) + String(repeating: "☆", count: max(0, all - count))
    }
    SimpleTag("link", TagParameter<String>("url"), TagParameter<[String]>.rest("words"), .keywords("attributes")) {
        (url: String, words: [String], attributes: [(name: String, value: Value)]) -> Markup in
        var html: Markup = "<a href=\"\(url)\""
        for attribute in attributes { html = "\(html) \(attribute.name)=\"\(attribute.value)\"" }
        return "\(html)>\(words.joined(separator: " "))</a>"
    }
    SimpleTag("greeting", .context) { context -> String in
        "\(context.language == "de" ? "Hallo" : "Hello") \(context["user"]?.text ?? "you")"
    }

    SimpleBlockTag("panel", TagParameter<String>("title")) { (content: Markup, title: String) -> Markup in
        "<section><h2>\(title)</h2>\(content)</section>"
    }

    InclusionTag("product_card", template: "card.html", TagParameter<String>("title"), TagParameter<Int>("price")) {
        title,
        price in
        ["title": title, "price": price, "isCheap": price < 2_000]
    }
}
