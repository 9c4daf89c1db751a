/// `{% timezone "Europe/Berlin" %}…{% endtimezone %}`: shows moments by the clock of a place; of `None`, of the app.
enum TimezoneTag: Tag {
    static let name = "timezone"
    static let end: String? = "endtimezone"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        var zone: FilterExpression?
        if tag.arguments.count == 1, let argument = tag.arguments.first {
            zone = parser.expression(argument)
        } else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`timezone` takes one zone",
                    hint: "`{% timezone \"Europe/Berlin\" %}`",
                    at: tag.argumentsSpan
                )
            )
        }
        let (body, terminator) = parser.body(of: tag, self)
        guard let zone else { return nil }
        let end = terminator?.span ?? tag.span
        return .body(
            BodyNode(
                span: tag.span.through(end),
                tag: TimezoneBody(zone: zone),
                bodies: [body],
                tagSpan: tag.span,
                endSpan: end
            )
        )
    }
}

/// Renders a body for a reader whose clock is elsewhere.
struct TimezoneBody: BodyTag {
    /// Where the clock is.
    let zone: FilterExpression

    var expressions: [FilterExpression] { [zone] }

    func render(_ bodies: TagBodies, into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let before = context.localization
        context.localization = before.with(zone: try zone(in: &context))
        defer { context.localization = before }
        try bodies.render(0, into: &output, in: &context)
    }

    private func zone(in context: inout RenderContext) throws(TemplateError) -> Zone {
        let value = try zone.evaluate(in: &context)
        switch value {
        case .none: return context.localization.defaultZone
        case .structure(let structure):
            if let zone = (structure as? ZoneValue)?.zone { return zone }
        default:
            if let name = value.stringValue, let zone = Zone.named(name) { return zone }
        }
        let name = value.stringValue
        throw TemplateError(
            Diagnostic(
                .tagFailed,
                name.map { "there is no time zone `\($0)`" } ?? "\(value.kind) is no time zone",
                hint: "zones are named as in the time zone database: `Europe/Berlin`, `UTC`",
                at: zone.span
            )
        )
    }
}
