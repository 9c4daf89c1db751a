/// Makes a class a reactive page with a template.
///
/// The class is `final`, has an `init()` (written by Swift when every property has a value), and keeps three kinds of
/// things: `@State` properties, which the template sees and which survive a lost connection and a new version of the app;
/// `@Computed` properties, which the template sees and which are derived; and plain properties, which stay on the server.
///
/// ```swift
/// @LiveView("counter.html")
/// final class CounterView {
///     @State var count = 0
///     @Computed var isEven: Bool { count.isMultiple(of: 2) }
///
///     func mount(_ request: Request) {
///         count = 10
///     }
///
///     @EventHandler
///     func increment(by amount: Int = 1) {
///         count += amount
///     }
/// }
/// ```
///
/// A short template can stand in the source. Line breaks and quotes are as in any Swift string; `{{ }}` is for what changes:
///
/// ```swift
/// @LiveView(
///     template: """
///         <div dj-view="ClockView" dj-root>{{ time }}</div>
///         """
/// )
/// final class ClockView {
///     @State var time = ""
/// }
/// ```
///
/// `mount` runs once, before the page is rendered for the first time. It is written in one of these ways, each also
/// `async`, `throws` or both:
///
/// ```swift
/// func mount()
/// func mount(_ request: Request)
/// func mount(_ request: Request, _ parameters: RouteParameters)
/// ```
///
/// A `public` view needs `public import Djust` where the feature `InternalImportsByDefault` is on.
///
/// - Parameters:
///   - file: The template's file, below the app's `Templates` folder.
///   - template: The template itself, in place of a file. A string literal without interpolation.
@attached(
    member,
    names: named(_storage),
    named(_Index),
    named(_schema),
    named(_value),
    named(_encodeState),
    named(_restoreState),
    named(_resetState),
    named(_handle),
    named(_mount),
    named(init)
)
@attached(extension, conformances: LiveView)
public macro LiveView(_ file: String? = nil, template: String? = nil) =
    #externalMacro(module: "DjustMacros", type: "LiveViewMacro")

/// Makes a variable part of a view's state: the template sees it, a change of it renders again what depends on it, and a
/// snapshot of the view holds it.
///
/// The type is `Codable`, `Sendable` and convertible to a template's value. Give the variable a value, or make it optional:
///
/// ```swift
/// @State var query = ""
/// @State var items: [Item] = []
/// @State var selected: Item.ID?
/// ```
///
/// What cannot be written into a snapshot (a database connection, a task, a file) is a plain variable; make it again in
/// `didResume`.
///
/// A template finds the variable without regard to case, `_` and `-`, so two names of one view must differ in more.
///
/// A change is an assignment of a value that is not equal (`==`; types that are not `Equatable` are never equal), and
/// every use in place: `append`, `sort`, a subscript, a member of a structure, `inout`. In place means without a copy.
/// What a change costs is the evaluation of the slots that can read the variable; a slot whose text stays the same
/// sends nothing.
///
/// An option says how long the value counts, and whether the page follows it:
///
/// ```swift
/// @State(.temporary) var messages: [Message] = []
/// @State(.fixed) var catalogue: [Product] = []
/// ```
///
/// (`docs/state.md`; S1-05, S2-05.)
///
/// - Parameter options: One option, or none for state that the server keeps and the page follows.
@attached(accessor, names: named(init), named(get), named(set), named(_modify))
@attached(peer, names: prefixed(_))
public macro State(_ options: StateOption...) = #externalMacro(module: "DjustMacros", type: "StateMacro")

/// Shows a computed property to the template.
///
/// It is evaluated again after every event and costs nothing on the wire while its value stays the same.
///
/// ```swift
/// @Computed var remaining: Int { items.count { !$0.isDone } }
/// ```
@attached(peer)
public macro Computed() = #externalMacro(module: "DjustMacros", type: "ComputedMacro")

/// Lets the browser call a method; methods without it cannot be called.
///
/// The template names the method, and its parameters by their labels. `data-item-id` reaches `itemID:`, because case, `_`
/// and `-` do not count; a parameter with a default value, or of an optional type, may be missing.
///
/// ```swift
/// @EventHandler
/// func increment(by amount: Int = 1) { count += amount }
///
/// @EventHandler(.debounce(.milliseconds(300)))
/// func search(value: String = "") async throws {
///     results = try await catalogue.search(value)
/// }
///
/// @EventHandler
/// func submit(title: String, _ rest: EventParameters) { … }
/// ```
///
/// ```html
/// <button dj-click="increment" data-by="5">+5</button>
/// <input dj-input="search">
/// ```
///
/// A handler is a method of the class itself, neither `static` nor `private`, with parameters that an event can fill:
/// numbers, strings, booleans, dates, UUIDs, lists and optionals of these, and types that conform to
/// `EventParameterDecodable`. A last parameter `_ rest: EventParameters` takes whatever else the event brings.
///
/// - Parameter options: How the browser and the server treat the events.
@attached(peer)
public macro EventHandler(_ options: HandlerOption...) =
    #externalMacro(module: "DjustMacros", type: "EventHandlerMacro")
