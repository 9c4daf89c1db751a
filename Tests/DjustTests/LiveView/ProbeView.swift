import Djust

/// Why a handler of the tests fails.
struct ProbeFailure: Error {}

/// The view of most tests: counts, keeps a list, and tells a probe what happens to it.
@LiveView("probe.html")
final class ProbeView {
    /// The template that tests use unless they need another.
    static let template = """
        <!doctype html><html><head><title>Probe</title></head><body>
        <div dj-view="ProbeView" dj-root class="{% if count > 9 %}many{% endif %}"><h1>{{ count }}</h1>
        <ul>{% for item in items %}<li data-key="{{ item }}">{{ item }}</li>{% endfor %}</ul>
        <p>{{ note }}</p>{% if failing %}{% include missing %}{% endif %}</div>
        </body></html>
        """

    @State var count = 0
    @State var items: [String] = []
    @State var note = ""
    @State var failing = false
    @State var probeName = ""
    @Computed var missing: String { "missing.html" }
    private(set) var probe: Probe?

    func mount(_ request: Request, _ parameters: RouteParameters) async throws {
        probeName = request.query["probe"] ?? ""
        probe = Probe.named(probeName)
        await probe?.pass()
        if let start = parameters.int("start") {
            guard start < 100 else { throw HTTPError(.notFound) }
            count = start
        }
        if request.query["fail"] == "mount" { throw ProbeFailure() }
        probe?.mount(self)
    }

    func didResume() async throws {
        probe = Probe.named(probeName)
        probe?.resume()
    }

    deinit { probe?.end() }

    @EventHandler
    func increment(by amount: Int = 1) { count &+= amount }

    @EventHandler
    func add(item: String) { items.append(item) }

    @EventHandler
    func wait(word: String) async {
        probe?.note("begin \(word)")
        await probe?.pass()
        probe?.note("end \(word)")
        note += word
    }

    @EventHandler
    func fail() throws {
        count += 100
        throw ProbeFailure()
    }

    @EventHandler
    func breakPage(on isBroken: Bool) {
        failing = isBroken
        count += 1
    }

    @EventHandler(.debounce(.milliseconds(300)))
    func type(value: String) { note = value }
}
