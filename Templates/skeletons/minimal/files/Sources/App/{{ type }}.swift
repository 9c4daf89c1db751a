import Djust

/// The app: which pages it has, and where.
@main
struct {{ type }}: DjustApp {
    var body: some Routes {
        Live("/", CounterView.self, name: "home")
        StaticFiles("/static/", directory: "static")
    }
}
