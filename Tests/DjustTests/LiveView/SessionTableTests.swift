import Djust
import Synchronization
import Testing

/// Keeps what it is sent.
private final class NotingTransport: Transport {
    let notes = Recorder<String>()

    func send(_ message: [UInt8]) { notes.append(String(decoding: message, as: UTF8.self)) }
    func close(code: UInt16, reason: String) { notes.append("close \(code)") }
}

@Suite(.timeLimit(.minutes(1))) struct SessionTableTests {
    private let bench = SessionBench()

    private func core(_ id: String) throws -> HandedOver<SessionCore> { HandedOver(try bench.core(id: id)) }

    private func session(_ id: String, on loop: EventLoop) throws -> LiveSession {
        LiveSession(core: try core(id), transport: HandedOver(NotingTransport()), site: bench.site, loop: loop)
    }

    private static func summary(_ claim: SessionTable.Claim) -> String {
        switch claim {
        case .parked(let core): "parked \(core.value.id)"
        case .connected(let session): "connected \(session.id)"
        case .absent: "absent"
        }
    }

    private static func ids(_ cores: [HandedOver<SessionCore>]) -> [String] { cores.map(\.value.id) }

    @Test func `a parked session is taken once`() async throws {
        let table = SessionTable(limit: 10)
        #expect(table.park(try core("a")).isEmpty && table.parkedCount == 1)
        #expect(Self.summary(await table.claim("a")) == "parked a" && table.parkedCount == 0)
        table.forget("a")
        #expect(Self.summary(await table.claim("a")) == "absent")
    }

    @Test func `who wants a session in transit waits until it is settled`() async throws {
        let table = SessionTable(limit: 10)
        let mine = try core("a")
        _ = await table.claim("a")
        let others = (0..<3).map { _ in
            Task {
                let claim = await table.claim("a")
                if case .parked(let core) = claim { _ = table.park(core) }
                return Self.summary(claim)
            }
        }
        #expect(table.park(mine).isEmpty)
        for other in others { #expect(await other.value == "parked a") }
        #expect(table.parkedCount == 1)
    }

    @Test func `what waits too long or is too much gives way, the oldest first`() async throws {
        let table = SessionTable(limit: 2)
        let start = ContinuousClock.now
        for id in ["a", "b"] { #expect(table.park(try core(id)).isEmpty) }
        let oldest = table.park(try core("c"))
        #expect(Self.ids(oldest) == ["a"])
        table.forget("a")
        #expect(table.claimParked(before: start).isEmpty)
        #expect(Self.summary(await table.claim("b")) == "parked b")
        #expect(table.park(try core("b")).isEmpty)
        #expect(Self.ids(table.claimParked(before: .now + .seconds(1))) == ["c", "b"])
        #expect(table.parkedCount == 0)
        #expect(table.claimParked(before: .now + .seconds(1)).isEmpty)
    }

    @Test func `only the session that is connected can leave`() async throws {
        let loop = try EventLoop()
        let table = SessionTable(limit: 2)
        let first = try session("a", on: loop)
        let second = try session("a", on: loop)
        #expect(table.connect("a", first) && table.connected.first === first)
        #expect(Self.summary(await table.claim("a")) == "connected a")
        #expect(!table.claim("a", from: first))
        #expect(table.connect("a", second))
        #expect(!table.claim("a", from: first))
        #expect(table.claim("a", from: second))
        #expect(table.connected.isEmpty)
        table.forget("a")
        await loop.shutDown()
    }

    @Test func `a closed table keeps nothing and tells when it is empty`() async throws {
        let loop = try EventLoop()
        let table = SessionTable(limit: 2)
        _ = await table.claim("a")
        _ = await table.claim("b")
        table.close()
        #expect(Self.ids(table.park(try core("a"))) == ["a"])
        #expect(!table.connect("b", try session("b", on: loop)))
        await table.emptied(within: .milliseconds(1))
        let emptied = Task { await table.emptied(within: .seconds(30)) }
        table.forget("a")
        table.forget("b")
        await emptied.value
        await table.emptied(within: .seconds(30))
        await loop.shutDown()
    }
}
