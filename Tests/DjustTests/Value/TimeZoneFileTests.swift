import Djust
import Testing

struct TimeZoneFileTests {
    /// A block of a file: two kinds of time and the changes between them.
    private static func block(version: UInt8, times: [Int], timeSize: Int) -> [UInt8] {
        var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
        for count in [0, 0, 0, times.count, 2, 8] { bytes += big(count, 4) }
        for time in times { bytes += big(time, timeSize) }
        for index in times.indices { bytes.append(index % 2 == 0 ? 1 : 0) }
        bytes += big(3600, 4) + [0, 0] + big(7200, 4) + [1, 4]
        return bytes + Array("CET\0CES\0".utf8)
    }

    private static func big(_ number: Int, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// A file with changes at 1,000,000 and 2,000,000 seconds.
    private static func file(
        times: [Int] = [1_000_000, 2_000_000],
        rule: String = "CET-1CES,M3.5.0,M10.5.0/3"
    ) -> [UInt8] {
        block(version: UInt8(ascii: "2"), times: times, timeSize: 4)
            + block(version: UInt8(ascii: "2"), times: times, timeSize: 8) + Array("\n\(rule)\n".utf8)
    }

    @Test func `a file says what holds before, between and behind its changes`() throws {
        let table = try #require(TimeZoneFile.table(Self.file()))
        #expect(table.changes.map(\.moment) == [1_000_000, 2_000_000])
        for (moment, name) in [
            (Int.min, "CET"), (999_999, "CET"), (1_000_000, "CES"), (1_999_999, "CES"), (2_000_000, "CET"),
        ] {
            #expect(table.period(atUTC: moment).abbreviation == name)
        }
        // The rule goes on where the changes end: July 2026.
        #expect(
            table.period(atUTC: 1_784_000_000) == ZonePeriod(offset: 7200, daylightShift: 3600, abbreviation: "CES")
        )
    }

    @Test func `files without a rule, and those of the first version, go on as they end`() throws {
        let plain = Self.block(version: 0, times: [1_000_000], timeSize: 4)
        for bytes in [Self.file(times: [1_000_000], rule: ""), plain] {
            let table = try #require(TimeZoneFile.table(bytes))
            #expect(table.rule == nil && table.period(atUTC: 1_784_000_000).abbreviation == "CES")
            #expect(table.period(atLocal: .max / 2, isSecondReading: true).abbreviation == "CES")
        }
    }

    @Test func `what is out of order or out of bounds is no file`() {
        for times in [[2, 1], [1, 1]] { #expect(TimeZoneFile.table(Self.file(times: times)) == nil) }
        #expect(TimeZoneFile.table(Self.file(rule: "CET-1CES,M13.5.0,M10.5.0")) == nil)
        #expect(TimeZoneFile.table([]) == nil)
        #expect(TimeZoneFile.table(Array("TZif".utf8)) == nil)
        // Counts that no file can hold.
        var huge = Self.file()
        for offset in 20..<44 { huge[offset] = 0xFF }
        #expect(TimeZoneFile.table(huge) == nil)
    }

    @Test func `no file can do harm`() {
        let file = Self.file()
        for end in file.indices { ask(Array(file[..<end])) }
        var numbers = SeededNumbers(seed: 9)
        for _ in 0..<20_000 {
            var bytes = file
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
            ask(bytes)
        }
    }

    /// Reads a file and asks it for times everywhere.
    private func ask(_ bytes: [UInt8]) {
        guard let table = TimeZoneFile.table(bytes) else { return }
        for seconds in [Int.min / 2_000_000, -1, 0, 1_500_000, 1_784_000_000, Int.max / 2_000_000] {
            #expect(abs(table.period(atUTC: seconds).offset) < 86_400)
            for isSecond in [false, true] {
                #expect(abs(table.period(atLocal: seconds, isSecondReading: isSecond).offset) < 86_400)
            }
        }
    }
}
