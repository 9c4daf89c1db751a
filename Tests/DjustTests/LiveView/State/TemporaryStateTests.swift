import Djust
import TestSupport
import Testing

/// A message that tells whether it is still kept, and that no snapshot could hold.
private struct Message: ValueConvertible {
    /// What lives as long as the message.
    final class Token: Sendable {}

    var text: String
    var token = Token()

    var templateValue: Value { .string(text) }
}

@LiveView(
    template: """
        {% load probe %}<div dj-root><b>{{ count }}</b><ul>{% for message in messages|seen %}<li>{{ message }}</li>
        {% endfor %}</ul><p>{{ notice }}</p>{% if failing %}{% include missing %}{% endif %}</div>
        """
)
private final class ChatBench {
    @State var count = 0
    @State var failing = false
    @State(.temporary) var messages = [Message(text: "welcome")]
    @State(.temporary) var notice: String?
    @Computed var missing: String { "missing.html" }
}

@LiveView(template: "<div dj-root>{{ notice }}, {{ count }}</div>")
private final class MixedView {
    @State var count = 0
    @State(.temporary) var notice = "none"

    init() { notice = "from init" }
}

struct TemporaryStateTests {
    /// A way to show everything or what has changed.
    enum Way: CaseIterable {
        case load, update, refresh, recover

        func render(_ core: SessionCore) throws {
            switch self {
            case .load: _ = try core.renderPage(marks: [], trailer: [])
            case .update: _ = try core.update()
            case .refresh: _ = try core.refresh()
            case .recover: _ = try core.recover()
            }
        }
    }

    @Test(arguments: Way.allCases)
    func `a value lasts until it is shown, and going back is no change`(way: Way) throws {
        let bench = try ViewBench<ChatBench>()
        weak var token: Message.Token?
        do {
            let message = Message(text: "hello")
            token = message.token
            bench.view.messages.append(message)
            bench.view.notice = "sent"
        }
        #expect(token != nil)
        try way.render(bench.core)
        #expect(bench.view.messages.map(\.text) == ["welcome"] && bench.view.notice == nil && token == nil)
        #expect(bench.view._storage.dirty.isEmpty)
        #expect(try bench.update() == ("", 0))
    }

    @Test func `the page keeps what it was shown until the value is set again`() throws {
        let bench = try ViewBench<ChatBench> { $0.messages = [Message(text: "first")] }
        #expect(bench.shown.contains("first"))
        #expect(try bench.change { $0.count += 1 }.evaluations == 0)
        #expect(bench.shown.contains("first") && bench.shown.contains("1"))
        try bench.change { $0.messages.append(Message(text: "second")) }
        #expect(bench.shown.contains("welcome") && bench.shown.contains("second") && !bench.shown.contains("first"))
        try bench.change { $0.messages = [] }
        #expect(!bench.shown.contains("second"))
    }

    @Test func `a value that equals the initial one is shown too`() throws {
        let bench = try ViewBench<ChatBench>()
        try bench.change { $0.notice = "sent" }
        #expect(bench.shown.contains("sent"))
        // The variable is nil already; the page is not.
        try bench.change { $0.notice = nil }
        #expect(!bench.shown.contains("sent"))
    }

    @Test func `what several events have set is shown together`() throws {
        let bench = try ViewBench<ChatBench>()
        bench.view.messages.append(Message(text: "one"))
        bench.view.messages.append(Message(text: "two"))
        try bench.update()
        #expect(bench.shown.contains("one") && bench.shown.contains("two"))
    }

    @Test(arguments: [Way.update, .refresh, .recover])
    func `a render that fails loses no value`(way: Way) throws {
        let bench = try ViewBench<ChatBench>()
        bench.view.messages = [Message(text: "hello")]
        bench.view.failing = true
        #expect(throws: (any Error).self) { try way.render(bench.core) }
        #expect(bench.view.messages.map(\.text) == ["hello"])
        bench.view.failing = false
        try bench.update()
        #expect(bench.shown.contains("hello") && bench.view.messages.map(\.text) == ["welcome"])
    }

    @Test func `ten thousand messages leave nothing on the server`() throws {
        let bench = try ViewBench<ChatBench>()
        let before = try SnapshotCoding.encode(bench.core.snapshot().snapshot).count
        weak var token: Message.Token?
        for number in 0..<10_000 {
            bench.view.messages = [Message(text: "\(number)")]
            token = bench.view.messages.first?.token
            _ = try bench.core.update()
        }
        #expect(token == nil && bench.view.messages.count == 1)
        let after = try SnapshotCoding.encode(bench.core.snapshot().snapshot).count
        #expect(after < before + 20)
    }

    @Test func `no snapshot holds the value, and the page keeps it through a restart`() async throws {
        let bench = try ViewBench<ChatBench>()
        try bench.change {
            $0.count = 5
            $0.messages = [Message(text: "hello")]
            $0.notice = "sent"
        }
        bench.view.notice = "not shown"
        let (snapshot, missing) = bench.core.snapshot()
        #expect(missing == [] && snapshot.state == ["count": "[5]", "failing": "[false]"])
        let core = try #require(try await bench.restored())
        let view = try #require(core.view as? ChatBench)
        #expect(view.count == 5 && view.messages.map(\.text) == ["welcome"] && view.notice == nil)
        // What the client was shown stays, although everything else is looked at anew.
        #expect(try core.operations() == "")
        view.notice = "again"
        #expect(try core.operations() == #"["t",[2],"again"]"#)
    }

    @Test func `templates that have changed take nothing away`() throws {
        let bench = try ViewBench<ChatBench>()
        try bench.change { $0.messages = [Message(text: "hello")] }
        #expect(try bench.update { try $0.update(.all) }.sent == "")
        #expect(bench.shown.contains("hello"))
    }

    @Test func `what init sets is shown by the first page alone`() async throws {
        let bench = try ViewBench<MixedView>()
        #expect(bench.shown == "from init, 0" && bench.view.notice == "none")
        let view = try #require(try await bench.restored()?.view as? MixedView)
        #expect(view.notice == "none")
    }
}

/// A view with more state than there are bits.
struct CrowdedSchemaTests {
    private typealias Property = ViewSchema.Property

    private static func schema(_ properties: [Property]) -> ViewSchema {
        ViewSchema(name: "V", template: .file("v.html"), properties: properties, handlers: [])
    }

    @Test func `everything but temporary and fixed state is followed, however much there is`() {
        let few = Self.schema([.state("a"), .temporary("b"), .fixed("c"), .computed("d")])
        #expect(few.temporary == [1])
        #expect([0, 1, 2].map { few.followed.intersects(.property($0)) } == [true, false, false])
        #expect(few.followed.intersects(.untracked))
        let many = (0..<62).map { Property.state("s\($0)") }
        #expect(!Self.schema(many + [.temporary("t"), .fixed("f")]).followed.intersects(.property(62)))
        #expect(Self.schema(many + [.temporary("t"), .state("s")]).followed.intersects(.property(62)))
    }
}
