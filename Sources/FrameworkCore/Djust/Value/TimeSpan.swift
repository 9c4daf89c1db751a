/// A stretch of time, exact to a microsecond; negative ones have negative days, as in Python.
public struct TimeSpan: Sendable, Hashable {
    /// Whole days, rounded down.
    public let days: Int
    /// The rest, from 0 to a day.
    public let microseconds: Int

    /// The length of a day.
    package static let microsecondsPerDay = 86_400_000_000

    /// Makes a stretch; parts beyond a day count as days, and days beyond a billion are cut.
    public init(days: Int = 0, seconds: Int = 0, microseconds: Int = 0) {
        let limit = 1_000_000_000
        let carried = microseconds.quotientAndFloorRemainder(dividingBy: Self.microsecondsPerDay)
        let fromSeconds = seconds.quotientAndFloorRemainder(dividingBy: 86_400)
        let rest = (carried.remainder + fromSeconds.remainder * 1_000_000)
            .quotientAndFloorRemainder(dividingBy: Self.microsecondsPerDay)
        let clamped = [days, carried.quotient, fromSeconds.quotient].map { min(max($0, -limit), limit) }
        self.days = clamped.reduce(0, +) + rest.quotient
        self.microseconds = rest.remainder
    }

    /// The stretch in seconds.
    public var totalSeconds: Double { Double(days) * 86_400 + Double(microseconds) / 1_000_000 }
}

extension Int {
    /// The quotient rounded down, and the remainder, which is never negative for a positive divisor.
    fileprivate func quotientAndFloorRemainder(dividingBy divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension TimeSpan: Comparable {
    /// Whether a stretch is shorter than another.
    public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
        (left.days, left.microseconds) < (right.days, right.microseconds)
    }
}

extension TimeSpan: CustomStringConvertible {
    /// The stretch as Python writes it: `1 day, 2:03:04`.
    public var description: String {
        let seconds = microseconds / 1_000_000
        var text = "\(seconds / 3600):" + DigitText.padded(seconds / 60 % 60, to: 2)
        text += ":" + DigitText.padded(seconds % 60, to: 2)
        if microseconds % 1_000_000 != 0 { text += "." + DigitText.padded(microseconds % 1_000_000, to: 6) }
        return days == 0 ? text : "\(days) day\(abs(days) == 1 ? "" : "s"), " + text
    }
}
