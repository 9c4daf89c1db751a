import Checks
import Djust
import Foundation

/// `djust render`: the output of a template, or what it was compiled to.
enum RenderCommand: Command {
    static let context = OptionSpec(
        long: "context",
        short: "c",
        value: .path(placeholder: "FILE"),
        summary: "Take the variables from a JSON object; - reads standard input",
        isRepeatable: true
    )
    static let set = OptionSpec(
        long: "set",
        short: "s",
        value: .text(placeholder: "NAME=VALUE"),
        summary: "Set one variable; the value is JSON, or else text",
        isRepeatable: true
    )
    static let explain = OptionSpec(
        long: "explain",
        short: "e",
        summary: "List the slots instead, what each depends on, and what is sent whole and why"
    )
    static let view = OptionSpec(
        long: "view",
        value: .text(placeholder: "VIEW"),
        summary: "Explain for this view, when several show the template"
    )
    static let json = OptionSpec(long: "json", summary: "Write the explanation as JSON")

    static let spec = CommandSpec(
        name: "render",
        summary: "Render a template, or explain its slots",
        discussion: """
            TEMPLATE is a template of the project, a view with an inline template, the path of a file, or - for standard
            input. Templates that it extends or includes come from the project; outside of a project from the folder of
            the file. {% url %} knows the routes that the source writes out.

            With --explain nothing is rendered: every slot is listed with its address on the wire, where it is written,
            the properties that it reads, and the words and lists that a session remembers of it. A region
            that is sent whole is shown with the reason.
            """,
        arguments: [
            ArgumentSpec(name: "TEMPLATE", summary: "what to render", value: .path(placeholder: "TEMPLATE"))
        ],
        options: [context, set, explain, view, json],
        examples: [
            .init("djust render counter.html --set count=3", "see the page of a counter"),
            .init("djust render mail.txt --context order.json", "see a letter with the data of an order"),
            .init("djust render counter.html --explain", "see what an update of the page can send"),
        ]
    )

    static func run(_ invocation: Invocation) throws -> ExitCode {
        let arguments = invocation.arguments
        try checkCombination(arguments)
        let console = invocation.console
        do {
            let subject = try RenderSubject(arguments.positionals.first ?? "", for: invocation)
            warn(subject.template.warnings, console)
            if arguments.has(explain) { return try explain(subject, invocation) }
            try render(subject, try variables(invocation), to: console)
            return .success
        } catch let error as TemplateError {
            console.problem(text(of: error.diagnostics, console))
            return .failure
        }
    }

    /// Refuses options that would be silently without effect.
    private static func checkCombination(_ arguments: ParsedArguments) throws(UsageError) {
        let isExplaining = arguments.has(explain)
        let unfit = isExplaining ? [context, set] : [view, json]
        if let option = unfit.first(where: { arguments.has($0) }) {
            let why = isExplaining ? "does not go with --explain, which renders nothing" : "goes with --explain only"
            throw UsageError("--\(option.long) \(why)", command: spec.name)
        }
        if arguments.positionals.first == "-", arguments.values(context).contains("-") {
            throw UsageError("standard input cannot be both the template and the context", command: spec.name)
        }
    }

    // MARK: - Rendering

    private static func variables(_ invocation: Invocation) throws -> RenderVariables {
        var variables = RenderVariables()
        for path in invocation.arguments.values(context) {
            if path == "-" {
                try variables.add(file: "<stdin>", invocation.input())
                continue
            }
            guard let data = FileManager.default.contents(atPath: invocation.resolve(path).path) else {
                throw CommandFailure(
                    "the context '\(path)' cannot be read",
                    hint: "check the path given with --context"
                )
            }
            try variables.add(file: path, Array(data))
        }
        for text in invocation.arguments.values(set) { try variables.set(text) }
        return variables
    }

    /// Writes the page as it comes, however long it gets.
    private static func render(_ subject: RenderSubject, _ variables: RenderVariables, to console: Console) throws {
        let routes = ProjectRoutes(subject.project?.routes.entries ?? [])
        let environment = RenderEnvironment(
            reverseURL: { name, positional, named throws(URLReversalFailure) in
                try routes.path(of: name, positional, named)
            },
            isDebug: true,
            templates: subject.engine
        )
        var context = RenderContext(root: variables.table, environment: environment)
        try subject.template.render(in: &context) { console.write(bytes: Array($0)) }
    }

    // MARK: - Explaining

    private static func explain(_ subject: RenderSubject, _ invocation: Invocation) throws -> ExitCode {
        let view = try chosenView(of: subject, named: invocation.arguments.value(view))
        let explanation = try PageExplanation(subject.template, names: names(of: view))
        let listing = SlotListing(explanation: explanation, template: subject.template, view: view?.name)
        let console = invocation.console
        if invocation.arguments.has(json) {
            console.write(try listing.json())
        } else {
            console.write(listing.text(width: console.terminal.width, style: console.style))
        }
        return .success
    }

    /// The view whose properties the names of the template mean; nil when nobody shows it.
    private static func chosenView(of subject: RenderSubject, named name: String?) throws -> ViewDeclaration? {
        guard let name else { return subject.views.first }
        if let view = subject.project?.views(named: name).first { return view }
        let names = (subject.project?.views ?? []).map(\.name)
        throw CommandFailure("there is no view '\(name)'", hint: UsageError.nearest(to: name, among: names))
    }

    private static func names(of view: ViewDeclaration?) -> ExplainedNames {
        guard let view else { return ExplainedNames() }
        return ExplainedNames(
            states: view.properties(marked: "State"),
            computed: view.properties(marked: "Computed")
        )
    }

    // MARK: - Messages

    private static func warn(_ warnings: [Diagnostic], _ console: Console) {
        for warning in warnings {
            var warning = warning
            warning.severity = .warning
            console.note(text(of: [warning], console))
        }
    }

    /// Diagnostics with their excerpts; the console adds the last line feed.
    private static func text(of diagnostics: [Diagnostic], _ console: Console) -> String {
        let width = console.terminal.width ?? 120
        let text = DiagnosticRenderer(usesColour: console.style.isEnabled, width: width).text(of: diagnostics)
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
}
