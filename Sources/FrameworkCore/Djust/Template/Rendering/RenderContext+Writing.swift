extension RenderContext {
    /// Writes a value as the page asks for it: numbers and days as the language has them, text escaped unless it is safe
    /// or escaping is off.
    @inline(__always)
    package func write(_ value: Value, into output: inout OutputBuffer) {
        // Only what is needed is handed on: the context as a whole would be copied.
        localization.write(value, autoescape: autoescape, into: &output)
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

    /// Writes a variable with one filter by the filter's short way; answers whether there was one for the value.
    @inline(__always)
    mutating func writeShortcut(_ expression: FilterExpression, into output: inout OutputBuffer) -> Bool {
        guard let shortcut = expression.shortcut, let value = reference(to: shortcut.path) else { return false }
        return shortcut.write(value, autoescape, localization, &output)
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

extension Localization {
    /// Writes a value for the reader.
    ///
    /// Where numbers look as Swift writes them, they cost one test more than `Value.write`.
    fileprivate func write(_ value: Value, autoescape: Bool, into output: inout OutputBuffer) {
        let text: String?
        switch value {
        case .int, .double, .decimal: text = writesPlainNumbers ? nil : displayText(ofNumber: value)
        case .date, .time, .dateTime: text = dateText(of: value)
        default: text = nil
        }
        guard let text else { return value.write(into: &output, autoescape: autoescape) }
        if autoescape { output.append(escaped: text) } else { output.append(text) }
    }
}
