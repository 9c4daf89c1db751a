import Djust

/// The state of a generated page: what its templates name, and what changes from step to step.
struct RandomState: VariableSource, Equatable {
    struct Item: Equatable {
        var id: Int
        var name: String
        var done: Bool
        var tags: [String]
    }

    /// The properties, in the order of their indexes.
    static let properties = ["text", "number", "flag", "other", "items", "markup"]

    var text = "start"
    var number = 1
    var flag = false
    var other = true
    var items: [Item] = []
    var markup = "<i>m</i>"

    private static let texts = ["", " ", "a", "<&>\"'", "two words", "line\nline", "\u{0}x\r\ny", "&amp;", "ünïcode 🎉", "]-->"]
    private static let markups = ["", "<i>m</i>", "plain", "<b>x</b> y <i>z</i>", "&lt;", "<!-- c -->", "<u>1</u><s>2</s>"]

    init(_ random: inout SeededRandom) {
        for _ in 0..<random.below(5) { insert(&random) }
        for index in Self.properties.indices { change(index, &random) }
    }

    /// Changes some properties.
    /// - Returns: The properties that may have changed.
    mutating func step(_ random: inout SeededRandom) -> StateMask {
        var mask = StateMask.untracked
        for _ in 0...random.below(3) {
            let index = random.below(Self.properties.count)
            change(index, &random)
            mask.formUnion(.property(index))
        }
        return mask
    }

    private mutating func change(_ index: Int, _ random: inout SeededRandom) {
        switch index {
        case 0: text = Self.texts[random.below(Self.texts.count)]
        case 1: number = random.below(5)
        case 2: flag.toggle()
        case 3: other.toggle()
        case 4: changeItems(&random)
        default: markup = Self.markups[random.below(Self.markups.count)]
        }
    }

    private mutating func changeItems(_ random: inout SeededRandom) {
        switch random.below(8) {
        case 0: items.removeAll()
        case 1: items.reverse()
        case 2: items.shuffle(using: &random)
        case 3 where !items.isEmpty: items.remove(at: random.below(items.count))
        case 4 where !items.isEmpty:
            let index = random.below(items.count)
            items[index].name = Self.texts[random.below(Self.texts.count)]
            items[index].done.toggle()
            items[index].tags = (0..<random.below(3)).map { "t\($0)" }
        case 5 where !items.isEmpty: items.append(items[random.below(items.count)])
        default: insert(&random)
        }
    }

    private mutating func insert(_ random: inout SeededRandom) {
        let item = Item(
            id: random.below(12), name: Self.texts[random.below(Self.texts.count)], done: random.chance(2),
            tags: random.chance(2) ? ["x"] : [])
        items.insert(item, at: random.below(items.count + 1))
    }

    func value(of symbol: Symbol) -> Value? {
        switch symbol.name {
        case "text": .string(text)
        case "number": .int(number)
        case "flag": .bool(flag)
        case "other": .bool(other)
        case "markup": .string(markup)
        case "items":
            .list(
                items.map { item in
                    .object(
                        ValueObject([
                            ("id", .int(item.id)), ("name", .string(item.name)), ("done", .bool(item.done)),
                            ("tags", .list(item.tags.map { .string($0) })),
                        ]))
                })
        default: nil
        }
    }
}

/// Random numbers that a seed repeats (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ limit: Int) -> Int { limit <= 0 ? 0 : Int(next() % UInt64(limit)) }

    /// True once in `count` times.
    mutating func chance(_ count: Int) -> Bool { below(count) == 0 }
}
