/// Writes values as JSON (RFC 8259).
package enum JSONWriter {
    /// How it is written.
    package enum Style: Sendable {
        /// No white space, and every character that need not be escaped as it is: for the wire.
        case compact
        /// As Python's `json.dumps`, with `<`, `>` and `&` escaped too: good inside a `<script>`.
        case script
    }

    /// Nesting beyond this is written as `null`.
    package static let depthLimit = 200

    /// Writes a value.
    ///
    /// Numbers that JSON does not have become `null`; in a script the words that Python writes for them.
    package static func write(_ value: Value, into output: inout OutputBuffer, style: Style = .compact) {
        write(value, into: &output, style: style, within: Nesting())
    }

    /// What is being written around a value.
    private struct Nesting {
        var depth = 0
        /// The structures, so that one that is part of itself ends.
        var structures: [ObjectIdentifier] = []

        var deeper: Nesting { Nesting(depth: depth + 1, structures: structures) }
    }

    private static func write(_ value: Value, into output: inout OutputBuffer, style: Style, within nesting: Nesting) {
        guard nesting.depth < depthLimit else {
            output.append("null")
            return
        }
        switch value {
        case .none: output.append("null")
        case .bool(let flag): output.append(flag ? "true" : "false")
        case .int(let number): output.append(decimal: number)
        case .double(let number): output.append(Self.text(of: number, style))
        case .string(let text), .safe(let text): write(text, into: &output, style: style)
        case .decimal(let number) where style == .script && number.isWholeNumber: output.append(number.text)
        case .decimal(let number): write(number.text, into: &output, style: style)
        case .date, .time: write(value.text, into: &output, style: style)
        case .dateTime(let moment): write(moment.jsonText, into: &output, style: style)
        case .duration(let span): write(span.isoText, into: &output, style: style)
        case .list(let items): write(items, into: &output, style: style, within: nesting)
        case .sequence(let sequence): write(sequence.items, into: &output, style: style, within: nesting)
        case .structure(let structure):
            guard !nesting.structures.contains(structure.identity) else { return output.append("null") }
            var nesting = nesting.deeper
            nesting.structures.append(structure.identity)
            write(structure.jsonValue, into: &output, style: style, within: nesting)
        case .callable: output.append("null")
        case .object(let object):
            output.append(UInt8(ascii: "{"))
            for (index, value) in object.values.enumerated() {
                if index > 0 { separate(into: &output, style) }
                write(Self.key(at: index, of: object, style), into: &output, style: style)
                output.append(UInt8(ascii: ":"))
                if style == .script { output.append(UInt8(ascii: " ")) }
                write(value, into: &output, style: style, within: nesting.deeper)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// A number: those that JSON does not have become `null`, or the words that Python writes for them.
    private static func text(of number: Double, _ style: Style) -> String {
        if style == .script {
            if number.isNaN { return "NaN" }
            return number.isFinite ? PythonText.of(number) : number < 0 ? "-Infinity" : "Infinity"
        }
        return number.isFinite ? number.description : "null"
    }

    /// The name of a member: keys that are no text are written as their JSON.
    private static func key(at index: Int, of object: ValueObject, _ style: Style) -> String {
        guard style == .script else { return object.keys[index] }
        return switch object.key(at: index) {
        case .none: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .double(let number): text(of: number, style)
        default: object.keys[index]
        }
    }

    private static func write(_ items: [Value], into output: inout OutputBuffer, style: Style, within nesting: Nesting)
    {
        output.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            if index > 0 { separate(into: &output, style) }
            write(item, into: &output, style: style, within: nesting.deeper)
        }
        output.append(UInt8(ascii: "]"))
    }

    private static func separate(into output: inout OutputBuffer, _ style: Style) {
        output.append(UInt8(ascii: ","))
        if style == .script { output.append(UInt8(ascii: " ")) }
    }

    /// Writes a text in quotes.
    package static func write(_ text: String, into output: inout OutputBuffer, style: Style = .compact) {
        output.append(UInt8(ascii: "\""))
        if style == .script {
            for unit in text.utf16 { write(unit: unit, into: &output) }
        } else {
            var text = text
            text.withUTF8 { writePlain($0, into: &output) }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Writes UTF-8 in stretches between the bytes that must be escaped.
    private static func writePlain(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
        var start = 0
        for offset in bytes.indices {
            let byte = bytes[offset]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            output.append(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
            escape(UInt16(byte), into: &output)
            start = offset + 1
        }
        output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    private static func write(unit: UInt16, into output: inout OutputBuffer) {
        switch unit {
        case 0x22, 0x5C, 0x26, 0x3C, 0x3E, 0..<0x20, 0x80...: escape(unit, into: &output)
        default: output.append(UInt8(truncatingIfNeeded: unit))
        }
    }

    private static func escape(_ unit: UInt16, into output: inout OutputBuffer) {
        switch unit {
        case 0x22: output.append("\\\"")
        case 0x5C: output.append("\\\\")
        case 0x0A: output.append("\\n")
        case 0x0D: output.append("\\r")
        case 0x09: output.append("\\t")
        case 0x08: output.append("\\b")
        case 0x0C: output.append("\\f")
        default:
            output.append("\\u")
            let isPlain = unit < 0x80 && unit >= 0x20
            for shift in [12, 8, 4, 0] as [UInt16] {
                let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 15)
                let letter = isPlain ? UInt8(ascii: "A") : UInt8(ascii: "a")
                output.append(digit < 10 ? UInt8(ascii: "0") + digit : letter + digit - 10)
            }
        }
    }
}
