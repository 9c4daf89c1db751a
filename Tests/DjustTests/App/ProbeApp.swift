import Djust
import Foundation

/// The app of the tests, served over real sockets.
struct ProbeApp: DjustApp {
    var configuration = Configuration()

    var body: some Routes {
        Live("/", ProbeView.self, name: "home")
        Live("/from/<int:start>/", ProbeView.self, name: "from")
        Route(.get, "/text/") { _, _ in .text("text") }
        Route(.get, "/refuse/") { _, _ in throw HTTPError(.forbidden) }
        StaticFiles("/static/", directory: "static")
    }
}

/// An app that runs, and the directory that it lives in.
struct RunningApp {
    let application: Application
    let server: HTTPServer
    let root: String
    /// What the app has logged.
    let log: Recorder<String>

    var port: UInt16 { server.address.port }

    /// Writes a template.
    func write(_ text: String, to name: String = "probe.html") throws {
        try text.write(toFile: root + "/Templates/" + name, atomically: true, encoding: .utf8)
    }

    /// A new connection that asks for a path and reads the answer.
    func get(
        _ target: String,
        method: String = "GET",
        headers: String = ""
    ) throws -> (head: String, body: String) {
        guard let client = LoopbackClient(port: port) else { throw ProbeFailure() }
        client.send("\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(headers)\r\n")
        let (head, body) = client.readResponse(isHead: method == "HEAD")
        return (head, String(decoding: body, as: UTF8.self))
    }

    /// Loads a page as a browser would.
    func load(_ target: String) throws -> LiveClient { try LiveClient(self, target) }

    /// Runs the app on two loops while the test is its client, on a thread of its own.
    static func serve(
        environment: [String: String] = [:],
        state: String? = nil,
        configuration: Configuration = Configuration(),
        _ body: (RunningApp) async throws -> Void
    ) async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "djust-\(UUID().uuidString)").path
        for folder in ["/Templates", "/static"] {
            try FileManager.default.createDirectory(atPath: root + folder, withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(atPath: root) }
        try ProbeView.template.write(toFile: root + "/Templates/probe.html", atomically: true, encoding: .utf8)
        try "body {}".write(toFile: root + "/static/a.css", atomically: true, encoding: .utf8)
        var environment = environment
        environment["DJUST_ROOT"] = root
        environment["DJUST_STATE_DIR"] = state
        let log = Recorder<String>()
        let application = try Application(ProbeApp(configuration: configuration), environment: environment) {
            log.append($0)
        }
        let group = try EventLoopGroup(count: 2)
        let server = try HTTPServer(.address(host: "127.0.0.1", port: 0), group: group, handler: application)
        server.startAccepting()
        let clients = try EventLoop()
        let app = RunningApp(application: application, server: server, root: root, log: log)
        let result: Result<Void, any Error>
        do {
            try await withTaskExecutorPreference(clients) { try await body(app) }
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await clients.shutDown()
        await server.stop(within: .milliseconds(200))
        await group.shutDown()
        try result.get()
    }
}
