import Djust
import Testing

struct StableHashTests {
    /// What is stored in snapshots must mean the same in the next process.
    @Test(
        arguments: [
            ("", 0xE348_D7CA_A120_626E), ("a", 0x5F2D_BBA0_98D5_0D9B), ("1234567", 0xEA93_0ED7_595B_F14C),
            ("12345678", 0x4F22_EEC0_5F2D_D644),
            ("a text of some length, ünïcode", 0x6C52_1C3A_B373_963A),
        ] as [(String, UInt64)]
    )
    func `a text has the same hash for ever`(text: String, hash: UInt64) {
        #expect(StableHash.of(Array(text.utf8)) == hash)
    }

    @Test func `numbers are folded in for ever alike`() {
        #expect(StableHash.combine(1, 2) == 0x5A4B_2A3E_5450_9BEC)
    }

    @Test func `a slice hashes as an array`() {
        let bytes = Array("xx0123456789yy".utf8)
        #expect(StableHash.of(bytes[2..<12]) == StableHash.of(Array(bytes[2..<12])))
    }

    @Test func `texts that differ a little have different hashes`() {
        var seen: Set<UInt64> = []
        var count = 0
        func add(_ bytes: [UInt8]) {
            seen.insert(StableHash.of(bytes))
            count += 1
        }
        for length in 0..<200 { add([UInt8](repeating: 0, count: length)) }
        for number in 0..<100_000 { add(Array("\(number)".utf8)) }
        let text = Array("<li data-key=\"12\">a row with some text in it</li>".utf8)
        for index in text.indices {
            for bit in 0..<8 {
                var copy = text
                copy[index] ^= 1 << UInt8(bit)
                add(copy)
            }
            for other in text.indices where text[index] != text[other] && index < other {
                var copy = text
                copy.swapAt(index, other)
                if !(copy == text) { add(copy) }
            }
        }
        #expect(seen.count == count)
    }

    @Test func `numbers make different hashes of one`() {
        let hashes = (0..<10_000).map { StableHash.combine(42, $0) } + (0..<10_000).map { StableHash.combine(43, $0) }
        #expect(Set(hashes).count == hashes.count)
    }
}
