extension Value {
    /// Writes the value into a page, with text that is not safe escaped where the page asks for it.
    package func write(into output: inout OutputBuffer, autoescape: Bool) {
        switch self {
        case .none: output.append("None")
        case .bool(let flag): output.append(flag ? "True" : "False")
        case .int(let number): output.append(decimal: number)
        case .double(let number): output.append(DecimalText.display(number))
        case .decimal(let number): output.append(DecimalText.display(number))
        case .date, .time, .dateTime, .duration: output.append(text)
        case .safe(let text): output.append(text)
        case .string(let text):
            if autoescape { output.append(escaped: text) } else { output.append(text) }
        case .list, .sequence, .object, .structure, .callable:
            if autoescape, !isMarkup { output.append(escaped: text) } else { output.append(text) }
        }
    }
}
