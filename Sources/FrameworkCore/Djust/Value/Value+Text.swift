extension Value {
    /// The text of the value, as Python's `str` gives it: what filters on text work with.
    package var text: String {
        switch self {
        case .none: "None"
        case .bool(let flag): flag ? "True" : "False"
        case .int(let number): String(number)
        case .double(let number): PythonText.of(number)
        case .string(let text), .safe(let text): text
        case .list, .object: representation
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
        case .list(let items):
            output += "["
            for (index, item) in items.enumerated() {
                if index > 0 { output += ", " }
                item.writeRepresentation(into: &output, depth: depth + 1)
            }
            output += "]"
        case .object(let object):
            output += "{"
            for (index, (key, value)) in zip(object.keys, object.values).enumerated() {
                if index > 0 { output += ", " }
                PythonText.quote(key, into: &output)
                output += ": "
                value.writeRepresentation(into: &output, depth: depth + 1)
            }
            output += "}"
        case .none, .bool, .int, .double: output += text
        }
    }

    /// What kind of value it is, for messages.
    package var kind: String {
        switch self {
        case .none: "nothing (None)"
        case .bool: "a truth value"
        case .int: "a whole number"
        case .double: "a number"
        case .string, .safe: "text"
        case .list: "a list"
        case .object(let object): object.isStructure ? "a structure" : "a dictionary"
        }
    }
}
