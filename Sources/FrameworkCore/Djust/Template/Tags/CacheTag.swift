/// A body that is rendered anew only after some seconds: `{% cache 600 sidebar user.id using="pages" %}…{% endcache %}`.
///
/// What is kept is found by the name, which is no variable, and by the values behind it.
enum CacheTag: Tag {
    static let name = "cache"
    static let end: String? = "endcache"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var arguments = tag.arguments[...]
        var store: FilterExpression?
        if arguments.count > 2, let last = arguments.last, let (name, value) = last.splitAtEquals(),
            name.text == "using"
        {
            store = parser.expression(value)
            arguments = arguments.dropLast()
        }
        var body: CacheBody?
        if let time = arguments.popFirst(), let name = arguments.popFirst() {
            body = CacheBody(
                name: name.text,
                time: parser.expression(time),
                varying: arguments.map { parser.expression($0) },
                store: store
            )
        } else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`cache` takes a time in seconds and a name",
                    hint: "`{% cache 600 sidebar %}`",
                    at: tag.argumentsSpan
                )
            )
        }
        let (nodes, terminator) = parser.body(of: tag, self)
        let end = terminator?.span ?? tag.span
        guard let body else { return nil }
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: body,
                bodies: [nodes],
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Writes what is kept, or renders the body and keeps it.
struct CacheBody: BodyTag {
    /// The name of what is kept.
    let name: String
    /// How long it is kept, in seconds; nothing for as long as there is room.
    let time: FilterExpression
    /// The values that it depends on.
    let varying: [FilterExpression]
    /// The name of the place where it is kept; nil for the usual one.
    let store: FilterExpression?

    var expressions: [FilterExpression] { [time] + varying + [store].compactMap(\.self) }
    var isPure: Bool { false }

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let time = try time.evaluate(in: &context)
        var seconds: Int?
        if case .none = time {
        } else {
            guard let whole = time.integer else {
                throw TemplateError(
                    Diagnostic(
                        .tagFailed,
                        "`cache` takes a time in seconds, and `\(self.time.text)` is \(time.kind)",
                        hint: "give it a whole number, or None for as long as there is room",
                        at: self.time.span
                    )
                )
            }
            seconds = whole
        }
        var key = FragmentCache.Key(store: try storeName(in: &context), name: name)
        for expression in varying { key.values.append(try expression.evaluate(in: &context).text) }
        let now = context.localization.now()
        if let kept = context.environment.fragments.value(of: key, now: now) { return output.append(kept) }
        let text = try bodies.text(0, in: &context)
        context.environment.fragments.keep(text, as: key, seconds: seconds, now: now)
        output.append(text)
    }

    private func storeName(in context: inout RenderContext) throws -> String {
        guard let store else { return "default" }
        let name = try store.evaluate(in: &context).text
        let stores = context.environment.fragments.stores
        guard !stores.contains(name) else { return name }
        throw TemplateError(
            Diagnostic(
                .tagFailed,
                "there is no cache `\(name)`",
                hint: NearestName.of(name, among: stores).map { "did you mean `\($0)`?" }
                    ?? "there is: " + stores.sorted().joined(separator: ", "),
                at: store.span
            )
        )
    }
}
