/// What a render can ask for besides the variables.
package struct RenderEnvironment: Sendable {
    /// Finds the path of a route by its name, its positional and its named arguments.
    package typealias URLReversal =
        @Sendable (_ name: String, _ positional: [Value], _ named: [(name: String, value: Value)])
        throws(URLReversalFailure) -> String

    /// What `{% static %}` puts before a path.
    package var staticPrefix: String
    /// What `{% get_media_prefix %}` writes.
    package var mediaPrefix: String
    /// The query of the page's address, which `{% querystring %}` changes; nil where there is no page.
    package var query: QueryDictionary?
    /// What `{% cache %}` keeps.
    package var fragments: FragmentCache
    /// How `{% url %}` finds a path; nil where there are no routes.
    package var reverseURL: URLReversal?
    /// How `{% url %}` finds a path in a language, where the paths of an app differ by language; nil where they do not.
    package var reverseURLInLanguage: (@Sendable (_ language: String?) -> URLReversal)?
    /// What `{% csrf_token %}` writes; nil writes nothing.
    package var csrfToken: String?
    /// What a variable that does not exist gives; `%s` in it stands for the variable.
    package var stringIfInvalid: String
    /// Whether a developer watches.
    package var isDebug: Bool
    /// Takes what a developer should know about a page that works all the same; nil where nobody watches.
    package var warn: (@Sendable (Diagnostic) -> Void)?
    /// Where templates whose names are only known while rendering come from.
    package var templates: (any TemplateSource)?
    /// How deep includes may nest.
    package var includeDepthLimit: Int
    /// How many bodies of loops, branches and includes one render may go through: some seconds of work.
    package var bodyLimit: Int

    /// For whom pages are rendered.
    package var localization: Localization

    /// Makes an environment.
    package init(
        staticPrefix: String = "/static/",
        mediaPrefix: String = "/media/",
        query: QueryDictionary? = nil,
        fragments: FragmentCache = FragmentCache(),
        reverseURL: URLReversal? = nil,
        csrfToken: String? = nil,
        stringIfInvalid: String = "",
        isDebug: Bool = false,
        templates: (any TemplateSource)? = nil,
        includeDepthLimit: Int = 60,
        bodyLimit: Int = 100_000_000,
        localization: Localization = .standard
    ) {
        self.staticPrefix = staticPrefix
        self.mediaPrefix = mediaPrefix
        self.query = query
        self.fragments = fragments
        self.reverseURL = reverseURL
        self.csrfToken = csrfToken
        self.stringIfInvalid = stringIfInvalid
        self.isDebug = isDebug
        self.templates = templates
        self.includeDepthLimit = includeDepthLimit
        self.bodyLimit = bodyLimit
        self.localization = localization
    }
}

/// Why there is no path for a route's name.
package struct URLReversalFailure: Error {
    /// What is wrong.
    package let message: String
    /// What to do: the name that was probably meant, the arguments that the route takes.
    package let hint: String?

    /// Makes a failure.
    package init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}

/// Gives templates by name, compiled.
package protocol TemplateSource: Sendable {
    /// The template of that name with its inheritance resolved.
    /// - Throws: `TemplateError` when there is none or it is wrong.
    func template(named name: String) throws(TemplateError) -> Template
    /// The nodes of a parent that is only known while rendering, with the blocks of the templates that extend it put in.
    /// - Throws: `TemplateError` when there is none or it is wrong.
    func nodes(extending parent: TemplateParent, from child: ExtendsNode) throws(TemplateError) -> [TemplateNode]
}

/// What a template extends when an expression says it.
package enum TemplateParent {
    case name(String)
    case template(Template)
}
