/// Makes random templates of the supported language.
///
/// What it makes always compiles. Markup that slots cannot follow is among it, but nothing that ends the root or eats the
/// page behind it, and values that are marked safe are whole elements.
package struct LawGenerator {
    /// The names that can be read where something stands.
    struct Names {
        /// Texts and numbers.
        var values = ["text", "number", "total", "choice", "missing"]
        /// What a loop can go through.
        var lists = ["items", "items", "shown"]
        /// What a loop inside a row can go through.
        var tags = ["numbers"]
        /// Whether the place is in a loop.
        var isInLoop = false
        /// Whether something stands between the place and the root that blocks may not stand in.
        var isPhrase = false

        /// The rows that a list shows: few inside of another, or pages become huge.
        var items: String { isInLoop ? "items|slice:\":3\"" : "items" }

        func with(_ name: String) -> Names {
            var copy = self
            copy.values += [name, name]
            return copy
        }
    }

    var random: SeededGenerator
    /// How deeply tags and elements nest at most.
    let depthLimit: Int
    /// Makes names different.
    private var serial = 0
    private var includes: [(name: String, part: LawPart)] = []

    /// Begins a template that nests as deeply as the size says.
    package init(seed: UInt64, size: Int) {
        random = SeededGenerator(seed: seed)
        depthLimit = 1 + size
    }

    /// A page with a live root, and the files that it is made of.
    package mutating func template() -> LawTemplate {
        includes = [
            ("a.html", "A{{ number }}<b>{{ text }}</b>"),
            ("b.html", "{% for t in numbers %}<i>{{ t }}</i>{% endfor %}"),
        ]
        var names = Names()
        let preamble: LawPart = random.chance(4) ? "\(preambleTags(&names))" : ""
        let body = content(0, names)
        let attributes: [LawPart] = random.chance(3) ? self.attributes(names) : []
        let root: LawPart = "\(preamble)<div dj-view=\"V\" dj-root\(attributes)>\(body)</div><p>{{ text }}</p>"
        let head = "<!doctype html><html><head><title>t</title></head><body><p>before</p>"
        guard random.chance(4) else {
            return LawTemplate(files: [("page.html", "\(head)\(root)</body></html>")] + includes)
        }
        return LawTemplate(
            files: [
                ("page.html", "{% extends \"base.html\" %}{% block main %}\(root){% endblock %}"),
                ("base.html", "\(head){% block main %}nothing{% endblock %}</body></html>"),
            ] + includes
        )
    }

    private mutating func preambleTags(_ names: inout Names) -> [LawPart] {
        let name = newName("g")
        let definition = definition(of: name, names)
        names = names.with(name)
        return [definition]
    }

    /// A name that nothing else has.
    mutating func newName(_ stem: String) -> String {
        serial += 1
        return "\(stem)\(serial)"
    }

    /// A new file with some content, for an include.
    mutating func newFile(_ content: LawPart) -> String {
        let name = newName("part") + ".html"
        includes.append((name, content))
        return name
    }

    /// A few pieces of content; some define names for those behind them.
    mutating func content(_ depth: Int, _ names: Names) -> [LawPart] {
        var names = names
        var parts: [LawPart] = []
        for _ in 0..<(depth == 0 ? 2 + random.below(6) : random.below(5)) {
            if random.chance(12) {
                let name = newName("d")
                parts.append(definition(of: name, names))
                names = names.with(name)
            } else {
                parts.append(item(depth, names))
            }
        }
        return parts
    }

    private mutating func item(_ depth: Int, _ names: Names) -> LawPart {
        guard depth < depthLimit else { return leaf(names) }
        switch random.below(48) {
        case 0...5: return leaf(names)
        case 6...12: return element(depth, names)
        case 13...17: return conditional(names) { $0.content(depth + 1, names) }
        case 18...22: return list(depth, names)
        case 23...28: return rows(names)
        case 29: return groups(names)
        case 30...31: return table(depth, names)
        case 32...34: return choices(names)
        case 35...37: return field(names)
        case 38...39: return foreign(names)
        case 40...43: return scope(depth, names)
        case 44...46: return textElement(names)
        default: return unclean(names)
        }
    }
}
