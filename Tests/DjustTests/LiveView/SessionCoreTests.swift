import Djust
import TestSupport
import Testing

struct SessionCoreTests {
    /// A session that is rendered, and the client's page.
    private static func loaded() throws -> (core: SessionCore, client: ClientModel) {
        let core = try SessionBench().core()
        return (core, try ClientModel(page: try core.renderPage(marks: [], trailer: [])))
    }

    /// Whether a client's page is the one that a load would give.
    private static func isCurrent(_ client: ClientModel, _ core: SessionCore) throws -> Bool {
        try client.dump == ClientModel(page: core.renderDocument()).dump
    }

    private static func apply(_ operations: String, to client: ClientModel) throws {
        try client.apply(JSONParser.parse(Array("[\(operations)]".utf8)))
    }

    @Test func `sessions of one view share what its template was compiled to`() throws {
        let bench = SessionBench()
        let pages = try (0..<2).map { _ in try bench.site.compiledPage(for: ProbeView._schema) }
        #expect(pages[0] === pages[1])
        guard case .slots(let one) = pages[0].content, case .slots(let other) = pages[1].content else {
            Issue.record("the page has no slots")
            return
        }
        #expect(one === other)
    }

    @Test func `only a change with operations raises the version`() async throws {
        let (core, client) = try Self.loaded()
        #expect(core.version == 1)
        try await core.handle("increment", EventParameters())
        let operations = try core.operations()
        #expect(operations == #"["t",[0],"1"]"# && core.version == 2)
        try Self.apply(operations, to: client)
        #expect(try Self.isCurrent(client, core))
        #expect(try core.operations() == "" && core.version == 2)
        try await core.handle("increment", EventParameters(["by": 0]))
        #expect(try core.operations() == "" && core.version == 2)
    }

    @Test(arguments: ["update", "refresh", "recover"])
    func `a render that fails loses no change`(way: String) async throws {
        let (core, client) = try Self.loaded()
        try await core.handle("add", EventParameters(["item": "tea"]))
        try await core.handle("breakPage", EventParameters(["on": true]))
        #expect(throws: (any Error).self) {
            switch way {
            case "update": _ = try core.update()
            case "refresh": _ = try core.refresh()
            default: _ = try core.recover()
            }
        }
        #expect(core.version == 1)
        try await core.handle("breakPage", EventParameters(["on": false]))
        try Self.apply(try core.operations(), to: client)
        #expect(try Self.isCurrent(client, core))
        #expect(core.version == 2)
    }

    @Test func `refresh and recover bring a client that has lost its way`() async throws {
        let (core, client) = try Self.loaded()
        try await core.handle("add", EventParameters(["item": "tea"]))
        _ = try core.update()
        try Self.apply(try core.operations { try $0.refresh() }, to: client)
        #expect(try Self.isCurrent(client, core) && core.version == 3)
        try await core.handle("add", EventParameters(["item": "milk"]))
        let html = String(decoding: try core.recover(), as: UTF8.self)
        #expect(html.contains("milk") && core.version == 3)
        #expect(try core.operations() == "")
    }

    @Test func `a page that is forgotten is sent whole`() async throws {
        let (core, client) = try Self.loaded()
        try await core.handle("add", EventParameters(["item": "tea"]))
        _ = try core.update()
        core.forgetPage()
        try Self.apply(try core.operations(), to: client)
        #expect(try Self.isCurrent(client, core))
    }

    @Test(
        arguments: [
            ("increment", ["by": "x"], "DJE-012"), ("add", [:], "DJE-011"), ("nothing", [:], "DJE-010"),
            ("", [:], "DJE-010"),
            ("mount", [:], "DJE-010"), ("_mount", [:], "DJE-010"), ("probe", [:], "DJE-010"),
        ] as [(String, [String: Value], String)]
    )
    func `an event that fits no handler changes nothing`(name: String, values: [String: Value], id: String) async throws
    {
        let (core, _) = try Self.loaded()
        do {
            try await core.handle(name, EventParameters(values))
            Issue.record("\(name) was handled")
        } catch let error as EventError {
            #expect(error.id == id)
        }
        #expect(core.probeView?.count == 0 && core.probeView?.items == [])
        #expect(try core.operations() == "")
    }

    @Test func `handlers are found as templates write them`() async throws {
        let (core, _) = try Self.loaded()
        try await core.handle("break-page", EventParameters(["ON": "off"]))
        try await core.handle("INCREMENT", EventParameters(["_args": [4]]))
        #expect(core.probeView?.count == 5)
    }
}
