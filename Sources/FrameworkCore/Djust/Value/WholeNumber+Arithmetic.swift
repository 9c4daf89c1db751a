extension WholeNumber {
    /// The sum of two numbers; O(digits).
    package static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        if case .small(let left) = left, case .small(let right) = right {
            let (sum, overflow) = left.addingReportingOverflow(right)
            if !overflow { return .small(sum) }
        }
        let (first, second) = (left.digits, right.digits)
        if left.isNegative == right.isNegative {
            return WholeNumber(isNegative: left.isNegative, digits: sum(first, second))
        }
        let isFirstSmaller = isSmaller(first, second)
        return WholeNumber(
            isNegative: isFirstSmaller ? right.isNegative : left.isNegative,
            digits: isFirstSmaller ? difference(second, first) : difference(first, second)
        )
    }

    /// Whether a division leaves no rest; nil for a division by zero.
    ///
    /// O(digits of one × digits of the other).
    package func isDivisible(by divisor: WholeNumber) -> Bool? {
        if case .small(let divisor) = divisor {
            if divisor == 0 { return nil }
            if divisor == -1 { return true }
            if case .small(let number) = self { return number % divisor == 0 }
        }
        let divisor = divisor.digits
        var rest: [UInt8] = []
        for digit in digits {
            if !rest.isEmpty || digit != 0 { rest.append(digit) }
            while !Self.isSmaller(rest, divisor) { rest = Array(Self.difference(rest, divisor).drop { $0 == 0 }) }
        }
        return rest.isEmpty
    }

    /// The digits of the number without its sign in another base, from 2 to 16, in small letters.
    ///
    /// O(digits²).
    package func magnitudeText(radix: Int) -> String {
        if case .small(let number) = self { return String(number.magnitude, radix: radix) }
        var digits = digits[...]
        var output: [UInt8] = []
        while !digits.isEmpty {
            var rest = 0
            var quotient: [UInt8] = []
            for digit in digits {
                let number = rest * 10 + Int(digit)
                quotient.append(UInt8(number / radix))
                rest = number % radix
            }
            output.append(UInt8(rest < 10 ? 48 + rest : 87 + rest))
            digits = quotient.drop { $0 == 0 }
        }
        return String(decoding: output.reversed(), as: UTF8.self)
    }

    private static func isSmaller(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }

    private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var carry: UInt8 = 0
        for place in 0..<max(left.count, right.count) {
            let sum = digit(left, place) + digit(right, place) + carry
            output.append(sum % 10)
            carry = sum / 10
        }
        if carry > 0 { output.append(carry) }
        return output.reversed()
    }

    /// What is left of the first, which is not the smaller one, without the second.
    private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var borrow: UInt8 = 0
        for place in 0..<left.count {
            let take = digit(right, place) + borrow
            let from = digit(left, place)
            borrow = from < take ? 1 : 0
            output.append(from + borrow * 10 - take)
        }
        return output.reversed()
    }

    /// The digit of a place, counted from the right.
    private static func digit(_ digits: [UInt8], _ place: Int) -> UInt8 {
        place < digits.count ? digits[digits.count - 1 - place] : 0
    }
}
