extension RenderContext {
    /// Writes a value as the page asks for it: numbers and days as the language has them, text escaped unless it is safe
    /// or escaping is off.
    ///
    /// Where numbers look as Swift writes them, they cost one test more than `Value.write`.
    package func write(_ value: Value, into output: inout OutputBuffer) {
        switch value {
        case .int, .double, .decimal:
            if localization.writesPlainNumbers { return value.write(into: &output, autoescape: autoescape) }
            write(text: localization.displayText(ofNumber: value), into: &output)
        case .date, .time, .dateTime:
            guard let text = localization.dateText(of: value) else {
                return value.write(into: &output, autoescape: autoescape)
            }
            write(text: text, into: &output)
        case .none, .bool, .string, .safe, .duration, .list, .sequence, .object, .structure, .callable:
            value.write(into: &output, autoescape: autoescape)
        }
    }

    private func write(text: String, into output: inout OutputBuffer) {
        if autoescape { output.append(escaped: text) } else { output.append(text) }
    }

    /// What `write` writes, as a value: safe where it has been escaped or was safe.
    package func written(_ value: Value) -> Value {
        switch value {
        case .safe: return value
        case .string where !autoescape: return value
        default:
            var output = OutputBuffer()
            write(value, into: &output)
            return autoescape ? .safe(output.text) : .string(output.text)
        }
    }

    /// Writes a value of the frequent kinds without taking it; answers whether it was one.
    @inline(__always)
    func writeInPlace(_ value: UnsafePointer<Value>, into output: inout OutputBuffer) -> Bool {
        switch value.pointee {
        case .string(let text):
            if autoescape { output.append(escaped: text) } else { output.append(text) }
        case .safe(let text): output.append(text)
        case .int(let number):
            guard localization.writesPlainNumbers else { return false }
            output.append(decimal: number)
        default: return false
        }
        return true
    }
}
