extension TagToken {
    /// The arguments, and the name behind a closing `as` if there is one.
    /// - Parameter count: How many arguments must stand before `as` for it to be one.
    /// - Returns: The arguments before `as`, and the name; all of them and nil where there is none.
    func splitName(behind count: Int = 1) -> (arguments: ArraySlice<SourceSpan>, symbol: Symbol?) {
        guard arguments.count >= count + 2, arguments[arguments.count - 2].text == "as", let name = arguments.last
        else {
            return (arguments[...], nil)
        }
        return (arguments.dropLast(2), Symbol(name.text))
    }
}

extension SourceSpan {
    /// The name and the value of `name=value`; nil when the stretch is something else.
    func splitAtEquals() -> (name: SourceSpan, value: SourceSpan)? {
        let bytes = source.bytes
        var offset = range.lowerBound
        while offset < range.upperBound, TemplateBytes.isWord(bytes[offset]) { offset += 1 }
        guard offset > range.lowerBound, offset + 1 < range.upperBound, bytes[offset] == UInt8(ascii: "=") else {
            return nil
        }
        return (
            SourceSpan(source: source, range: range.lowerBound..<offset),
            SourceSpan(source: source, range: offset + 1..<range.upperBound)
        )
    }
}

extension TemplateParser {
    /// Takes `name=value` arguments from the front for as long as there are any.
    /// - Parameters:
    ///   - arguments: What is left of the tag's arguments.
    ///   - allowsAs: Whether the old form `value as name and value as name` may stand instead.
    /// - Returns: The names and values, in order.
    mutating func namedArguments(_ arguments: inout ArraySlice<SourceSpan>, allowsAs: Bool) -> [Binding] {
        var bindings: [Binding] = []
        while let first = arguments.first, let (name, value) = first.splitAtEquals() {
            bindings.append(Binding(symbol: Symbol(name.text), expression: expression(value)))
            arguments = arguments.dropFirst()
        }
        guard allowsAs, bindings.isEmpty else { return bindings }
        while arguments.count >= 3, arguments.dropFirst().first?.text == "as" {
            let parts = Array(arguments.prefix(3))
            bindings.append(Binding(symbol: Symbol(parts[2].text), expression: expression(parts[0])))
            arguments = arguments.dropFirst(3)
            guard arguments.first?.text == "and" else { break }
            arguments = arguments.dropFirst()
        }
        return bindings
    }

    /// Reads the argument of a tag that takes `on` or `off`.
    ///
    /// Without one it is on; anything else is reported.
    mutating func isOn(_ tag: TagToken) -> Bool {
        let setting = tag.arguments.first?.text ?? "on"
        if tag.arguments.count > 1 || (setting != "on" && setting != "off") {
            report(
                Diagnostic(
                    .tagArguments,
                    "`\(tag.name)` takes `on` or `off`",
                    hint: "`{% \(tag.name) off %}`",
                    at: tag.argumentsSpan
                )
            )
        }
        return setting != "off"
    }

    /// Reads a stretch as filters without a value: the arguments of `{% filter %}`.
    mutating func filters(_ span: SourceSpan) -> [FilterCall] {
        do {
            return try ExpressionParser.filters(span, with: vocabulary)
        } catch {
            for diagnostic in error.diagnostics { report(diagnostic) }
            return []
        }
    }
}
