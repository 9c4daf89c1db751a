import Djust
import Synchronization

/// A handler made of a closure.
struct ClosureHandler: HTTPHandler {
    let answer: @Sendable (Request, EventLoop) async throws -> HTTPAnswer

    func respond(to request: Request, on loop: EventLoop) async throws -> HTTPAnswer { try await answer(request, loop) }
}

/// Serves on a port of the kernel's choice while `client` runs, then stops.
///
/// The client runs on a thread of its own, where it may block: the threads that all tests share must stay free.
func withServer(
    _ configuration: HTTPServerConfiguration = HTTPServerConfiguration(),
    loops: Int = 1,
    _ answer: @escaping @Sendable (Request, EventLoop) async throws -> HTTPAnswer,
    client: (HTTPServer, UInt16) async throws -> Void
) async throws {
    let group = try EventLoopGroup(count: loops)
    let server = try HTTPServer(
        .address(host: "127.0.0.1", port: 0),
        configuration: configuration,
        group: group,
        handler: ClosureHandler(answer: answer)
    )
    server.startAccepting()
    let clients = try EventLoop()
    try await withTaskExecutorPreference(clients) { try await client(server, server.address.port) }
    await clients.shutDown()
    await server.stop(within: .milliseconds(200))
    await group.shutDown()
}

/// Waits until something holds, for ten seconds at most.
func eventually(_ condition: () -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < deadline {
        if condition() { return true }
        await Task.yield()
    }
    return condition()
}

/// A list that threads share.
final class Recorder<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])

    func append(_ element: Element) { elements.withLock { $0.append(element) } }
    var all: [Element] { elements.withLock { $0 } }
}
