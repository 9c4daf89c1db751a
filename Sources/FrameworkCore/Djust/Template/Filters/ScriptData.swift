/// A value as JSON in a `<script>`, for the page's own scripts.
enum ScriptData {
    /// The element; `id` is left out when it is empty.
    /// - Throws: `Filter.Failure` for a value that JSON has no form for.
    static func element(_ value: Value, id: Value) throws(Filter.Failure) -> String {
        if let problem = problem(value, depth: 0) { throw Filter.Failure("\(problem) cannot be written as JSON") }
        var output = OutputBuffer()
        output.append("<script ")
        if id.isTruthy {
            output.append("id=\"")
            output.append(id.escapedText)
            output.append("\" ")
        }
        output.append("type=\"application/json\">")
        JSONWriter.write(value, into: &output, style: .script)
        output.append("</script>")
        return output.text
    }

    /// What in a value JSON has no form for; nil when it has one for everything.
    private static func problem(_ value: Value, depth: Int) -> String? {
        guard depth < JSONWriter.depthLimit else { return "a value that nests so deeply" }
        func first(_ values: some Sequence<Value>) -> String? {
            for value in values { if let problem = problem(value, depth: depth + 1) { return problem } }
            return nil
        }
        switch value {
        case .callable: return value.kind
        case .list(let items): return first(items)
        case .sequence(let sequence):
            switch sequence.style {
            case .tuple, .lazy: return first(sequence.items)
            case .set, .range, .view: return value.representation
            }
        case .object(let object):
            for key in object.otherKeys ?? [] {
                switch key {
                case .none, .bool, .int, .double, .string, .safe: continue
                case .decimal(let number) where number.isWholeNumber: continue
                default: return "the key \(key.representation)"
                }
            }
            return first(object.values)
        default: return nil
        }
    }
}
