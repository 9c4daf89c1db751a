import Djust
import TestSupport
import Testing

@LiveView(
    template: """
        {% load probe %}<div dj-root><p>{{ catalogue|seen|join:"," }}</p>{{ count }}
        {% if isOpen %}<i>{{ catalogue|length }}</i>{% endif %}</div>
        """
)
private final class CatalogueBench {
    @State var count = 0
    @State var isOpen = false
    @State(.fixed) var catalogue: [String] = []
}

struct FixedStateTests {
    /// Ways to change the value.
    private static let changes: [@Sendable (CatalogueBench) -> Void] = [
        { $0.catalogue = ["other"] },
        { $0.catalogue.append("other") },
        { $0.catalogue[0] = "other" },
        { $0.catalogue.swapAt(0, 1) },
    ]

    private static func bench() throws -> ViewBench<CatalogueBench> {
        try ViewBench { $0.catalogue = ["tea", "milk"] }
    }

    @Test func `a value is shown once and not followed`() throws {
        for change in Self.changes {
            let bench = try Self.bench()
            #expect(bench.shown.contains("tea,milk"))
            #expect(try bench.change(change) == ("", 0))
            #expect(try bench.change { $0.count += 1 }.evaluations == 0)
            #expect(bench.shown.contains("tea,milk") && bench.view.catalogue != ["tea", "milk"])
        }
    }

    @Test func `what is rendered for other reasons shows it as it is`() throws {
        let bench = try Self.bench()
        try bench.change { $0.catalogue.append("salt") }
        try bench.change { $0.isOpen = true }
        #expect(bench.shown.contains("3") && bench.shown.contains("tea,milk") && !bench.shown.contains("salt"))
        try bench.update { try $0.refresh() }
        #expect(bench.shown.contains("tea,milk,salt"))
    }

    @Test func `a snapshot holds it, and the page stays as it was through a restart`() async throws {
        let bench = try Self.bench()
        try bench.change { $0.catalogue.append("salt") }
        let core = try #require(try await bench.restored())
        #expect((core.view as? CatalogueBench)?.catalogue == ["tea", "milk", "salt"])
        #expect(try core.operations() == "")
        let html = String(decoding: try core.recover(), as: UTF8.self)
        #expect(html.contains("tea,milk,salt"))
    }
}
