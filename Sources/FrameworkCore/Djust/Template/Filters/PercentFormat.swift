/// Python's formatting with `%`: one value written as a format says.
struct PercentFormat {
    /// What stands between `%` and the letter.
    struct Specification {
        /// Whether spaces go to the right.
        var isLeft = false
        /// Whether numbers that are not negative get a `+`.
        var hasPlus = false
        /// Whether numbers that are not negative get a space where a sign would be.
        var hasSpace = false
        /// Whether numbers show their base, and always a point.
        var isAlternate = false
        /// Whether numbers are filled with zeros.
        var fillsWithZeros = false
        /// How many characters there are at least.
        var width = 0
        /// How many characters or places there are at most, when it is said.
        var precision: Int?
    }

    /// The widest field and the most places that there are, so that no format can fill the memory.
    private static let sizeLimit = 100_000

    private let format: [UInt8]
    private var offset = 0
    private var output: [UInt8] = []
    /// What the next letter writes; nil when it has been written.
    private var pending: Value?
    private let value: Value

    private init(_ format: String, _ value: Value) {
        self.format = Array(format.utf8)
        self.value = value
        pending = value
    }

    /// Writes a value.
    /// - Throws: `PythonFailure` of the kind that Python raises.
    static func text(_ format: String, _ value: Value) throws(PythonFailure) -> String {
        var formatter = PercentFormat(format, value)
        try formatter.run()
        return String(decoding: formatter.output, as: UTF8.self)
    }

    private mutating func run() throws(PythonFailure) {
        while offset < format.count {
            let byte = format[offset]
            offset += 1
            if byte == UInt8(ascii: "%") { try conversion() } else { output.append(byte) }
        }
        if pending != nil, !isMapping {
            throw PythonFailure(.type, "not all arguments converted during string formatting")
        }
    }

    /// Whether the value can be asked for items, which makes a format without any letter fit for it.
    private var isMapping: Bool {
        switch value {
        case .list, .object: true
        case .sequence(let sequence): sequence.style == .range || sequence.style == .lazy
        case .structure(let structure): structure.items != nil
        default: false
        }
    }

    // MARK: - Reading the format

    private var byte: UInt8? { offset < format.count ? format[offset] : nil }

    private mutating func conversion() throws(PythonFailure) {
        if byte == UInt8(ascii: "%") {
            offset += 1
            return output.append(UInt8(ascii: "%"))
        }
        if byte == UInt8(ascii: "(") { pending = try item(of: key()) }
        var specification = try self.specification()
        if let letter = byte, [UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "L")].contains(letter) {
            offset += 1
        }
        guard let letter = byte else { throw PythonFailure(.value, "incomplete format") }
        offset += 1
        guard let value = pending else { throw PythonFailure(.type, "not enough arguments for format string") }
        pending = nil
        guard specification.width <= Self.sizeLimit, specification.precision ?? 0 <= Self.sizeLimit else {
            throw PythonFailure(.overflow, "the width or the precision is beyond \(Self.sizeLimit)")
        }
        try write(value, letter, &specification)
    }

    private mutating func key() throws(PythonFailure) -> String {
        guard isMapping else { throw PythonFailure(.type, "format requires a mapping") }
        offset += 1
        let start = offset
        var depth = 1
        while let byte {
            offset += 1
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return String(decoding: format[start..<offset - 1], as: UTF8.self) }
        }
        throw PythonFailure(.value, "incomplete format key")
    }

    private func item(of key: String) throws(PythonFailure) -> Value {
        guard case .object(let object) = value else { throw PythonFailure(.type, "\(value.kind) has no keys") }
        guard object.hasKey(.string(key)), let item = object[key] else {
            throw PythonFailure(.missing, "there is no key `\(key)`")
        }
        return item
    }

    private mutating func specification() throws(PythonFailure) -> Specification {
        var specification = Specification()
        flags: while let byte {
            switch byte {
            case UInt8(ascii: "-"): specification.isLeft = true
            case UInt8(ascii: "+"): specification.hasPlus = true
            case UInt8(ascii: " "): specification.hasSpace = true
            case UInt8(ascii: "#"): specification.isAlternate = true
            case UInt8(ascii: "0"): specification.fillsWithZeros = true
            default: break flags
            }
            offset += 1
        }
        specification.width = try number(limit: .max)
        if byte == UInt8(ascii: ".") {
            offset += 1
            specification.precision = try number(limit: Int(Int32.max))
        }
        return specification
    }

    private mutating func number(limit: Int) throws(PythonFailure) -> Int {
        if byte == UInt8(ascii: "*") {
            // The one value is taken for the number, and none is left to write.
            if let number = pending, number.isWhole, try number.wholeNumber().isBeyond(limit) {
                throw PythonFailure(.overflow, "the width or the precision is too large")
            }
            throw PythonFailure(.type, "not enough arguments for format string")
        }
        var number = 0
        while let byte, TemplateBytes.isDigit(byte) {
            number = min(number, 1 << 40) * 10 + Int(byte - UInt8(ascii: "0"))
            offset += 1
        }
        if number > Int32.max { throw PythonFailure(.value, "the width or the precision is too large") }
        return number
    }

    // MARK: - Writing

    private mutating func write(
        _ value: Value,
        _ letter: UInt8,
        _ specification: inout Specification
    ) throws(PythonFailure) {
        switch letter {
        case UInt8(ascii: "s"): write(text: value.text, specification)
        case UInt8(ascii: "r"): write(text: value.representation, specification)
        case UInt8(ascii: "a"): write(text: PythonText.ascii(value.representation), specification)
        case UInt8(ascii: "c"):
            specification.precision = nil
            write(text: try PercentNumber.character(value), specification)
        case UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "u"):
            write(try PercentNumber.decimal(value, specification), specification)
        case UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"):
            write(try PercentNumber.based(value, letter, specification), specification)
        case _ where "eEfFgG".utf8.contains(letter):
            write(try PercentNumber.float(value, letter, specification), specification)
        default: throw PythonFailure(.value, "unsupported format character")
        }
    }

    private mutating func write(text: String, _ specification: Specification) {
        var text = text[...]
        if let precision = specification.precision { text = Substring(text.unicodeScalars.prefix(precision)) }
        let missing = max(0, specification.width - PythonLength.of(text.utf8))
        let spaces = [UInt8](repeating: UInt8(ascii: " "), count: missing)
        output += specification.isLeft ? Array(text.utf8) + spaces : spaces + text.utf8
    }

    private mutating func write(_ number: PercentNumber, _ specification: Specification) {
        let sign = number.isNegative ? "-" : specification.hasPlus ? "+" : specification.hasSpace ? " " : ""
        let head = Array((sign + number.prefix).utf8)
        let missing = max(0, specification.width - head.count - number.digits.utf8.count)
        if specification.isLeft {
            output += head + number.digits.utf8 + [UInt8](repeating: UInt8(ascii: " "), count: missing)
        } else if specification.fillsWithZeros {
            output += head + [UInt8](repeating: UInt8(ascii: "0"), count: missing) + number.digits.utf8
        } else {
            output += [UInt8](repeating: UInt8(ascii: " "), count: missing) + head + number.digits.utf8
        }
    }
}
