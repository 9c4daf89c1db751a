extension RenderContext {
    /// Writes a value as the page asks for it.
    @inline(__always)
    package func write(_ value: Value, into output: inout OutputBuffer) {
        guard let text = localization.dateText(of: value) else {
            return value.write(into: &output, autoescape: autoescape)
        }
        if autoescape { output.append(escaped: text) } else { output.append(text) }
    }

    /// Writes a value of the frequent kinds without taking it; answers whether it was one.
    @inline(__always)
    func writeInPlace(_ value: UnsafePointer<Value>, into output: inout OutputBuffer) -> Bool {
        switch value.pointee {
        case .string(let text):
            if autoescape { output.append(escaped: text) } else { output.append(text) }
        case .safe(let text): output.append(text)
        case .int(let number): output.append(decimal: number)
        default: return false
        }
        return true
    }
}
