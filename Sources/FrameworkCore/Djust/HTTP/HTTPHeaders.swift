/// The header section of a message: fields in their order, names compared without regard to case.
///
/// The fields lie in one byte array, so that a request costs two allocations however many fields it has; a `String` is
/// made when a value is asked for.
public struct HTTPHeaders: Sendable {
    private struct Field: Sendable {
        var nameStart: Int
        var nameEnd: Int
        var valueStart: Int
        var valueEnd: Int
    }

    private var bytes: [UInt8] = []
    private var fields: [Field] = []

    /// Makes an empty section.
    public init() {}

    /// How many field lines there are.
    public var count: Int { fields.count }

    /// Whether there is no field.
    public var isEmpty: Bool { fields.isEmpty }

    /// The first value of a field; setting replaces every line of that name, nil removes them.
    public subscript(name: HTTPHeaderName) -> String? {
        get { index(of: name, from: 0).map { Self.text(bytes[fields[$0].valueStart..<fields[$0].valueEnd]) } }
        set {
            remove(name)
            if let newValue { append(name, newValue) }
        }
    }

    /// Every value of a field, in order.
    public func values(of name: HTTPHeaderName) -> [String] {
        var result: [String] = []
        var position = 0
        while let found = index(of: name, from: position) {
            result.append(Self.text(bytes[fields[found].valueStart..<fields[found].valueEnd]))
            position = found + 1
        }
        return result
    }

    /// Adds a line, after the lines of the same name.
    ///
    /// Line breaks, NUL and other control characters in the value become spaces (RFC 9110 section 5.5), so that a
    /// value made from input can never add a header or end the section.
    public mutating func append(_ name: HTTPHeaderName, _ value: String) {
        append(nameBytes: name.description.utf8, valueBytes: value.utf8)
    }

    /// Removes every line of a name.
    public mutating func remove(_ name: HTTPHeaderName) {
        guard index(of: name, from: 0) != nil else { return }
        fields = fields.filter { !matches($0, name) }
        if fields.isEmpty { bytes.removeAll(keepingCapacity: true) }
    }

    /// Whether there is a line of that name.
    public func contains(_ name: HTTPHeaderName) -> Bool { index(of: name, from: 0) != nil }
}

// MARK: - Bytes

extension HTTPHeaders {
    /// Takes a header section as the decoder has validated it, with the places of its fields.
    package init(bytes: [UInt8], fieldCount: Int) {
        self.bytes = bytes
        fields.reserveCapacity(fieldCount)
    }

    /// Notes a field inside the bytes that the section was made with.
    package mutating func note(name: Range<Int>, value: Range<Int>) {
        guard name.upperBound <= bytes.count, value.upperBound <= bytes.count else { return }
        fields.append(
            Field(
                nameStart: name.lowerBound,
                nameEnd: name.upperBound,
                valueStart: value.lowerBound,
                valueEnd: value.upperBound
            )
        )
    }

    /// The first value as bytes; nothing is copied.
    package func bytes(of name: HTTPHeaderName) -> ArraySlice<UInt8>? {
        index(of: name, from: 0).map { bytes[fields[$0].valueStart..<fields[$0].valueEnd] }
    }

    /// About how many bytes the section takes.
    package var byteCount: Int { bytes.count + 4 * fields.count }

    /// How many lines have a name.
    package func count(of name: HTTPHeaderName) -> Int {
        fields.reduce(0) { matches($1, name) ? $0 + 1 : $0 }
    }

    /// Calls `body` with each value of a field as bytes.
    package func forEachValue(of name: HTTPHeaderName, _ body: (ArraySlice<UInt8>) -> Void) {
        for field in fields where matches(field, name) { body(bytes[field.valueStart..<field.valueEnd]) }
    }

    /// Calls `body` with each line's name and value as bytes, in order.
    package func forEach(_ body: (_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Void) {
        for field in fields {
            body(bytes[field.nameStart..<field.nameEnd], bytes[field.valueStart..<field.valueEnd])
        }
    }

    /// Writes every line: `Name: value`, carriage return, line feed.
    package func write(into output: inout [UInt8]) {
        for field in fields {
            output.append(contentsOf: bytes[field.nameStart..<field.nameEnd])
            output.append(0x3A)
            output.append(0x20)
            output.append(contentsOf: bytes[field.valueStart..<field.valueEnd])
            output.append(0x0D)
            output.append(0x0A)
        }
    }

    /// Whether a field whose value is a comma-separated list of tokens holds a token, ignoring case.
    package func hasToken(_ token: StaticString, in name: HTTPHeaderName) -> Bool {
        let wanted = UnsafeBufferPointer(start: token.utf8Start, count: token.utf8CodeUnitCount)
        for field in fields where matches(field, name) {
            for part in bytes[field.valueStart..<field.valueEnd].split(separator: 0x2C)
            where HTTPSyntax.equalsIgnoringCase(HTTPSyntax.trimmed(part), wanted) {
                return true
            }
        }
        return false
    }

    /// Text of a value: UTF-8 when it is valid, else ISO 8859-1, so that no byte is lost.
    package static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    private mutating func append(nameBytes: some Collection<UInt8>, valueBytes: some Collection<UInt8>) {
        let nameStart = bytes.count
        bytes.append(contentsOf: nameBytes)
        let nameEnd = bytes.count
        for byte in valueBytes { bytes.append(HTTPSyntax.isFieldValue(byte) ? byte : 0x20) }
        fields.append(Field(nameStart: nameStart, nameEnd: nameEnd, valueStart: nameEnd, valueEnd: bytes.count))
    }

    private func index(of name: HTTPHeaderName, from start: Int) -> Int? {
        var position = start
        while position < fields.count {
            if matches(fields[position], name) { return position }
            position += 1
        }
        return nil
    }

    private func matches(_ field: Field, _ name: HTTPHeaderName) -> Bool {
        let wanted = name.description.utf8
        guard field.nameEnd - field.nameStart == wanted.count else { return false }
        return HTTPSyntax.equalsIgnoringCase(bytes[field.nameStart..<field.nameEnd], wanted)
    }
}

// MARK: - Text

extension HTTPHeaders: ExpressibleByDictionaryLiteral, CustomStringConvertible {
    /// Makes a section from names and values.
    public init(dictionaryLiteral elements: (HTTPHeaderName, String)...) {
        for (name, value) in elements { append(name, value) }
    }

    /// Every line as text, for tests and logs.
    public var description: String {
        var output: [UInt8] = []
        write(into: &output)
        return Self.text(output[...])
    }

    /// Names and values in order, as text.
    package var lines: [(name: String, value: String)] {
        fields.map { (Self.text(bytes[$0.nameStart..<$0.nameEnd]), Self.text(bytes[$0.valueStart..<$0.valueEnd])) }
    }
}
