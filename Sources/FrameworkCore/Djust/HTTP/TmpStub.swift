struct StaticFileResponder { init(directory: String) {}
 func respond(to: Request, path: [String]) async -> Response? { nil } }
enum HTTPConditions { static func acceptsGzip(_: HTTPHeaders) -> Bool { true } }
