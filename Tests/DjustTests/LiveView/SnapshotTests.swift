import Djust
import Foundation
import TestSupport
import Testing

/// One version of a view whose state changes from version to version.
@LiveView(template: "<p dj-root>{{ kept }}</p>")
private final class OldView {
    @State var kept = 1
    @State var retyped = 2
    @State var removed = "x"
    @State var date = Date(timeIntervalSince1970: 0)
    @State var ratio = 0.0
}

/// The next version of it.
@LiveView(template: "<p dj-root>{{ kept }}</p>")
private final class NewView {
    @State var kept = 10
    @State var retyped = ["new"]
    @State var added = "default"
    @State var date = Date(timeIntervalSince1970: 5)
    @State var ratio = 1.0
}

/// Cannot be written down.
private struct Stubborn: Codable, Sendable, ValueConvertible {
    var templateValue: Value { .none }

    init() {}
    init(from decoder: any Decoder) throws { throw ProbeFailure() }
    func encode(to encoder: any Encoder) throws { throw ProbeFailure() }
}

@LiveView(template: "<p dj-root>{{ count }}</p>")
private final class StubbornView {
    @State var count = 3
    @State var stubborn = Stubborn()
}

struct SnapshotTests {
    @Test func `a view of another version takes what still fits`() {
        let old = OldView()
        old.kept = 42
        old.retyped = 7
        old.date = Date(timeIntervalSince1970: 0.1)
        old.ratio = -.infinity
        let (state, missing) = old._snapshotState()
        #expect(missing == [])
        let new = NewView()
        #expect(new._restoreState(from: state) == ["retyped"])
        #expect(new.kept == 42 && new.retyped == ["new"] && new.added == "default")
        #expect(new.date == old.date && new.ratio == -.infinity)
    }

    @Test func `a property that cannot be written down does not cost the others`() {
        let (state, missing) = StubbornView()._snapshotState()
        #expect(missing == ["stubborn"] && state == ["count": "[3]"])
    }

    @Test func `a session goes through a snapshot, and the client needs only what has changed`() async throws {
        let bench = SessionBench()
        let core = try bench.core()
        let client = try ClientModel(page: try core.renderPage(marks: [], trailer: []))
        try await core.handle("add", EventParameters(["item": "tea"]))
        try client.apply(JSONParser.parse(Array("[\(try core.operations())]".utf8)))
        core.reference = 5
        bench.site.save(core)

        let (restored, reset) = try #require(try await bench.site.restore(core.id))
        #expect(reset == [] && restored.version == 2 && restored.reference == 5 && restored.id == core.id)
        #expect(restored.probeView?.items == ["tea"] && restored.url == "/")
        #expect(restored.view !== core.view)
        #expect(try restored.operations() == "")
        try await restored.handle("increment", EventParameters())
        try client.apply(JSONParser.parse(Array("[\(try restored.operations())]".utf8)))
        #expect(try client.dump == ClientModel(page: restored.renderDocument()).dump)
    }

    @Test func `what is no snapshot is not restored`() async throws {
        let bench = SessionBench()
        let core = try bench.core()
        var bytes = try SnapshotCoding.encode(core.snapshot().snapshot)
        #expect(try await bench.site.restore(core.id) == nil)
        for broken in [[], Array("{}".utf8), Array("null".utf8), Array(bytes.dropLast())] {
            try bench.site.backend.save(broken, for: core.id)
            #expect(try await bench.site.restore(core.id) == nil)
        }
        bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("\"ProbeView\"", with: "\"GoneView\"").utf8)
        try bench.site.backend.save(bytes, for: core.id)
        #expect(try await bench.site.restore(core.id) == nil)
        var other = core.snapshot().snapshot
        other.format += 1
        #expect(SnapshotCoding.decode(try SnapshotCoding.encode(other)) == nil)
    }
}
