/// The cookies that a client sent (RFC 6265 section 5.4): values by name.
public struct Cookies: Sendable {
    private var values: [String: String] = [:]

    /// How many cookies are kept; what comes after them is ignored.
    private static let limit = 256

    /// Parses the `Cookie` headers; the first of several cookies with one name wins, as the most specific comes first.
    init(_ headers: HTTPHeaders) {
        headers.forEachValue(of: .cookie) { line in
            for pair in line.split(separator: UInt8(ascii: ";")) {
                guard values.count < Self.limit, let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let name = HTTPSyntax.trimmed(pair[..<equals])
                var value = HTTPSyntax.trimmed(pair[(equals + 1)...])
                if value.count >= 2, value.first == 0x22, value.last == 0x22 { value = value.dropFirst().dropLast() }
                let key = HTTPHeaders.text(name)
                guard !name.isEmpty, values[key] == nil else { continue }
                values[key] = HTTPHeaders.text((PercentEncoding.decode(value) ?? Array(value))[...])
            }
        }
    }

    /// The value of a cookie, percent-decoded, or nil.
    public subscript(name: String) -> String? { values[name] }

    /// Whether there is none.
    public var isEmpty: Bool { values.isEmpty }

    /// The names, in no order.
    public var names: [String] { Array(values.keys) }
}
