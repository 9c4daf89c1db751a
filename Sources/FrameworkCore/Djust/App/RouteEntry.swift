/// One line of an app's route table.
package struct RouteEntry: Sendable {
    /// What answers.
    package enum Target: Sendable {
        /// A view.
        case live(LiveTarget)
        /// A function.
        case handler(@Sendable (Request, RouteParameters) async throws -> Response)
        /// The files of a directory.
        case files(directory: String)
    }

    /// The path, with places for parameters.
    package var pattern: String
    /// The name for `{% url %}`.
    package var name: String?
    /// The methods that are answered; `GET` also answers `HEAD`.
    package var methods: [String]
    /// What answers.
    package var target: Target
    /// The file of the app's source in which it stands.
    package var file: String
    /// The line in that file.
    package var line: Int
}

/// A view class as a route holds it.
package struct LiveTarget: Sendable {
    /// What is known of the class.
    package let schema: ViewSchema
    /// Makes a view.
    package let make: @Sendable () -> any LiveView
    /// Makes the class known; false when another class of that name is known already.
    package let register: @Sendable (ViewRegistry) -> Bool

    /// Describes a view class.
    init<View: LiveView>(_ type: View.Type) {
        schema = View._schema
        make = { View() }
        register = { $0.register(View.self) }
    }
}

/// What answers where in an app, in the order in which it is tried.
public struct RouteTable: Sendable {
    /// The routes.
    package private(set) var entries: [RouteEntry] = []

    /// Makes an empty table.
    package init() {}

    /// The table of an app's routes.
    package init(_ routes: some Routes) { routes._collect(into: &self) }

    /// Adds a route behind the others.
    package mutating func add(_ entry: RouteEntry) { entries.append(entry) }
}
