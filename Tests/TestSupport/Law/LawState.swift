package import Djust

/// The state of a generated page: what its templates name, and what changes from step to step.
package struct LawState: VariableSource, Equatable, Sendable {
    /// An entry of the list that most loops go through.
    package struct Item: Equatable, Sendable {
        package var id: Int
        package var name: String
        package var done: Bool
        package var tags: [String]

        package init(id: Int, name: String, done: Bool, tags: [String]) {
            self.id = id
            self.name = name
            self.done = done
            self.tags = tags
        }
    }

    /// The tracked properties, in the order of their indexes.
    package static let properties = [
        "text", "number", "flag", "other", "items", "markup", "choice", "attrs", "partial", "numbers",
    ]
    /// What is computed from them.
    package static let computed = ["total", "pairs", "shown"]

    package var text = "start"
    package var number = 1
    package var flag = false
    package var other = true
    package var items: [Item] = []
    package var markup = "<i>m</i>"
    package var choice = "a"
    package var attrs = ""
    package var partial = "a.html"
    package var numbers: [Int] = []

    /// The state that examples begin with.
    package init() {}

    /// A state with random properties.
    package init(_ random: inout SeededGenerator) {
        for _ in 0..<(random.chance(4) ? 8 + random.below(23) : random.below(5)) { insert(&random) }
        for index in Self.properties.indices { change(index, &random) }
    }

    /// What a view says about a name.
    package static func property(_ name: String) -> (index: Int, isComputed: Bool)? {
        if let index = properties.firstIndex(of: name) { return (index, false) }
        return computed.firstIndex(of: name).map { (properties.count + $0, true) }
    }

    /// What has changed since another state.
    package func changes(since old: LawState) -> StateMask {
        let isChanged = [
            text != old.text, number != old.number, flag != old.flag, other != old.other, items != old.items,
            markup != old.markup, choice != old.choice, attrs != old.attrs, partial != old.partial,
            numbers != old.numbers,
        ]
        return isChanged.indices.reduce(.untracked) { isChanged[$1] ? $0.union(.property($1)) : $0 }
    }

    package func value(of symbol: Symbol) -> Value? {
        switch symbol.name {
        case "text": .string(text)
        case "number": .int(number)
        case "flag": .bool(flag)
        case "other": .bool(other)
        case "markup": .string(markup)
        case "choice": .string(choice)
        case "attrs": .string(attrs)
        case "partial": .string(partial)
        case "numbers": .list(numbers.map { .int($0) })
        case "items": .list(items.map(Self.value))
        case "total": .int(items.count + number)
        case "pairs": .list(items.map { .list([.int($0.id), .string($0.name)]) })
        case "shown": .list(items.filter { $0.done == flag }.map(Self.value))
        default: nil
        }
    }

    private static func value(of item: Item) -> Value {
        .object(
            ValueObject([
                ("id", .int(item.id)), ("name", .string(item.name)), ("done", .bool(item.done)),
                ("tags", .list(item.tags.map { .string($0) })),
            ])
        )
    }
}

// MARK: - Changes

extension LawState {
    private static let texts = [
        "", " ", "\n", "a", "<&>\"'", "two words", "line\nline", "\n\nlf", "\u{0}x\r\ny\rz", "&amp;", "ünïcode 🎉",
        "]-->",
        "--!>", "{{ x }}", "</p>", " \n\t ", "\u{a0}", "\u{c}x\t", " lead", "trail ", "&lt", "1", "2",
    ]
    /// Long texts, of which some begin alike, with references, characters of several code units and what a parser changes.
    private static let longTexts: [String] = {
        let line = "a line & its ünïcode 🎉 <end>, "
        let base = String(repeating: line, count: 6)
        return [
            base, base + "more", base + line + line, String(base.dropLast(3)), String(base.dropLast(60)),
            "x" + base, base + "\r\n\u{0}" + line, String(repeating: "🎉", count: 70),
            String(repeating: "🎉", count: 69) + "é", String(repeating: "é", count: 200), "&amp;" + base, "& " + base,
        ]
    }()
    private static let markups = [
        "", "<i>m</i>", "plain", "<b>x</b> y <i>z</i>", "&lt;", "&#13;\rx", "<!-- c -->", "<u>1</u><s>2</s>",
        "\n<i>lf</i>",
        "<br>", "<span class='q' title=\"&quot;\">q</span>",
    ]
    private static let attributeTexts = ["", "hidden", "lang=en title=\"x y\"", "title='\"'", "data-a=1 data-b"]

    /// The state after something has happened, to the rows more often than to anything else.
    package func next(_ random: inout SeededGenerator) -> LawState {
        var copy = self
        for _ in 0...random.below(3) {
            let index = random.below(Self.properties.count + 4)
            index < Self.properties.count ? copy.change(index, &random) : copy.changeItems(&random)
        }
        return copy
    }

    /// A text in the place of another; a long one is followed by a long one more often than not.
    private static func anyText(after old: String, _ random: inout SeededGenerator) -> String {
        let isLong = old.utf8.count < 100 ? random.chance(4) : !random.chance(3)
        return isLong ? random.pick(longTexts) : random.pick(texts)
    }

