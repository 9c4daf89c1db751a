extension ZoneRule {
    /// Reads a rule as POSIX writes it, with hours up to a week as the files of the database have them; nil for anything
    /// else.
    package init?(parsing bytes: some Sequence<UInt8>) {
        var reader = Reader(bytes: Array(bytes))
        guard let name = reader.name(), let behind = reader.duration(hours: 24), abs(behind) < 86_400 else {
            return nil
        }
        standard = ZonePeriod(offset: -behind, daylightShift: 0, abbreviation: name)
        guard !reader.isAtEnd else {
            daylight = nil
            start = Change(day: .offset(0))
            end = start
            return
        }
        guard let name = reader.name() else { return nil }
        var offset = 3600 - behind
        if !reader.isAtEnd, !reader.isNext(",") {
            guard let behind = reader.duration(hours: 24) else { return nil }
            offset = -behind
        }
        guard abs(offset) < 86_400, let start = reader.change(), let end = reader.change(), reader.isAtEnd else {
            return nil
        }
        daylight = ZonePeriod(offset: offset, daylightShift: offset + behind, abbreviation: name)
        self.start = start
        self.end = end
    }

    /// Takes the parts of a rule one after the other.
    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        var isAtEnd: Bool { offset >= bytes.count }

        func isNext(_ mark: Unicode.Scalar) -> Bool { offset < bytes.count && bytes[offset] == UInt8(ascii: mark) }

        mutating func take(_ mark: Unicode.Scalar) -> Bool {
            guard isNext(mark) else { return false }
            offset += 1
            return true
        }

        /// Letters, or anything between `<` and `>`.
        mutating func name() -> String? {
            let isQuoted = take("<")
            let start = offset
            while offset < bytes.count, isQuoted ? bytes[offset] != UInt8(ascii: ">") : Self.isLetter(bytes[offset]) {
                offset += 1
            }
            let name = String(decoding: bytes[start..<offset], as: UTF8.self)
            if isQuoted, !take(">") { return nil }
            return name.isEmpty ? nil : name
        }

        private static func isLetter(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }

        mutating func number(upTo limit: Int) -> Int? {
            let start = offset
            var number = 0
            while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]), number <= limit
            {
                number = number * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
                offset += 1
            }
            return offset > start && number <= limit ? number : nil
        }

        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func duration(hours limit: Int) -> Int? {
            let sign = take("-") ? -1 : 1
            if sign == 1 { _ = take("+") }
            guard let hours = number(upTo: limit) else { return nil }
            var seconds = hours * 3600
            for unit in [60, 1] where isNext(":") {
                offset += 1
                guard let part = number(upTo: 59) else { return nil }
                seconds += part * unit
            }
            return sign * seconds
        }

        /// `,M3.5.0/2`, `,J60/2`, `,59/2`.
        mutating func change() -> Change? {
            guard take(","), let day = day() else { return nil }
            guard take("/") else { return Change(day: day) }
            return duration(hours: 167).map { Change(day: day, time: $0) }
        }

        private mutating func day() -> Change.Day? {
            if take("M") {
                guard let month = number(upTo: 12), month > 0, take("."), let week = number(upTo: 5), week > 0,
                    take("."), let weekday = number(upTo: 6)
                else { return nil }
                return .weekday(month: month, week: week, weekday: weekday)
            }
            if take("J") { return number(upTo: 365).flatMap { $0 > 0 ? .ordinal($0) : nil } }
            return number(upTo: 365).map { .offset($0) }
        }
    }
}
