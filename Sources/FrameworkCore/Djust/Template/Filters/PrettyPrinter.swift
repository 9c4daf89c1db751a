/// Values laid out over lines of 80 characters, as Python's `pprint` does.
struct PrettyPrinter {
    /// How long lines may get.
    private static let width = 80
    /// How deep values may nest before they are written on one line.
    private static let depthLimit = 100

    private var output = ""

    /// The value laid out.
    static func text(of value: Value) -> String {
        var printer = PrettyPrinter()
        printer.write(value, indent: 0, allowance: 0, level: 0)
        return printer.output
    }

    /// Writes a value: on one line if it fits, else with a line for every part.
    /// - Parameters:
    ///   - value: The value.
    ///   - indent: The column that it begins in.
    ///   - allowance: How many characters will follow on its last line.
    ///   - level: How many values are around it.
    private mutating func write(_ value: Value, indent: Int, allowance: Int, level: Int) {
        let line = SortedText.of(value)
        guard PythonLength.of(line) > Self.width - indent - allowance, level < Self.depthLimit else {
            output += line
            return
        }
        let indent = indent + 1
        switch value {
        case .object(let object) where !object.isStructure:
            output += "{"
            write(SortedText.entries(of: object), indent: indent, allowance: allowance + 1, level: level + 1)
            output += "}"
        case .list(let items):
            output += "["
            write(items, indent: indent, allowance: allowance + 1, level: level + 1)
            output += "]"
        case .sequence(let sequence) where sequence.style == .tuple || sequence.style == .set:
            let items = sequence.style == .set ? SortedText.ordered(sequence.items) { $0 } : sequence.items
            let (open, close) = sequence.style == .set ? ("{", "}") : ("(", items.count == 1 ? ",)" : ")")
            output += open
            write(items, indent: indent, allowance: allowance + close.utf8.count, level: level + 1)
            output += close
        case .string(let text), .safe(let text):
            write(text, indent: level == 0 ? indent : indent - 1, allowance: allowance, isOutermost: level == 0)
        default: output += line
        }
    }

    private mutating func write(_ items: [Value], indent: Int, allowance: Int, level: Int) {
        for (index, item) in items.enumerated() {
            if index > 0 { breakLine(indent, ",") }
            write(item, indent: indent, allowance: index == items.count - 1 ? allowance : 1, level: level)
        }
    }

    private mutating func write(_ entries: [(Value, Value)], indent: Int, allowance: Int, level: Int) {
        for (index, (key, value)) in entries.enumerated() {
            if index > 0 { breakLine(indent, ",") }
            let name = SortedText.of(key)
            output += name + ": "
            let column = indent + PythonLength.of(name) + 2
            write(value, indent: column, allowance: index == entries.count - 1 ? allowance : 1, level: level)
        }
    }

    private mutating func breakLine(_ indent: Int, _ separator: String = "") {
        output += separator + "\n" + String(repeating: " ", count: indent)
    }

    /// Writes a text as several, one below the other, broken at line ends and else between words.
    private mutating func write(_ text: String, indent: Int, allowance: Int, isOutermost: Bool) {
        let room = Self.width - indent
        let allowance = isOutermost ? allowance + 1 : allowance
        var pieces: [String] = []
        let bytes = Array(text.utf8)
        let lines = PythonSpace.lines(bytes, keepsEnds: true)
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            let whole = Self.quoted(bytes[line])
            if PythonLength.of(whole) <= room - (isLast ? allowance : 0) {
                pieces.append(whole)
                continue
            }
            let words = Self.words(bytes, line)
            var start = line.lowerBound
            var current = ""
            for (place, word) in words.enumerated() {
                let room = room - (isLast && place == words.count - 1 ? allowance : 0)
                let candidate = Self.quoted(bytes[start..<word.upperBound])
                if PythonLength.of(candidate) > room {
                    if !current.isEmpty { pieces.append(current) }
                    start = word.lowerBound
                    current = Self.quoted(bytes[word])
                } else {
                    current = candidate
                }
            }
            if !current.isEmpty { pieces.append(current) }
        }
        let hasBrackets = isOutermost && pieces.count > 1
        if hasBrackets { output += "(" }
        for (index, piece) in pieces.enumerated() {
            if index > 0 { breakLine(indent) }
            output += piece
        }
        if hasBrackets { output += ")" }
    }

    private static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
        var output = ""
        PythonText.quote(String(decoding: bytes, as: UTF8.self), into: &output)
        return output
    }

    /// Words, each with the white space behind it.
    private static func words(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var offset = line.lowerBound
        while offset < line.upperBound {
            let start = offset
            while offset < line.upperBound, PythonSpace.length(bytes, at: offset) == 0 { offset += 1 }
            while offset < line.upperBound {
                let length = PythonSpace.length(bytes, at: offset)
                if length == 0 { break }
                offset += length
            }
            words.append(start..<offset)
        }
        return words
    }
}

/// Values on one line, the entries of dictionaries sorted by their keys.
private enum SortedText {
    private static let depthLimit = 100

    static func of(_ value: Value, depth: Int = 0) -> String {
        guard depth < depthLimit else { return value.representation }
        switch value {
        case .object(let object) where !object.isStructure:
            let parts = entries(of: object).map { of($0, depth: depth + 1) + ": " + of($1, depth: depth + 1) }
            return "{" + parts.joined(separator: ", ") + "}"
        case .list(let items): return "[" + items.map { of($0, depth: depth + 1) }.joined(separator: ", ") + "]"
        case .sequence(let sequence) where sequence.style == .tuple:
            let parts = sequence.items.map { of($0, depth: depth + 1) }
            return "(" + parts.joined(separator: ", ") + (parts.count == 1 ? ",)" : ")")
        default: return value.representation
        }
    }

    static func entries(of object: ValueObject) -> [(Value, Value)] {
        ordered(object.values.indices.map { (object.key(at: $0), object.values[$0]) }) { $0.0 }
    }

    /// Items in the order of their keys; those that have no order in that of their kinds.
    static func ordered<Item>(_ items: [Item], by key: (Item) -> Value) -> [Item] {
        items.enumerated()
            .sorted { left, right in
                let (first, second) = (key(left.element), key(right.element))
                if let isLess = first.isLess(than: second), let isMore = second.isLess(than: first) {
                    return isLess || (!isMore && left.offset < right.offset)
                }
                let (firstKind, secondKind) = (first.pythonKind, second.pythonKind)
                return firstKind == secondKind ? left.offset < right.offset : firstKind < secondKind
            }
            .map(\.element)
    }
}

extension Value {
    /// What Python calls the value's kind, for ordering kinds.
    fileprivate var pythonKind: String {
        switch self {
        case .none: "NoneType"
        case .bool: "bool"
        case .int: "int"
        case .double: "float"
        case .decimal(let number): number.isWholeNumber ? "int" : "decimal.Decimal"
        case .string: "str"
        case .safe: "str"
        case .date: "datetime.date"
        case .time: "datetime.time"
        case .dateTime: "datetime.datetime"
        case .duration: "datetime.timedelta"
        case .list: "list"
        case .object: "dict"
        case .sequence(let sequence):
            switch sequence.style {
            case .tuple: "tuple"
            case .set: "set"
            case .range: "range"
            case .lazy: "list"
            case .view(let name): name
            }
        case .structure: "object"
        case .callable: "function"
        }
    }
}
