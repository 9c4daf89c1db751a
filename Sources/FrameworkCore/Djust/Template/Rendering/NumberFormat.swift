/// How numbers are written: the decimal separator, and what stands between groups of digits.
package struct NumberFormat: Sendable, Equatable {
    /// What stands before the fraction.
    package let decimalSeparator: String
    /// What stands between groups of digits.
    package let groupSeparator: String
    /// How many digits the groups have, from the right; the last size repeats.
    ///
    /// Empty where digits are never grouped.
    package let groups: [Int]

    /// Makes a format.
    package init(decimalSeparator: String = ".", groupSeparator: String = ",", groups: [Int] = []) {
        self.decimalSeparator = decimalSeparator
        self.groupSeparator = groupSeparator
        self.groups = groups
    }

    /// Takes the format of a language; of nil, that of the app's settings.
    package init(_ formats: any FormatSource, language: String?) {
        self.init(
            decimalSeparator: formats.format("DECIMAL_SEPARATOR", language: language)?.text ?? ".",
            groupSeparator: formats.format("THOUSAND_SEPARATOR", language: language)?.text ?? ",",
            groups: Self.groups(formats.format("NUMBER_GROUPING", language: language))
        )
    }

    /// Reads Django's `NUMBER_GROUPING`: a size, or sizes from the right with 0 for the last one again.
    private static func groups(_ value: Value?) -> [Int] {
        guard let value, value.isTruthy else { return [] }
        let sizes = value.integer.map { [$0] } ?? value.iterated?.map { $0.integer ?? 0 } ?? []
        let groups = sizes.prefix { $0 > 0 }
        return Array(groups)
    }

    /// Writes a number given as plain digits.
    /// - Parameters:
    ///   - number: The number: a sign, digits, a point and digits. Words such as `inf` pass through.
    ///   - places: How many digits the fraction has, cut or filled with zeros; nil leaves it as it is.
    ///   - isGrouped: Whether digits are grouped, in languages that do so.
    /// - Returns: The text.
    package func text(_ number: String, places: Int? = nil, isGrouped: Bool) -> String {
        var digits = Substring(number).utf8
        var output: [UInt8] = []
        if digits.first == UInt8(ascii: "-") { output.append(digits.removeFirst()) }
        let point = digits.firstIndex(of: UInt8(ascii: "."))
        let whole = digits[..<(point ?? digits.endIndex)]
        var fraction = Array(point.map { digits[digits.index(after: $0)...] } ?? digits[digits.endIndex...])
        if let places, fraction.count > places {
            fraction.removeSubrange(max(0, places)...)
        } else if let places {
            fraction += [UInt8](repeating: UInt8(ascii: "0"), count: places - fraction.count)
        }
        if isGrouped, !groups.isEmpty {
            append(Array(whole), groupedInto: &output)
        } else {
            output += whole
        }
        if !fraction.isEmpty { output += Array(decimalSeparator.utf8) + fraction }
        return String(decoding: output, as: UTF8.self)
    }

    private func append(_ whole: [UInt8], groupedInto output: inout [UInt8]) {
        var sizes: [Int] = []
        var left = whole.count
        while left > 0, let size = groups.indices.contains(sizes.count) ? groups[sizes.count] : groups.last {
            sizes.append(min(size, left))
            left -= size
        }
        var offset = 0
        for size in sizes.reversed() {
            if offset > 0 { output += groupSeparator.utf8 }
            output += whole[offset..<offset + size]
            offset += size
        }
    }
}
