/// A part of an app's routes: a route, or several.
///
/// ```swift
/// var body: some Routes {
///     Live("/", HomeView.self, name: "home")
///     if isShopOpen { Live("/shop/<slug:item>/", ItemView.self, name: "item") }
/// }
/// ```
public protocol Routes: Sendable {
    /// Adds the routes to a table; called by the framework.
    func _collect(into table: inout RouteTable)
}

/// Lets routes stand one under the other.
@resultBuilder
public enum RoutesBuilder {
    /// One route.
    public static func buildExpression(_ route: any Routes) -> RouteList { RouteList([route]) }

    /// Routes that stand one under the other.
    public static func buildBlock(_ parts: RouteList...) -> RouteList { RouteList(parts.flatMap(\.parts)) }

    /// The routes of an `if` without an `else`.
    public static func buildOptional(_ part: RouteList?) -> RouteList { part ?? RouteList([]) }

    /// The routes of an `if`.
    public static func buildEither(first part: RouteList) -> RouteList { part }

    /// The routes of an `else`.
    public static func buildEither(second part: RouteList) -> RouteList { part }

    /// The routes that a loop makes.
    public static func buildArray(_ parts: [RouteList]) -> RouteList { RouteList(parts.flatMap(\.parts)) }
}

/// Several routes, in order.
public struct RouteList: Routes {
    fileprivate let parts: [any Routes]

    fileprivate init(_ parts: [any Routes]) { self.parts = parts }

    /// Adds the routes to a table; called by the framework.
    public func _collect(into table: inout RouteTable) {
        for part in parts { part._collect(into: &table) }
    }
}

/// A page that is a live view.
///
/// ```swift
/// Live("/items/<int:id>/", ItemView.self, name: "item")
/// ```
public struct Live<View: LiveView>: Routes {
    private let entry: RouteEntry

    /// Routes a pattern to a view.
    /// - Parameters:
    ///   - pattern: A path with Django's converters: `/items/<int:id>/`.
    ///   - view: The view's class.
    ///   - name: The name for `{% url %}`.
    ///   - file: The source file, for messages.
    ///   - line: The line in it.
    public init(_ pattern: String, _ view: View.Type, name: String? = nil, file: String = #filePath, line: Int = #line)
    {
        entry = RouteEntry(
            pattern: pattern,
            name: name,
            methods: ["GET"],
            target: .live(LiveTarget(view)),
            file: file,
            line: line
        )
    }

    /// Adds the routes to a table; called by the framework.
    public func _collect(into table: inout RouteTable) { table.add(entry) }
}

/// A path that a function answers.
///
/// ```swift
/// Route(.get, "/robots.txt") { _, _ in .text("User-agent: *\n") }
/// ```
public struct Route: Routes {
    private let entry: RouteEntry

    /// Routes a pattern to a function.
    /// - Parameters:
    ///   - method: The method that is answered; `GET` also answers `HEAD`.
    ///   - pattern: A path with Django's converters.
    ///   - name: The name for `{% url %}`.
    ///   - file: The source file, for messages.
    ///   - line: The line in it.
    ///   - handler: Makes the response.
    public init(
        _ method: HTTPMethod,
        _ pattern: String,
        name: String? = nil,
        file: String = #filePath,
        line: Int = #line,
        handler: @escaping @Sendable (Request, RouteParameters) async throws -> Response
    ) {
        entry = RouteEntry(
            pattern: pattern,
            name: name,
            methods: [method.rawValue],
            target: .handler(handler),
            file: file,
            line: line
        )
    }

    /// Adds the routes to a table; called by the framework.
    public func _collect(into table: inout RouteTable) { table.add(entry) }
}

/// Files of a directory.
///
/// ```swift
/// StaticFiles("/static/", directory: "static")
/// ```
public struct StaticFiles: Routes {
    private let entry: RouteEntry

    /// Serves a directory under a path; `{% static %}` makes paths under the first one.
    /// - Parameters:
    ///   - prefix: Where the files are found, with a slash at the end: `/static/`.
    ///   - directory: The directory, relative to the app's root.
    ///   - file: The source file, for messages.
    ///   - line: The line in it.
    public init(_ prefix: String, directory: String, file: String = #filePath, line: Int = #line) {
        entry = RouteEntry(
            pattern: prefix,
            name: nil,
            methods: ["GET"],
            target: .files(directory: directory),
            file: file,
            line: line
        )
    }

    /// Adds the routes to a table; called by the framework.
    public func _collect(into table: inout RouteTable) { table.add(entry) }
}
