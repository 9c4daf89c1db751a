import Djust
import TestSupport

/// Templates and two states of their variables, all made from one number.
struct FuzzCase {
    /// The number.
    let seed: UInt64
    /// The templates by name; `page.html` is rendered.
    let texts: [(name: String, bytes: [UInt8])]
    /// The variables before and after a change.
    let states: [FuzzVariables]
    /// Whether the page's own text stands in a live root.
    let isLive: Bool

    /// Makes the case of a seed.
    init(seed: UInt64) {
        self.seed = seed
        var random = SeededGenerator(seed: seed)
        let kind = random.below(10)
        var texts: [(name: String, bytes: [UInt8])] = []
        for name in ["page.html", "part.html", "base.html"] {
            var grammar = TemplateGrammar(random: random, size: random.pick(2, 8, 30), allowsBase: name != "base.html")
            var bytes: [UInt8]
            switch kind {
            case 0:
                // A long part in a long page would be right to take long.
                bytes = Repetition(&random, limit: name == "page.html" ? 60_000 : 300).bytes
            case 1: bytes = TokenSoup(&random).bytes
            default:
                bytes = Array(grammar.template().utf8)
                random = grammar.random
            }
            if kind > 6 { ByteMutation.apply(&bytes, &random, other: texts.first?.bytes ?? []) }
            texts.append((name, bytes))
        }
        isLive = random.chance(2)
        if isLive {
            let root = random.pick(
                "<div dj-root>",
                "<main dj-view='V' dj-root class=\"{{ text }}\">",
                "<p>x</p><div dj-root>"
            )
            let end = root.hasPrefix("<main") ? "</main>" : "</div>"
            texts[0].bytes = Array("<html><body>\(root)".utf8) + texts[0].bytes + Array("\(end)</body></html>".utf8)
        }
        self.texts = texts
        let first = FuzzVariables(&random)
        states = [first, first.changed(&random)]
    }

    /// The case, to be read by somebody who has to mend what it found.
    var listing: String {
        var lines = ["seed \(seed)"]
        for (name, bytes) in texts {
            let text = String(decoding: bytes, as: UTF8.self)
            let shown = text.utf8.count > 3000 ? "\(text.prefix(300))… \(text.utf8.count) bytes" : text
            lines.append("--- \(name)\n\(shown.debugDescription)")
        }
        for state in states { lines.append("--- variables\n\(state)") }
        return lines.joined(separator: "\n")
    }
}
