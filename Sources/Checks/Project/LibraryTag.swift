internal import Djust
internal import SwiftOutline

/// A tag that a project defines, as far as its Swift code says what it takes.
struct LibraryTag {
    private let name: String
    private let signature: TagSignature

    /// Reads the call that makes the tag: `SimpleTag("stars", TagParameter<Int>("count")) { … }`.
    init(_ name: String, _ call: SwiftCall, in source: SwiftSource) {
        self.name = name
        let rules = call.arguments.dropFirst().filter { $0.label == nil }.map { Self.rule($0, in: source) }
        let known = rules.compactMap(\.self)
        // A parameter that is made elsewhere can be any.
        signature = TagSignature(tag: name, rules: known.count == rules.count ? known : Self.anything)
    }

    private static let anything = [
        TagParameterRule(name: "", kind: .rest, isRequired: false),
        TagParameterRule(name: "", kind: .keywords, isRequired: false),
    ]

    /// The parameter that an argument describes; nil when that is not written out.
    private static func rule(_ argument: SwiftArgument, in source: SwiftSource) -> TagParameterRule? {
        let tokens = Array(source.outline.tokens(in: argument.range))
        let words = tokens.map { $0.kind == .identifier ? source.string($0.range) : "" }
        guard let first = tokens.first, first.kind == .period || words.first == "TagParameter" else { return nil }
        let member = zip(tokens, words.dropFirst()).first { token, word in
            token.kind == .period && ["keyword", "rest", "keywords", "context"].contains(word)
        }
        if member?.1 == "context" { return TagParameterRule(name: "", kind: .context, isRequired: false) }
        guard let literal = tokens.first(where: { $0.kind == .string }),
            let name = source.outline.stringLiteral(at: literal.range)?.text
        else { return nil }
        let hasDefault = zip(words, tokens.dropFirst()).contains { $0 == "default" && $1.kind == .colon }
        switch member?.1 {
        case "keyword": return TagParameterRule(name: name, kind: .keyword, isRequired: !hasDefault)
        case "rest": return TagParameterRule(name: name, kind: .rest, isRequired: false)
        case "keywords": return TagParameterRule(name: name, kind: .keywords, isRequired: false)
        default: return TagParameterRule(name: name, kind: .positional, isRequired: !hasDefault)
        }
    }

    /// The tag without a body.
    var tag: TagDefinition {
        TagDefinition(name) { [signature] tag, parser in
            let (arguments, definitions) = Self.split(tag)
            let bound = signature.bind(arguments, of: tag, &parser)
            return .output(
                OutputNode(span: tag.span, tag: LibraryOutput(expressions: bound.expressions, definitions: definitions))
            )
        }
    }

    /// The tag with a body.
    func block(endingWith end: String) -> TagDefinition {
        // The content is its first argument, and no template gives it.
        TagDefinition(name, end: end) { [signature] tag, parser in
            let (arguments, definitions) = Self.split(tag)
            let bound = signature.bind(arguments, of: tag, &parser)
            let (body, terminator) = parser.body(of: tag, endingWith: end)
            return .body(
                BodyNode(
                    span: tag.span.through(terminator?.span ?? tag.span),
                    tag: LibraryBody(expressions: bound.expressions, definitions: definitions),
                    bodies: [body],
                    tagSpan: tag.span,
                    endSpan: terminator?.span ?? tag.span
                )
            )
        }
    }

    /// The arguments, and the name that the tag gives its result: `{% stars 5 as five %}`.
    private static func split(_ tag: TagToken) -> (arguments: ArraySlice<SourceSpan>, definitions: [Symbol]) {
        let words = tag.arguments.suffix(2).map(\.text)
        guard words.count == 2, words.first == "as", let name = words.last else { return (tag.arguments[...], []) }
        return (tag.arguments.dropLast(2), [Symbol(name)])
    }
}

/// A tag of the project: what it reads and what it defines.
private struct LibraryOutput: OutputTag {
    let expressions: [FilterExpression]
    let definitions: [Symbol]

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {}
}

/// A block tag of the project: what it reads and what it defines.
private struct LibraryBody: BodyTag {
    let expressions: [FilterExpression]
    let definitions: [Symbol]

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        try bodies.render(0, into: &output, in: &context)
    }
}
