extension DateWriter {
    /// Writes what a letter about the time or its zone stands for.
    /// - Returns: Whether it is one.
    mutating func writeClock(_ letter: Unicode.Scalar) throws(Failure) -> Bool {
        switch letter {
        case "a", "A", "f", "g", "G", "h", "H", "i", "P", "s", "u", "e", "O", "T", "Z":
            // A day has no time at all; asking it is a mistake in the template, not an empty value.
            if parts.isDay {
                throw .refused(
                    "the format of a day asks for a time with `\(letter)`; give it a moment or another format"
                )
            }
        default: return false
        }
        switch letter {
        case "e": output.append(parts.moment?.period?.abbreviation ?? "")
        case "O": if let period = zonePeriod { writeOffset(period.offset) }
        case "T": output.append(zonePeriod?.abbreviation ?? "")
        case "Z": if let period = zonePeriod { output.append(decimal: period.offset) }
        default:
            guard let time = parts.time else { throw .missing }
            write(letter, of: time)
        }
        return true
    }

    private mutating func write(_ letter: Unicode.Scalar, of time: LocalTime) {
        let hour = time.hour
        let twelve = hour % 12 == 0 ? 12 : hour % 12
        switch letter {
        case "a": output.append(localization.translated(Message(hour < 12 ? "a.m." : "p.m.")))
        case "A": output.append(localization.translated(Message(hour < 12 ? "AM" : "PM")))
        case "f": writeTwelveHours(time)
        case "g": output.append(decimal: twelve)
        case "G": output.append(decimal: hour)
        case "h": writePadded(twelve)
        case "H": writePadded(hour)
        case "i": writePadded(time.minute)
        case "P":
            if time.minute == 0, hour == 0 || hour == 12 {
                return output.append(localization.translated(Message(hour == 0 ? "midnight" : "noon")))
            }
            writeTwelveHours(time)
            output.append(UInt8(ascii: " "))
            write("a", of: time)
        case "s": writePadded(time.second)
        default: output.append(DigitText.padded(time.microsecond, to: 6))
        }
    }

    /// `4:05`, without the minutes when there are none.
    private mutating func writeTwelveHours(_ time: LocalTime) {
        write("g", of: time)
        guard time.minute != 0 else { return }
        output.append(UInt8(ascii: ":"))
        writePadded(time.minute)
    }

    /// Two digits.
    mutating func writePadded(_ number: Int) {
        if number < 10 { output.append(UInt8(ascii: "0")) }
        output.append(decimal: number)
    }

    /// What holds where the moment's clock is, or where clocks are that do not say; nil for a moment that could be two.
    var zonePeriod: ZonePeriod? {
        guard let moment = parts.moment?.placed(in: parts.moment?.zone ?? localization.defaultZone) else { return nil }
        return moment.isAmbiguous ? nil : moment.period
    }

    /// Writes `+0200`, and seconds where there are any and they are wanted.
    mutating func writeOffset(_ seconds: Int, withSeconds: Bool = false) {
        let size = abs(seconds)
        output.append(seconds < 0 ? "-" : "+")
        writePadded(size / 3600)
        writePadded(size / 60 % 60)
        if withSeconds, size % 60 != 0 { writePadded(size % 60) }
    }
}
