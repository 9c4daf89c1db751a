/// One line of an app's route table.
package struct RouteEntry: Sendable {
    /// What answers.
    package enum Target: Sendable {
        case live(LiveTarget)
        case handler(@Sendable (Request, RouteParameters) async throws -> Response)
        case files(directory: String)
    }

    package var pattern: String
    package var name: String?
    package var methods: [String]
    package var target: Target
    /// Where in the app's source it stands.
    package var file: String
    package var line: Int
}

/// A view class as a route holds it.
package struct LiveTarget: Sendable {
    /// What is known of the class.
    package let schema: ViewSchema
    /// Makes a view.
    package let make: @Sendable () -> any LiveView
    /// Makes the class known to a table.
    package let register: @Sendable (SessionTable) -> Void

    init<View: LiveView>(_ type: View.Type) {
        schema = View._schema
        make = { View() }
        register = { $0.register(View.self) }
    }
}

/// What answers where in an app, in the order in which it is tried.
public struct RouteTable: Sendable {
    package private(set) var entries: [RouteEntry] = []

    package init() {}

    /// The table of an app's routes.
    package init(_ routes: some Routes) { routes._collect(into: &self) }

    package mutating func add(_ entry: RouteEntry) { entries.append(entry) }
}
