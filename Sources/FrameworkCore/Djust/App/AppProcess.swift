@preconcurrency import Foundation

/// The app as a process: starts it, and ends it when it is told to.
enum AppProcess {
    /// Runs an app with this process's arguments and environment; returns when it has ended.
    static func run(_ app: some DjustApp) async {
        let environment = ProcessInfo.processInfo.environment
        do {
            if CommandLine.arguments.dropFirst().first == "--djust-routes" {
                var router = try Router(RouteTable(app.body))
                router.hasSocket = app.configuration.webSocket == .enabled
                write(RouteListing.json(router), to: 1)
                return
            }
            try await serve(app, environment)
        } catch {
            write(Array("error: \(error)\n".utf8), to: 2)
            exit(1)
        }
    }

    private static func serve(_ app: some DjustApp, _ environment: [String: String]) async throws {
        // A peer that is gone is an error where it is written to, and not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        let application = try Application(app, environment: environment) { message in
            write(Array((message + "\n").utf8), to: 2)
        }
        let configuration = application.configuration
        let problems = application.compilePages()
        if !problems.isEmpty, !configuration.isDevelopment {
            throw StartError(message: problems.map { DiagnosticRenderer().text(of: $0) }.joined(separator: "\n"))
        }
        application.site.overlayErrors = problems.map { DevelopmentMessage.OverlayError($0) }

        var settings = HTTPServerConfiguration()
        settings.webSocket.allowedOrigins = configuration.allowedOrigins
        let endpoint =
            HTTPServer.inheritedEndpoint(environment: environment)
            ?? .address(host: configuration.host, port: UInt16(clamping: configuration.port))
        let group = try EventLoopGroup()
        let server = try HTTPServer(endpoint, configuration: settings, group: group, handler: application)
        expireSessions(of: application, on: group.next())

        let orders = AsyncStream<Order>.makeStream()
        let signals = TerminationSignals { orders.continuation.yield(.end) }
        defer { signals.cancel() }
        if let control = DevelopmentControl(environment: environment, orders: orders.continuation) {
            // What an app prints shows at once, and not when a buffer is full.
            setvbuf(stdout, nil, _IOLBF, 0)
            control.tell(.ready)
            await obey(orders.stream, application, server, control)
        } else {
            server.startAccepting()
            write(Array("Serving on http://\(server.address)\n".utf8), to: 1)
            await obey(orders.stream, application, server, nil)
        }
        await group.shutDown()
    }

    /// What the process is told while it runs.
    enum Order: Sendable {
        /// Connections are accepted from now on.
        case accept
        /// These template files are not as they were.
        case templatesChanged([String])
        /// These static files are not as they were.
        case assetsChanged([String])
        /// Every page shows these errors.
        case overlay([DevelopmentMessage.OverlayError])
        /// Another process takes over.
        case retire
        /// A signal, or the supervisor is gone.
        case end
    }

    private static func obey(
        _ orders: AsyncStream<Order>,
        _ application: Application,
        _ server: HTTPServer,
        _ control: DevelopmentControl?
    ) async {
        for await order in orders {
            switch order {
            case .accept:
                server.startAccepting()
            case .templatesChanged(let files):
                let report = await application.templatesChanged(files)
                if report.errors.isEmpty { control?.tell(.patched(sessions: report.sessions, after: report.duration)) }
                control?.tell(.templateErrors(report.errors))
            case .assetsChanged(let files):
                await application.tellAll(DevelopmentMessage.assets(files))
            case .overlay(let errors):
                await application.show(errors)
            case .retire, .end:
                await server.stopAccepting()
                await application.sessions.retireAll()
                // Another process may accept now: whoever comes back finds its session written down.
                control?.tell(.retired)
                await server.stop(webSocketCode: .serviceRestart, within: .seconds(order.isUrgent ? 1 : 5))
                return
            }
        }
    }

    /// Looks for sessions that have waited too long, again and again.
    private static func expireSessions(of application: Application, on loop: EventLoop) {
        loop.execute {
            _ = loop.schedule(after: .seconds(2)) {
                application.sessions.expire()
                expireSessions(of: application, on: loop)
            }
        }
    }

    /// Writes to a descriptor of this process.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

extension AppProcess.Order {
    fileprivate var isUrgent: Bool { if case .end = self { true } else { false } }
}
