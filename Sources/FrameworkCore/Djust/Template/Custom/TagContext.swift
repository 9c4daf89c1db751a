/// The page around a tag, for tags that want more than their arguments.
///
/// A tag gets it by listing ``TagParameter/context`` among its parameters.
public struct TagContext {
    /// The state of the render.
    package let render: RenderContext

    /// Takes the state of a render; it may be kept for longer than the render takes.
    init(_ render: RenderContext) { self.render = render.detached }

    /// The value of a variable as the page sees it here, nil when there is none.
    ///
    /// What can be called is called; a call that fails counts as missing.
    public subscript(name: String) -> Value? {
        // Looking a variable of the page up remembers it, here in a copy that is let go.
        var render = render
        guard let value = render.value(of: Symbol(name)) else { return nil }
        guard case .callable(let callable) = value else { return value }
        return try? callable.call()
    }

    /// Whether values are escaped where the tag stands.
    public var autoescape: Bool { render.autoescape }
    /// The language of the page as a tag such as `en` or `pt-br`, nil when nothing is translated.
    public var language: String? { render.localization.language }
    /// Whether a developer watches.
    public var isDevelopment: Bool { render.environment.isDebug }
}
