/// Random numbers that are the same every time (SplitMix64), so that a failing property test fails again.
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Begins a sequence.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number from 0 up to a limit, the limit excluded; 0 when there is none.
    package mutating func below(_ limit: Int) -> Int { limit <= 0 ? 0 : Int(next() % UInt64(limit)) }

    /// True once in `count` times.
    package mutating func chance(_ count: Int) -> Bool { below(count) == 0 }

    /// One of some values, which must not be none.
    package mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
        pick([first] + others)
    }

    /// One of some values, which must not be none.
    package mutating func pick<Element>(_ values: [Element]) -> Element { values[below(values.count)] }
}
