import Synchronization

/// The view classes of an app, by name: what makes a view when its session is restored.
package final class ViewRegistry: Sendable {
    private struct Entry {
        var identity: ObjectIdentifier
        var schema: ViewSchema
        var make: @Sendable () -> any LiveView
    }

    private let entries = Mutex<[String: Entry]>([:])

    /// Makes an empty registry.
    package init() {}

    /// Makes a view class known.
    /// - Returns: False when another class of that name is known already.
    package func register<View: LiveView>(_ type: View.Type) -> Bool {
        entries.withLock { entries in
            if let known = entries[View._schema.name] { return known.identity == ObjectIdentifier(type) }
            entries[View._schema.name] = Entry(
                identity: ObjectIdentifier(type),
                schema: View._schema,
                make: { View() }
            )
            return true
        }
    }

    /// What makes a view of a class; nil when there is no such class.
    package func factory(named name: String) -> (@Sendable () -> any LiveView)? {
        entries.withLock { $0[name]?.make }
    }

    /// What is known of a class.
    package func schema(named name: String) -> ViewSchema? { entries.withLock { $0[name]?.schema } }
}
