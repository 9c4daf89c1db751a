extension DateWriter {
    /// Writes what a letter about the moment as a whole stands for.
    /// - Returns: Whether it is one.
    mutating func writeMoment(_ letter: Unicode.Scalar) throws(Failure) -> Bool {
        switch letter {
        case "c":
            guard let text = isoText else { throw .missing }
            output.append(text)
        case "I":
            // Moments of which nobody can tell say nothing; days and times neither.
            if let period = zonePeriod { output.append(UInt8(ascii: period.isDaylight ? "1" : "0")) }
        case "r", "U":
            guard let moment = parts.moment(defaultZone: localization.defaultZone) else {
                throw .refused("`\(letter)` in a format needs a day or a moment, not \(parts.kind)")
            }
            if letter == "r" { writeMail(moment) } else { writeTimestamp(moment) }
        default: return false
        }
        return true
    }

    private var isoText: String? {
        parts.moment?.isoText ?? parts.date?.description ?? parts.time?.isoText
    }

    /// Seconds since 1970, cut towards zero.
    private mutating func writeTimestamp(_ moment: DateTime) {
        output.append(decimal: (moment.utcMicroseconds ?? 0) / 1_000_000)
    }

    /// Writes `Wed, 06 May 2009 16:05:09 +0200`, as mail has it (RFC 5322).
    private mutating func writeMail(_ moment: DateTime) {
        let (year, month, day) = moment.date.components
        output.append(CalendarNames.mailWeekdays[moment.date.weekday])
        output.append(", ")
        writePadded(day)
        output.append(" ")
        output.append(CalendarNames.mailMonths[month - 1])
        output.append(" ")
        output.append(DigitText.padded(year, to: 4))
        output.append(" ")
        writePadded(moment.time.hour)
        output.append(":")
        writePadded(moment.time.minute)
        output.append(":")
        writePadded(moment.time.second)
        output.append(" ")
        writeOffset(moment.offset ?? 0, withSeconds: true)
    }

    /// Writes what a letter about the day stands for.
    mutating func writeDay(_ letter: Unicode.Scalar) throws(Failure) {
        guard let date = parts.date else { throw .missing }
        let (year, month, day) = date.components
        switch letter {
        case "b": write(CalendarNames.shortMonths[month - 1])
        case "d": writePadded(day)
        case "D": write(CalendarNames.shortWeekdays[date.weekday])
        case "E": write(CalendarNames.bentMonths[month - 1])
        case "F": write(CalendarNames.months[month - 1])
        case "j": output.append(decimal: day)
        case "l": write(CalendarNames.weekdays[date.weekday])
        case "L": output.append(LocalDate.isLeap(year) ? "True" : "False")
        case "m": writePadded(month)
        case "M": output.append(PythonTitle.of(localization.translated(CalendarNames.shortMonths[month - 1])))
        case "n": output.append(decimal: month)
        case "N": write(CalendarNames.pressMonths[month - 1])
        case "o": output.append(decimal: date.isoWeek.year)
        case "S": output.append(Self.ordinalEnding(day))
        case "t": output.append(decimal: LocalDate.days(in: month, of: year))
        case "w": output.append(decimal: (date.weekday + 1) % 7)
        case "W": output.append(decimal: date.isoWeek.week)
        case "y": writePadded(year % 100)
        case "Y": output.append(DigitText.padded(year, to: 4))
        case "z": output.append(decimal: date.dayOfYear)
        default: output.append(String(letter))
        }
    }

    private mutating func write(_ name: Message) { output.append(localization.translated(name)) }

    /// The English ending of an ordinal number: `st`, `nd`, `rd`, `th`.
    private static func ordinalEnding(_ number: Int) -> String {
        if (11...13).contains(number % 100) { return "th" }
        switch number % 10 {
        case 1: return "st"
        case 2: return "nd"
        case 3: return "rd"
        default: return "th"
        }
    }
}
