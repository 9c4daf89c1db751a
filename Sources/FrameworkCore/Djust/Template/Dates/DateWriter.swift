/// Writes a day, a time or a moment by a format in the letters of Django's `date` and `time`: `N j, Y, P`.
///
/// Letters without a meaning stand for themselves; a backslash makes any letter do so.
struct DateWriter: ~Copyable {
    /// Which letters have a meaning.
    enum Letters {
        /// Those of `date`: all of them.
        case all
        /// Those of `time`: the others cannot be asked for.
        case clock
    }

    /// Why a value cannot be written by a format.
    enum Failure: Error {
        /// The value has no such part: Python's `AttributeError`.
        case missing
        /// The value is of the wrong kind for a letter: Python's `TypeError`.
        case refused(String)
    }

    /// What is written.
    let parts: DateParts
    /// For whom.
    let localization: Localization
    /// Which letters have a meaning.
    let letters: Letters
    /// What has been written.
    var output = OutputBuffer()

    /// The text of a value by a format.
    ///
    /// O(bytes of the format).
    static func text(
        of value: Value,
        format: String,
        letters: Letters,
        localization: Localization
    ) throws(Failure) -> String {
        var writer = DateWriter(parts: DateParts(value), localization: localization, letters: letters)
        var before: UInt8 = 0
        var isEscaped = false
        for byte in format.utf8 {
            // A letter behind a backslash never has a meaning, also behind one that is itself written.
            if before != UInt8(ascii: "\\"), isLetter(byte) {
                try writer.write(letter: Unicode.Scalar(byte))
            } else if isEscaped {
                // A backslash before a line break stays.
                if byte == UInt8(ascii: "\n") { writer.output.append(UInt8(ascii: "\\")) }
                writer.output.append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                writer.output.append(byte)
            }
            before = byte
        }
        if isEscaped { writer.output.append(UInt8(ascii: "\\")) }
        return writer.output.text
    }

    /// Whether a byte is a letter with a meaning.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "a"..."j", "l"..."o", "r"..."u", "w", "y", "z": true
        case "A", "D"..."I", "L"..."P", "S"..."U", "W", "Y", "Z": true
        default: false
        }
    }

    /// Writes what a letter stands for.
    private mutating func write(letter: Unicode.Scalar) throws(Failure) {
        if try writeClock(letter) { return }
        guard letters == .all else { throw .missing }
        if try writeMoment(letter) { return }
        try writeDay(letter)
    }
}
