import Djust
import TestSupport

/// A case about two pages: the old one is shown, and the new one morphed into it as the client does it.
///
/// The answer is HTML as `innerHTML` gives it, so a line feed that a parser drops in front of the text of `pre` is lost.
struct PairCase {
    private let line: ValueObject

    /// Takes a case as it came.
    init(_ line: ValueObject) { self.line = line }

    /// The answer: `result_html` and `bytes`, the length of what would be sent; `error` when it cannot be applied.
    var answer: [(String, Value)] {
        let operation = Self.morph(into: line["new"]?.stringValue ?? "")
        do {
            let client = try ClientModel("<!doctype html><body><div dj-root></div></body>")
            try client.apply(Self.morph(into: line["old"]?.stringValue ?? ""))
            try client.apply(operation)
            let html = DOMSerializer.innerHTML(client.root)
            return [("result_html", .string(html)), ("bytes", .int(JSONWriter.bytes(of: operation).count))]
        } catch {
            return [("error", .string("\(error)"))]
        }
    }

    private static func morph(into html: String) -> Value { .list([.list(["o", .list([]), .string(html)])]) }
}
