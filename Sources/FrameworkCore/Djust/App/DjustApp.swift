/// An app: its routes and its settings.
///
/// The program is the app: without arguments it serves until it is told to end, `--djust-routes` prints the routes as
/// JSON.
///
/// ```swift
/// @main
/// struct MyApp: DjustApp {
///     var body: some Routes {
///         Live("/", CounterView.self, name: "home")
///         StaticFiles("/static/", directory: "static")
///     }
/// }
/// ```
public protocol DjustApp: Sendable {
    /// What answers where.
    associatedtype Body: Routes

    /// Makes the app; called once when the process starts.
    init()

    /// What answers where. The first route that matches a request answers it.
    @RoutesBuilder var body: Body { get }

    /// The settings; what the environment says goes before. The default has every setting's default.
    var configuration: Configuration { get }

    /// Tags and filters of the app's own; a template brings in a library with `{% load name %}`. The default has none.
    var libraries: [TemplateLibrary] { get }
}

extension DjustApp {
    /// Every setting has its default.
    public var configuration: Configuration { Configuration() }

    /// No tags or filters but those of the framework.
    public var libraries: [TemplateLibrary] { [] }

    /// Runs the app until it is told to end.
    @concurrent
    public static func main() async {
        await AppProcess.run(Self())
    }
}
