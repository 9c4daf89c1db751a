extension Value {
    /// The text of the value, as Python's `str` gives it: what filters on text work with.
    package var text: String {
        switch self {
        case .none: "None"
        case .bool(let flag): flag ? "True" : "False"
        case .int(let number): String(number)
        case .double(let number): PythonText.of(number)
        case .decimal(let number): number.text
        case .string(let text), .safe(let text): text
        case .date(let date): date.description
        case .time(let time): time.isoText
        case .dateTime(let moment): moment.text
        case .duration(let span): span.description
        case .structure(let structure): structure.text
        case .list, .sequence, .object, .callable: representation
        }
    }

    /// Whether the text of the value is HTML already.
    package var isMarkup: Bool {
        switch self {
        case .safe: true
        case .structure(let structure): structure.isMarkup
        default: false
        }
    }

    /// The text of the value inside a list, as Python's `repr` gives it.
    package var representation: String {
        var output = ""
        writeRepresentation(into: &output, depth: 0)
        return output
    }

    private func writeRepresentation(into output: inout String, depth: Int) {
        guard depth < 100 else {
            output += "..."
            return
        }
        switch self {
        case .string(let text), .safe(let text): PythonText.quote(text, into: &output)
        case .list(let items): Self.write(items, between: ("[", "]"), into: &output, depth: depth)
        case .sequence(let sequence): sequence.writeRepresentation(into: &output, depth: depth)
        case .object(let object):
            output += "{"
            for (index, value) in object.values.enumerated() {
                if index > 0 { output += ", " }
                object.key(at: index).writeRepresentation(into: &output, depth: depth + 1)
                output += ": "
                value.writeRepresentation(into: &output, depth: depth + 1)
            }
            output += "}"
        case .decimal(let number): output += number.isWholeNumber ? number.text : "Decimal('\(number.text)')"
        case .date(let date): output += date.representation
        case .time(let time): output += time.representation
        case .dateTime(let moment): output += moment.representation
        case .duration(let span): output += span.representation
        case .callable: output += "<function>"
        case .none, .bool, .int, .double, .structure: output += text
        }
    }

    /// Writes items between brackets.
    static func write(
        _ items: [Value],
        between brackets: (String, String),
        into output: inout String,
        depth: Int
    ) {
        output += brackets.0
        for (index, item) in items.enumerated() {
            if index > 0 { output += ", " }
            item.writeRepresentation(into: &output, depth: depth + 1)
        }
        output += brackets.1
    }

    /// What kind of value it is, for messages.
    package var kind: String {
        switch self {
        case .none: "nothing (None)"
        case .bool: "a truth value"
        case .int: "a whole number"
        case .double, .decimal: "a number"
        case .string, .safe: "text"
        case .date: "a day"
        case .time: "a time"
        case .dateTime: "a date"
        case .duration: "a stretch of time"
        case .list: "a list"
        case .sequence: "a sequence"
        case .structure: "a structure"
        case .callable: "a function"
        case .object(let object): object.isStructure ? "a structure" : "a dictionary"
        }
    }
}

extension ValueSequence {
    /// Writes the sequence as Python's `repr` does.
    func writeRepresentation(into output: inout String, depth: Int) {
        switch style {
        case .tuple:
            let items = items
            Value.write(items, between: ("(", items.count == 1 ? ",)" : ")"), into: &output, depth: depth)
        case .set:
            let items = items
            if items.isEmpty {
                output += "set()"
            } else {
                Value.write(items, between: ("{", "}"), into: &output, depth: depth)
            }
        case .range:
            let ends = rangeEnds
            output += "range(\(ends.start), \(ends.end)\(ends.step == 1 ? "" : ", \(ends.step)"))"
        case .lazy: Value.write(items, between: ("[", "]"), into: &output, depth: depth)
        case .view(let name): Value.write(items, between: (name + "([", "])"), into: &output, depth: depth)
        }
    }
}