    private mutating func change(_ index: Int, _ random: inout SeededGenerator) {
        switch index {
        case 0: text = Self.anyText(after: text, &random)
        case 1: number = random.below(5)
        case 2: flag.toggle()
        case 3: other.toggle()
        case 4: changeItems(&random)
        case 5: markup = random.pick(Self.markups)
        case 6: choice = random.pick("a", "b", "")
        case 7: attrs = random.pick(Self.attributeTexts)
        case 8: partial = random.pick("a.html", "b.html")
        default: numbers = (0..<random.below(4)).map { _ in random.below(4) }
        }
    }

    /// The most rows that a list has.
    private static let rowLimit = 30

    private mutating func changeItems(_ random: inout SeededGenerator) {
        switch random.below(22) {
        case 0: items.removeAll()
        case 1: items.reverse()
        case 2: items.shuffle(using: &random)
        case 3 where !items.isEmpty: items.remove(at: random.below(items.count))
        case 4 where !items.isEmpty:
            let index = random.below(items.count)
            items[index].name = Self.anyText(after: items[index].name, &random)
            items[index].done.toggle()
            items[index].tags = (0..<random.below(3)).map { "t\($0)" }
        case 5 where !items.isEmpty: items.insert(items[random.below(items.count)], at: random.below(items.count + 1))
        case 6...10: changeAllItems(&random)
        case 11...13: insertMany(&random)
        case 14...15: for _ in 0..<2 + random.below(4) { changeItems(&random) }
        case 16 where !items.isEmpty:
            let first = random.below(items.count)
            items.removeSubrange(first...min(first + random.below(6), items.count - 1))
        case 17 where !items.isEmpty:
            let item = items.remove(at: random.below(items.count))
            items.insert(item, at: random.below(items.count + 1))
        case 18 where !items.isEmpty:
            let count = random.below(items.count)
            items = Array(items[count...] + items[..<count])
        case 19: items.sort { ($0.id, $0.name) < ($1.id, $1.name) }
        default: insert(&random)
        }
        if items.count > Self.rowLimit { items.removeSubrange(Self.rowLimit...) }
    }

    /// Changes the same thing in all rows at once.
    private mutating func changeAllItems(_ random: inout SeededGenerator) {
        let kind = random.below(7)
        let text = Self.anyText(after: items.first?.name ?? "", &random)
        for index in items.indices {
            switch kind {
            case 0: items[index].done.toggle()
            case 1: items[index].done = true
            case 2: items[index].name = text
            case 3...4: items[index].name = "\(text)\(index)"
            case 5: items[index].name = Self.anyText(after: items[index].name, &random)
            default: items[index].tags = (0..<random.below(4)).map { "t\(($0 + index) % 3)" }
            }
        }
    }

    /// Inserts many rows side by side, at one end more often than not.
    private mutating func insertMany(_ random: inout SeededGenerator) {
        let place = random.pick(0, items.count, random.below(items.count + 1))
        items.insert(contentsOf: (0..<2 + random.below(14)).map { _ in item(&random) }, at: place)
    }

    private mutating func insert(_ random: inout SeededGenerator) {
        items.insert(item(&random), at: random.below(items.count + 1))
    }

    private func item(_ random: inout SeededGenerator) -> Item {
        Item(
            id: random.below(items.count < 8 ? 12 : 40),
            name: random.chance(3) ? "n\(random.below(100))" : random.pick(Self.texts),
            done: random.chance(2),
            tags: random.chance(2) ? ["x"] : []
        )
    }
}

// MARK: - Shrinking

extension LawState {
    /// Changes that make a state simpler.
    package typealias Simplification = @Sendable (inout LawState) -> Void

    /// What may make the state simpler; some does nothing.
    package var simplifications: [Simplification] {
        var all: [Simplification] = [
            { $0.text = "" }, { $0.text = "a" }, { $0.number = 0 }, { $0.markup = "" }, { $0.markup = "m" },
            { $0.choice = "" },
            { $0.attrs = "" }, { $0.numbers = [] }, { $0.numbers = Array($0.numbers.dropLast()) }, { $0.items = [] },
            { $0.flag = false }, { $0.other = false }, { $0.partial = "a.html" },
        ]
        for index in items.indices {
            all.append { if $0.items.indices.contains(index) { $0.items.remove(at: index) } }
            all.append { if $0.items.indices.contains(index) { $0.items[index].tags = [] } }
            all.append { if $0.items.indices.contains(index) { $0.items[index].name = "" } }
            all.append { if $0.items.indices.contains(index) { $0.items[index].done = false } }
        }
        return all
    }

    /// Changes that take over one property of another state.
    package static func assimilations(to other: LawState) -> [Simplification] {
        [
            { $0.text = other.text }, { $0.number = other.number }, { $0.flag = other.flag },
            { $0.other = other.other },
            { $0.items = other.items }, { $0.markup = other.markup }, { $0.choice = other.choice },
            { $0.attrs = other.attrs }, { $0.partial = other.partial }, { $0.numbers = other.numbers },
        ]
    }

    /// How much there is to read in the state.
    package var size: Int { "\(self)".utf8.count }

    /// In how many properties two states differ.
    package func distance(to other: LawState) -> Int { changes(since: other).bits.nonzeroBitCount }
}
