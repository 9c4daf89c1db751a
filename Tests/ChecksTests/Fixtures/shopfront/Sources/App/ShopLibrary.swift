import Djust

/// The tags and filters of the shop's templates.
let shop = TemplateLibrary("shop") {
    TemplateFilter("euros") { (cents: Int) in "\(cents / 100),\(cents % 100 < 10 ? "0" : "")\(cents % 100) €" }
    TemplateFilter("shortened", default: 24) { (text: String, length: Int) in
        text.count > length ? text.prefix(length) + "…" : text[...]
    }
    SimpleTag("stars", TagParameter<Int>("count"), TagParameter("of", default: 5)) { count, all in
        String(repeating: "★", count: max(0, count)) + String(repeating: "☆", count: max(0, all - count))
    }
}
