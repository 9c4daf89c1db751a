/// HTML that is written as it is.
///
/// What stands in the literal is trusted; what is put into it is escaped, unless it is markup or safe text itself.
///
/// ```swift
/// let title = "Fish & chips"
/// let heading: Markup = "<h1>\(title)</h1>"    // <h1>Fish &amp; chips</h1>
/// ```
public struct Markup: Sendable, Equatable, CustomStringConvertible {
    /// The HTML.
    public let html: String

    /// Takes HTML from a place that can be trusted: it is not escaped.
    public init(trusted html: String) { self.html = html }

    /// The HTML.
    public var description: String { html }
}

extension Markup: ExpressibleByStringInterpolation {
    /// Takes a literal, which the app's author wrote.
    public init(stringLiteral value: String) { html = value }

    /// Takes a literal with values in it.
    public init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }

    /// Puts a literal and its values together.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html: String

        /// Begins with nothing.
        public init(literalCapacity: Int, interpolationCount: Int) {
            html = ""
            html.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Adds what the app's author wrote.
        public mutating func appendLiteral(_ literal: String) { html += literal }

        /// Adds a value, escaped unless it is markup.
        public mutating func appendInterpolation(_ value: some ValueConvertible) {
            var buffer = OutputBuffer()
            value.templateValue.writeText(into: &buffer, autoescape: true)
            html += buffer.text
        }
    }
}

extension Markup: ValueConvertible, TemplateInput {
    /// Safe text.
    public var templateValue: Value { .safe(html) }

    /// The value as HTML: safe text as it is, anything else escaped.
    public init?(templateValue value: Value) {
        var buffer = OutputBuffer()
        value.writeText(into: &buffer, autoescape: true)
        html = buffer.text
    }

    /// Text.
    public static var inputKind: String { "text" }
}

extension Value {
    /// Writes the text of the value, the same in every language, escaped unless it is safe: what tags of apps give.
    func writeText(into output: inout OutputBuffer, autoescape: Bool) {
        switch self {
        case .safe(let text): output.append(text)
        case .structure(let structure) where structure.isMarkup: output.append(structure.text)
        default: if autoescape { output.append(escaped: text) } else { output.append(text) }
        }
    }
}
