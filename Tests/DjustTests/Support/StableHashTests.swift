import Djust
import Testing

struct StableHashTests {
    /// What is stored in snapshots must mean the same in the next process.
    @Test(
        arguments: [
            ("", 0x4189_1314_6664_A3E2), ("a", 0xAE71_AAE5_5E43_8834), ("1234567", 0x418A_3D2C_F6D8_E758),
            ("12345678", 0x94F0_162F_B536_D058),
            ("a text of some length, ünïcode", 0xA7F7_E26C_7F59_EB4E),
        ] as [(String, UInt64)]
    )
    func `a text has the same hash for ever`(text: String, hash: UInt64) {
        #expect(StableHash.of(Array(text.utf8)) == hash)
    }

    @Test func `numbers are folded in for ever alike`() {
        #expect(StableHash.combine(1, 2) == 0xB0E8_4C0F_007E_4F69)
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
