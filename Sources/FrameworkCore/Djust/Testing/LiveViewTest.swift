import Foundation

/// A live page without a browser: mounts a view as a request would, sends events as a client would, and shows what the
/// client's page would be.
///
/// ```swift
/// let page = try await LiveViewTest.mount(CounterView.self)
/// try await page.send("increment", ["by": 5])
/// #expect(page.view.count == 5)
/// #expect(page.html.contains("<h1>Count: 5</h1>"))
/// ```
public final class LiveViewTest<View: LiveView> {
    /// The view.
    public let view: View
    /// The page as a client would have it after the events so far, without the marks that only the client needs.
    ///
    /// Temporary state shows what the last event has set, and fixed state what a page that is loaded now would show.
    public private(set) var html: String
    /// What the last event has sent for the page: the operations of a patch, as JSON without the brackets around them
    /// (`docs/protocol.md`); empty when the page stays as it is.
    public private(set) var patch = ""
    private let core: SessionCore

    private init(view: View, core: SessionCore) throws {
        self.view = view
        self.core = core
        html = Self.plain(try core.renderPage(marks: [], trailer: []))
    }

    /// Mounts a view.
    /// - Parameters:
    ///   - type: The view's class.
    ///   - request: What the view is mounted for.
    ///   - parameters: What the route's pattern would have found in the path.
    ///   - templates: The directory of the templates; by default `Templates` in the package of the calling file.
    ///   - routes: What `{% url %}` and `{% static %}` make paths of, such as `MyApp().body`; without it a URL is the
    ///     route's name and its arguments between slashes, and static files are below `/static/`.
    ///   - libraries: The app's tags and filters, such as `MyApp().libraries`.
    ///   - file: The calling file.
    /// - Returns: The page.
    /// - Throws: What `mount` throws, and what is wrong with the template.
    public static func mount(
        _ type: View.Type,
        _ request: Request = Request(),
        _ parameters: RouteParameters = RouteParameters(),
        templates: String? = nil,
        routes: (any Routes)? = nil,
        libraries: [TemplateLibrary] = [],
        file: String = #filePath
    ) async throws -> LiveViewTest {
        let directory = templates ?? packageDirectory(of: file) + "/Templates"
        let engine = TemplateEngine(
            loader: DirectoryTemplateLoader([directory]),
            vocabulary: .app(with: libraries)
        )
        let router = try Router(routes.map { RouteTable($0) } ?? RouteTable())
        let environment = RenderEnvironment(
            staticPrefix: router.staticPrefix ?? "/static/",
            reverseURL: { name, positional, named throws(URLReversalFailure) in
                guard routes != nil else {
                    let parts = [name] + positional.map(\.text) + named.map(\.value.text)
                    return "/" + parts.map { PercentEncoding.encode($0) }.joined(separator: "/") + "/"
                }
                return try router.path(of: name, positional.map(\.text), named.map { ($0.name, $0.value.text) })
            },
            isDebug: true,
            templates: engine
        )
        let site = LiveSite(
            configuration: LiveSite.Configuration(),
            templates: engine,
            environment: environment,
            backend: MemoryStateBackend(),
            token: SessionToken(key: [0]),
            log: { _ in }
        )
        let page = try site.compiledPage(for: View._schema)
        let view = View()
        try await view._mount(request, parameters)
        let core = SessionCore(
            id: SessionToken.newID(),
            url: request.target,
            view: view,
            page: page,
            environment: environment
        )
        return try LiveViewTest(view: view, core: core)
    }

    /// Sends an event, as `dj-click="name"` with `data-*` attributes would.
    /// - Parameters:
    ///   - event: The handler's name, as a template may write it.
    ///   - parameters: What the browser would send; `_args` holds the arguments of `dj-click="name(1, 'a')"`.
    /// - Throws: ``EventError`` when there is no such handler or the parameters are not right, and what the handler throws.
    public func send(_ event: String, _ parameters: [String: Value] = [:]) async throws {
        try await core.handle(event, EventParameters(parameters))
        // The update is the end of temporary values.
        let document = try core.renderDocument()
        if case .operations(let operations) = try core.update() {
            patch = String(decoding: operations, as: UTF8.self)
        } else {
            patch = ""
        }
        html = Self.plain(document)
    }

    private static func plain(_ document: [UInt8]) -> String {
        String(decoding: PlainMarkup.of(document), as: UTF8.self)
    }

    /// The nearest directory above a file that has a `Package.swift`.
    private static func packageDirectory(of file: String) -> String {
        var directory = URL(fileURLWithPath: file).deletingLastPathComponent()
        while directory.path != "/" {
            if FileManager.default.fileExists(atPath: directory.appending(path: "Package.swift").path) { break }
            directory.deleteLastPathComponent()
        }
        return directory.path
    }
}
