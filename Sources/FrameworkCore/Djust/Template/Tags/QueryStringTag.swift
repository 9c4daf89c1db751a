/// `{% querystring page=2 sort=None %}`: the query of the page with some parameters changed, for links to a variant of it.
///
/// A dictionary may stand first, which is then taken instead of the page's query.
enum QueryStringTag: Tag {
    static let name = "querystring"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let (arguments, symbol) = tag.splitName(behind: 0)
        var base: FilterExpression?
        var changes: [(name: String, value: FilterExpression)] = []
        for argument in arguments {
            guard let (name, value) = argument.splitAtEquals() else {
                if base == nil, changes.isEmpty {
                    base = parser.expression(argument)
                } else {
                    report("`querystring` takes one dictionary, and before all `name=value`", argument, &parser)
                }
                continue
            }
            if name.text == "query_dict", base == nil {
                base = parser.expression(value)
            } else if changes.contains(where: { $0.name == name.text }) {
                report("`\(name.text)` is given twice", argument, &parser)
            } else {
                changes.append((name.text, parser.expression(value)))
            }
        }
        let output = QueryStringOutput(base: base, changes: changes, symbol: symbol, span: tag.span)
        return .output(OutputNode(span: tag.span, tag: output))
    }

    private static func report(_ message: String, _ span: SourceSpan, _ parser: inout TemplateParser) {
        parser.report(
            Diagnostic(.tagArguments, message, hint: "`{% querystring page=2 sort=None %}`", at: span)
        )
    }
}

/// Writes a query, or names it.
struct QueryStringOutput: OutputTag {
    /// What is changed; nil for the query of the page.
    let base: FilterExpression?
    /// The new values; nothing removes a parameter, a list gives several.
    let changes: [(name: String, value: FilterExpression)]
    /// The name that the query gets instead of being written.
    let symbol: Symbol?
    /// The tag.
    let span: SourceSpan

    var expressions: [FilterExpression] { [base].compactMap(\.self) + changes.map(\.value) }
    var definitions: [Symbol] { symbol.map { [$0] } ?? [] }
    /// The page's query is no variable.
    var isPure: Bool { base != nil }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let before = try parameters(in: &context)
        var parameters = before
        for change in changes {
            let value = try change.value.evaluate(in: &context)
            let place = parameters.firstIndex { $0.name == change.name }
            guard let values = Self.values(value) else {
                if let place { parameters.remove(at: place) }
                continue
            }
            if let place {
                parameters[place].values = values
            } else {
                parameters.append((change.name, values))
            }
        }
        let isNothing = before.isEmpty && parameters.isEmpty
        let text = isNothing ? "" : "?" + QueryDictionary.encoded(parameters)
        if let symbol { return context.define(symbol, .string(text)) }
        if context.autoescape { output.append(escaped: text) } else { output.append(text) }
    }

    /// The values that a parameter gets; nil for none, which removes it.
    private static func values(_ value: Value) -> [Value]? {
        switch value {
        case .none: nil
        case .list, .sequence, .object, .structure: value.iterated ?? [value]
        default: [value]
        }
    }

    private func parameters(in context: inout RenderContext) throws -> [(name: String, values: [Value])] {
        if let base {
            switch try base.evaluate(in: &context) {
            case .none: break
            case .structure(let query as QueryDictionary): return query.parameters
            case .object(let object): return zip(object.keys, object.values).map { ($0, Self.values($1) ?? []) }
            case let value:
                throw TemplateError(
                    Diagnostic(
                        .tagFailed,
                        "`\(base.text)` is \(value.kind), and `querystring` changes a dictionary",
                        at: base.span
                    )
                )
            }
        }
        guard let query = context.environment.query else {
            throw TemplateError(
                Diagnostic(
                    .tagFailed,
                    "`querystring` needs the query of the page, and this render has none",
                    hint: "give it a dictionary: `{% querystring parameters page=2 %}`",
                    at: span
                )
            )
        }
        return query.parameters
    }
}
