/// Reads files of the time zone database (TZif, RFC 9636).
///
/// Nothing in a file is trusted: what is out of bounds or out of order makes it no file.
package enum TimeZoneFile {
    /// The zone that a file describes; nil when it is no such file.
    package static func table(_ bytes: [UInt8]) -> ZoneTable? {
        guard let header = Header(bytes, at: 0) else { return nil }
        guard header.version >= UInt8(ascii: "2") else { return Block(header, bytes, timeSize: 4)?.table(rule: nil) }
        // The second block says the same as the first with times of eight bytes.
        guard let wide = Header(bytes, at: header.end(timeSize: 4)), let block = Block(wide, bytes, timeSize: 8)
        else { return nil }
        let footer = bytes[wide.end(timeSize: 8)...]
        guard footer.first == UInt8(ascii: "\n") else { return block.table(rule: nil) }
        let line = footer.dropFirst().prefix { $0 != UInt8(ascii: "\n") }
        if line.isEmpty { return block.table(rule: nil) }
        guard let rule = ZoneRule(parsing: line) else { return nil }
        return block.table(rule: rule)
    }

    /// How much of everything a block has.
    private struct Header {
        let version: UInt8
        let start: Int
        let universalCount, standardCount, leapCount, timeCount, typeCount, letterCount: Int

        init?(_ bytes: [UInt8], at offset: Int) {
            guard offset <= bytes.count, bytes.count - offset >= 44,
                bytes[offset..<offset + 4].elementsEqual("TZif".utf8)
            else { return nil }
            version = bytes[offset + 4]
            start = offset + 44
            let counts = (0..<6).map { TimeZoneFile.number(bytes, at: offset + 20 + $0 * 4, size: 4) & 0xFFFF_FFFF }
            (universalCount, standardCount, leapCount) = (counts[0], counts[1], counts[2])
            (timeCount, typeCount, letterCount) = (counts[3], counts[4], counts[5])
            // Every count is below 2³², so the sum cannot overflow; a block of eight-byte times may be no longer.
            guard end(timeSize: 4) <= bytes.count else { return nil }
        }

        /// Where the block ends.
        func end(timeSize: Int) -> Int {
            start + timeCount * (timeSize + 1) + typeCount * 6 + letterCount + leapCount * (timeSize + 4)
                + standardCount
                + universalCount
        }
    }

    /// What a block says holds, and from when on.
    private struct Block {
        /// A period without how far clocks are put forward in it, which the file does not say.
        struct Kind {
            let offset: Int
            let isDaylight: Bool
            let abbreviation: String

            /// The period behind one with another offset in which clocks were not put forward.
            func period(standardOffset: Int) -> ZonePeriod {
                let shift = offset == standardOffset ? 3600 : offset - standardOffset
                return ZonePeriod(offset: offset, daylightShift: isDaylight ? shift : 0, abbreviation: abbreviation)
            }
        }

        let first: ZonePeriod
        let changes: [ZoneTable.Change]

        init?(_ header: Header, _ bytes: [UInt8], timeSize: Int) {
            guard header.end(timeSize: timeSize) <= bytes.count, header.typeCount > 0 else { return nil }
            let indices = header.start + header.timeCount * timeSize
            let types = indices + header.timeCount
            let letters = types + header.typeCount * 6
            var kinds: [Kind] = []
            for type in 0..<header.typeCount {
                let place = types + type * 6
                let offset = TimeZoneFile.number(bytes, at: place, size: 4)
                let name = Int(bytes[place + 5])
                guard abs(offset) < 86_400, name < header.letterCount else { return nil }
                let text = bytes[letters + name..<letters + header.letterCount].prefix { $0 != 0 }
                kinds.append(
                    Kind(
                        offset: offset,
                        isDaylight: bytes[place + 4] != 0,
                        abbreviation: String(decoding: text, as: UTF8.self)
                    )
                )
            }
            guard let first = kinds.first(where: { !$0.isDaylight }) ?? kinds.first else { return nil }
            var standardOffset = first.offset
            var changes: [ZoneTable.Change] = []
            for index in 0..<header.timeCount {
                let time = TimeZoneFile.number(bytes, at: header.start + index * timeSize, size: timeSize)
                // Far beyond the years 1 to 9999, and with room to add an offset.
                let moment = min(max(time, -1 << 60), 1 << 60)
                let type = Int(bytes[indices + index])
                guard kinds.indices.contains(type), changes.last.map({ $0.moment < moment }) ?? true else { return nil }
                let period = kinds[type].period(standardOffset: standardOffset)
                if !kinds[type].isDaylight { standardOffset = period.offset }
                changes.append(ZoneTable.Change(moment: moment, period: period))
            }
            self.first = first.period(standardOffset: first.offset)
            self.changes = changes
        }

        func table(rule: ZoneRule?) -> ZoneTable { ZoneTable(first: first, changes: changes, rule: rule) }
    }

    /// A whole number with its highest byte first; the caller has checked that it is there.
    private static func number(_ bytes: [UInt8], at offset: Int, size: Int) -> Int {
        var number = Int(Int8(bitPattern: bytes[offset]))
        for index in 1..<size { number = number << 8 | Int(bytes[offset + index]) }
        return number
    }
}
