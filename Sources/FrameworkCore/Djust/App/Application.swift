/// An app that answers requests: routes, pages, files, the client's script, the socket.
package final class Application: HTTPHandler {
    /// The path of the socket.
    package static let socketPath = "/ws/live/"

    /// Where the development server asks whether the app answers.
    package static let readinessPath = "/_djust/ready"

    /// The settings, with what the environment says.
    package let configuration: Configuration
    /// What answers where.
    package let router: Router
    /// What the sessions share.
    package let site: LiveSite
    /// Where sessions are found.
    package let sessions: SessionLobby
    /// The directories of static files, by the names that routes give them.
    private let files: [String: StaticFileResponder]

    /// Puts an app together.
    /// - Parameters:
    ///   - app: The app.
    ///   - environment: The process's environment.
    ///   - log: Takes lines for the log.
    /// - Throws: What is wrong with the settings or the routes, for the person who starts the app.
    package init(_ app: some DjustApp, environment: [String: String], log: @escaping @Sendable (String) -> Void) throws
    {
        configuration = app.configuration.overridden(by: environment)
        if let problem = configuration.problems.first { throw StartError(message: "configuration: \(problem)") }
        let libraries = app.libraries
        if let problem = TemplateLibrary.problems(of: libraries).first {
            throw StartError(message: "libraries: \(problem)")
        }
        var router = try Router(RouteTable(app.body))
        router.hasSocket = configuration.webSocket == .enabled
        let root = configuration.root
        let directories = configuration.templateDirectories.map { root == "." ? $0 : root + "/" + $0 }
        let templates = TemplateEngine(
            loader: DirectoryTemplateLoader(directories),
            vocabulary: .app(with: libraries)
        )
        let backend: any StateBackend =
            if let directory = environment["DJUST_STATE_DIR"] { try DirectoryStateBackend(path: directory) } else {
                MemoryStateBackend()
            }
        var live = LiveSite.Configuration()
        live.isDevelopment = configuration.isDevelopment
        live.parkingTime = configuration.parkingTime
        let reverse = router
        var rendering = RenderEnvironment(
            staticPrefix: router.staticPrefix ?? "/static/",
            reverseURL: { name, positional, named throws(URLReversalFailure) in
                try reverse.path(of: name, positional.map(\.text), named.map { ($0.name, $0.value.text) })
            },
            isDebug: configuration.isDevelopment,
            templates: templates,
            localization: configuration.localization
        )
        if configuration.isDevelopment {
            let warnings = DevelopmentWarnings(log: log)
            rendering.warn = { warnings.tell($0) }
        }
        site = LiveSite(
            configuration: live,
            templates: templates,
            environment: rendering,
            backend: backend,
            token: SessionToken(key: try SecretKey.find(configuration, environment)),
            log: log
        )
        self.router = router
        sessions = SessionLobby(site: site, router: router)
        var files: [String: StaticFileResponder] = [:]
        for entry in router.entries {
            switch entry.target {
            case .live(let target):
                guard target.register(site.views) else {
                    throw StartError(
                        message:
                            "\(entry.file):\(entry.line): two views are named \(target.schema.name); rename one of them"
                    )
                }
            case .files(let directory):
                let isAbsolute = directory.hasPrefix("/") || root == "."
                files[directory] = StaticFileResponder(directory: isAbsolute ? directory : root + "/" + directory)
            case .handler:
                break
            }
        }
        self.files = files
    }

    /// Compiles every view's page.
    /// - Returns: What is wrong with templates.
    package func compilePages() -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for case .live(let target) in router.entries.map(\.target) {
            do {
                _ = try site.compiledPage(for: target.schema)
            } catch {
                problems.append(contentsOf: error.diagnostics)
            }
        }
        return problems
    }

    // MARK: - Answering

    /// Answers a request.
    package func respond(to request: Request, on loop: EventLoop) async throws -> HTTPAnswer {
        if request.path == Self.socketPath, router.hasSocket {
            return .webSocket(LiveSocket(sessions: sessions, loop: loop))
        }
        if request.path == Self.readinessPath { return .response(Response(.noContent)) }
        if request.path.hasPrefix("/_djust/") { return .response(ClientScriptResponder.respond(to: request)) }
        switch router.answer(request.method.rawValue, request.path) {
        case .found(let match):
            return .response(try await respond(to: request, match))
        case .methodNotAllowed(let allowed):
            return .response(ErrorPages.methodNotAllowed(allowed))
        case .file(let directory, let path):
            let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            let response = await files[directory]?.respond(to: request, path: names)
            return .response(
                response ?? ErrorPages.notFound(request, router, isDevelopment: configuration.isDevelopment)
            )
        case .slashMissing:
            // Written anew from its parts, so that nothing in it can lead elsewhere.
            let path = request.segments.map { "/" + PercentEncoding.encode($0) }.joined() + "/"
            let location = path + request.target.drop { $0 != "?" }
            return .response(.redirect(to: location, status: .movedPermanently))
        case .notFound:
            return .response(ErrorPages.notFound(request, router, isDevelopment: configuration.isDevelopment))
        }
    }

    private func respond(to request: Request, _ match: Router.Match) async throws -> Response {
        switch match.entry.target {
        case .handler(let handler):
            return try await handler(request, match.parameters)
        case .live(let target):
            do {
                var response = Response.html(try await sessions.page(target, request, match.parameters))
                // The page names a session of its own: nobody else may be given it.
                response.headers[.cacheControl] = "no-store"
                return response
            } catch let error as HTTPError {
                return ErrorPages.refusal(error, by: target.schema.name, isDevelopment: configuration.isDevelopment)
            } catch {
                site.log(LogText.line("\(target.schema.name): \(error)"))
                return ErrorPages.failure(error, isDevelopment: configuration.isDevelopment)
            }
        case .files:
            return ErrorPages.notFound(request, router, isDevelopment: configuration.isDevelopment)
        }
    }
}

/// Why an app cannot start, in words for the person who starts it.
package struct StartError: Error, CustomStringConvertible {
    /// The words.
    package let message: String

    /// The words.
    package var description: String { message }
}
