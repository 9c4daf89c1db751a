/// Serves the browser client: compressed, under a path that names its content and so can be kept for ever.
enum ClientScriptResponder {
    /// The script that a path names; 404 for other paths.
    static func respond(to request: Request) -> Response {
        let known = [ClientScript.production, ClientScript.development].first { $0.path == request.path }
        guard let script = known, request.method == .get || request.method == .head else {
            return .text("There is no such script.\n", status: .notFound)
        }
        var response = Response(.ok, body: script.source)
        response.headers[.contentType] = "text/javascript; charset=utf-8"
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        response.headers[.vary] = "accept-encoding"
        if HTTPConditions.acceptsGzip(request.headers),
            let compressed = try? script.compressed(by: { try Gzip.compress($0) })
        {
            response.headers[.contentEncoding] = "gzip"
            response.body = compressed
        }
        return response
    }
}
