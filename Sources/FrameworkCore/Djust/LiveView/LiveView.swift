/// A reactive page: state on the server in a class, a template, and handlers for what happens in the browser.
///
/// Write `@LiveView("counter.html") final class CounterView { … }`; the macro writes the conformance and every
/// requirement that begins with an underscore. An instance belongs to one session and is touched by no one else, so it
/// needs no locks. (Seed: LiveView API reference; S1-01.)
///
/// ```swift
/// @LiveView("counter.html")
/// final class CounterView {
///     @State var count = 0
///
///     @EventHandler
///     func increment() { count += 1 }
/// }
/// ```
public protocol LiveView: AnyObject, SendableMetatype {
    /// Makes a view whose state has its default values.
    init()

    /// What the framework knows of the class. Written by `@LiveView`.
    static var _schema: ViewSchema { get }

    /// The framework's own state of the instance. Written by `@LiveView`.
    var _storage: ViewStorage { get }

    /// The value of a property, by its index in the schema, as a template sees it. Written by `@LiveView`.
    func _value(at index: Int) -> Value

    /// Writes the value of a state property into a snapshot. Written by `@LiveView`.
    func _encodeState(_ index: Int, into encoder: inout StateEncoder) throws

    /// Takes the value of a state property from a snapshot. Written by `@LiveView`.
    func _restoreState(_ index: Int, from decoder: inout StateDecoder) throws

    /// Gives a temporary property its initial value, by its index in the schema. Written by `@LiveView`.
    func _resetState(_ index: Int)

    /// Calls a handler, by its index in the schema. Written by `@LiveView`.
    func _handle(_ index: Int, _ parameters: inout EventParameters) async throws

    /// Calls the `mount` that the class declares. Written by `@LiveView`.
    func _mount(_ request: Request, _ parameters: RouteParameters) async throws

    /// Runs whenever the state came from a snapshot: rebuild here what a snapshot cannot hold.
    ///
    /// `mount` does not run then. Properties whose type has changed since the snapshot have the values of a new view.
    func didResume() async throws
}

extension LiveView {
    /// Does nothing.
    public func didResume() async throws {}

    /// Does nothing: a view without temporary properties has nothing to reset.
    public func _resetState(_ index: Int) {}
}
