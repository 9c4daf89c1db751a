/// djust's own tags.
///
/// Those whose runtime does not exist yet are read and checked like any other. Where a developer watches, a page that
/// comes to one fails and says what is missing; in production it writes the markup that the browser leaves alone, or
/// nothing.
enum DjustLibrary {
    static let library = TemplateLibrary(
        name: "djust",
        tags: [activity.tag, TagDefinition(ColocatedHookTag.self), liveRender, clientConfig].compactMap(\.self)
            + ["dj_flash", "djust_flash", "flash"].map(flash),
        filters: []
    )

    /// A region that can be hidden and keeps its state while it is: `{% dj_activity "panel" visible=isOpen %}`.
    private static let activity = SimpleBlockTag(
        "dj_activity",
        TagParameter<String>("name"),
        TagParameter("visible", default: true),
        TagParameter("eager", default: false)
    ) { (content: Markup, name: String, isVisible: Bool, isEager: Bool) -> Markup in
        let eager: Markup = isEager ? " data-djust-eager=\"true\"" : ""
        let hidden: Markup = isVisible ? "" : " hidden=\"hidden\" aria-hidden=\"true\""
        let state = isVisible ? "true" : "false"
        return """
            <div data-djust-activity="\(name)" data-djust-visible="\(state)"\(eager)\(hidden)>\(content)</div>
            """
    }

    private static let liveRender = UnavailableTag(
        signature: TagSignature(
            tag: "live_render",
            rules: [
                TagParameterRule(name: "view", kind: .positional, isRequired: true),
                TagParameterRule(name: "", kind: .keywords, isRequired: false),
            ]
        ),
        missing: "live views inside of other live views"
    )
    .definition

    private static let clientConfig = UnavailableTag(
        signature: TagSignature(tag: "djust_client_config", rules: []),
        missing: "a configuration of the client in the page"
    )
    .definition

    /// The place where messages appear: `{% dj_flash auto_dismiss=5000 position="top-right" %}`.
    private static func flash(_ name: String) -> TagDefinition {
        let rules = ["auto_dismiss", "position"]
            .map { TagParameterRule(name: $0, kind: .positional, isRequired: false) }
        return UnavailableTag(signature: TagSignature(tag: name, rules: rules), missing: "flash messages") { call in
            let time = call.values[0] ?? 5000
            let position = call.values[1].map { " class=\"dj-flash-\($0)\"" as Markup } ?? ""
            return """
                <div id="dj-flash-container"\(position) data-dj-auto-dismiss="\(time)" dj-update="ignore" \
                role="status" aria-live="polite"></div>
                """
        }
        .definition
    }
}

/// A tag without a body whose runtime does not exist yet.
struct UnavailableTag: Sendable {
    /// What it takes.
    let signature: TagSignature
    /// What is missing, for the message.
    let missing: String
    /// What it writes in production.
    var markup: @Sendable (TagCall) -> Markup = { _ in "" }

    /// The tag in the parser's form.
    var definition: TagDefinition {
        TagDefinition(signature.tag) { tag, parser in
            let arguments = signature.bind(tag.arguments[...], of: tag, &parser)
            return .output(OutputNode(span: tag.span, tag: UnavailableOutput(tag: self, arguments: arguments)))
        }
    }

    /// What is missing, as an error of the template.
    static func error(_ tag: String, _ missing: String, at span: SourceSpan) -> TemplateError {
        TemplateError(
            Diagnostic(
                .notAvailable,
                "`{% \(tag) %}` needs \(missing), which this version of djust does not have",
                hint: "remove it; in production it is left out of the page",
                at: span
            )
        )
    }
}

/// Says what is missing, or writes what stands in its place.
struct UnavailableOutput: OutputTag {
    /// The tag.
    let tag: UnavailableTag
    /// Its arguments.
    let arguments: TagArguments

    var expressions: [FilterExpression] { arguments.expressions }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        if context.environment.isDebug {
            throw UnavailableTag.error(tag.signature.tag, tag.missing, at: arguments.span)
        }
        output.append(tag.markup(try TagCall(arguments, in: &context)).html)
    }
}
