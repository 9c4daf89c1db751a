/// Tells the client which handlers want their events debounced or throttled: the root's attribute `dj-handlers`.
enum HandlerPacing {
    /// The attribute with a space in front; nothing when no handler asks for anything.
    static func attribute(of schema: ViewSchema) -> String {
        let handlers = schema.handlers.compactMap { handler -> (String, Value)? in
            let options = handler.options.map { option -> (String, Value) in
                switch option.kind {
                case .debounce(let wait): ("debounce", .int(milliseconds(wait)))
                case .throttle(let interval): ("throttle", .int(milliseconds(interval)))
                }
            }
            return options.isEmpty ? nil : (SwiftName.folded(handler.name), .object(ValueObject(options)))
        }
        guard !handlers.isEmpty else { return "" }
        var escaped = OutputBuffer()
        HTMLEscaping.escape(JSONWriter.bytes(of: .object(ValueObject(handlers))), into: &escaped)
        return " dj-handlers=\"\(escaped.text)\""
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        guard seconds >= 0, seconds < 86_400 else { return seconds < 0 ? 0 : 86_400_000 }
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
