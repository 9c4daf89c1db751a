import Checks
import Djust
import Foundation
import Testing

/// Entries that are not what was written.
@Suite struct `Broken entries of the cache` {
    @Test func `mean a check as if there were none, and are written anew`() throws {
        let project = try CachedProject(isSmall: true)
        let expected = try `Remembered checks`.text(project.check().report, .json)
        let entry = try project.entry()
        let sound = Array(try Data(contentsOf: entry))
        var random = Random(state: 7)
        for kind in 0..<200 {
            let broken = Self.broken(sound, kind, &random)
            try Data(broken).write(to: entry)
            let after = try project.check()
            #expect(!after.isRemembered || broken == sound, "way \(kind)")
            #expect(try `Remembered checks`.text(after.report, .json) == expected, "way \(kind)")
            #expect(try project.check().isRemembered)
        }
    }

    @Test func `trap nowhere, even when their hash is right`() throws {
        let project = try CachedProject(isSmall: true)
        _ = try project.check()
        let entry = try project.entry()
        let sound = Array(try Data(contentsOf: entry))
        let start = "djust check 1\n".utf8.count + 16
        var random = Random(state: 11)
        for kind in 0..<600 {
            let body = Self.broken(Array(sound[start...]), kind, &random)
            try Data(sound[..<(start - 16)] + Self.bytes(StableHash.of(body)) + Self.bytes(UInt64(body.count)) + body)
                .write(to: entry)
            _ = try project.check().report.verdict
        }
    }

    private static func bytes(_ number: UInt64) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }

    /// Breaks bytes in one of several ways.
    private static func broken(_ bytes: [UInt8], _ kind: Int, _ random: inout Random) -> [UInt8] {
        var bytes = bytes
        let place = random.number(below: bytes.count)
        switch kind % 8 {
        case 0: bytes[place] ^= 1 << UInt8(random.number(below: 8))
        case 1: bytes.removeLast(bytes.count - place)
        case 2: bytes += (0..<place % 50 + 1).map { _ in UInt8(random.number(below: 256)) }
        case 3: bytes.remove(at: place)
        case 4: bytes.insert(UInt8(random.number(below: 256)), at: place)
        case 5: bytes = (0..<place).map { _ in UInt8(random.number(below: 256)) }
        case 6:
            // A number in the place of another: a length, an offset, the index of a file.
            let numbers: [UInt64] = [0, 1, .max, UInt64(Int64.max), 1 << 32, UInt64(bytes.count)]
            let number = Self.bytes(numbers[random.number(below: numbers.count)])
            let start = min(place / 8 * 8, bytes.count - 8)
            bytes.replaceSubrange(start..<start + 8, with: number)
        default:
            let end = min(place + random.number(below: 40) + 1, bytes.count)
            for index in place..<end { bytes[index] = UInt8(random.number(below: 256)) }
        }
        return bytes
    }

    /// Numbers that are the same in every run (SplitMix64).
    private struct Random {
        var state: UInt64

        mutating func number(below limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(max(limit, 1)))
        }
    }
}
