import Foundation

/// `{% widthratio value maximum width as name %}`: a value's share of a width, for bars and charts.
enum WidthRatioTag: Tag {
    static let name = "widthratio"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let (arguments, symbol) = tag.splitName()
        guard arguments.count == 3 else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`widthratio` takes a value, its maximum and a width",
                    hint: "`{% widthratio value maximum 100 %}`",
                    at: tag.argumentsSpan
                )
            )
            return nil
        }
        let output = WidthRatioOutput(expressions: arguments.map { parser.expression($0) }, symbol: symbol)
        return .output(OutputNode(span: tag.span, tag: output))
    }
}

/// Writes value / maximum × width as a whole number, or names it.
struct WidthRatioOutput: OutputTag {
    let expressions: [FilterExpression]
    /// The name that the number gets instead of being written.
    let symbol: Symbol?

    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let text = try ratio(in: &context)
        if let symbol { context.define(symbol, .string(text)) } else { output.append(text) }
    }

    private func ratio(in context: inout RenderContext) throws -> String {
        let width = try expressions[2].evaluate(in: &context)
        guard let width = width.integer else {
            throw TemplateError(
                Diagnostic(
                    .tagFailed,
                    "the width of `widthratio` is \(width.kind), not a whole number",
                    at: expressions[2].span
                )
            )
        }
        guard let value = try expressions[0].evaluate(in: &context).float,
            let maximum = try expressions[1].evaluate(in: &context).float
        else { return "" }
        let ratio = value / maximum * Double(width)
        if maximum == 0 { return "0" }
        guard ratio.isFinite else { return "" }
        let rounded = ratio.rounded(.toNearestOrEven)
        return Int(exactly: rounded).map { String($0) } ?? String(format: "%.0f", rounded)
    }
}
